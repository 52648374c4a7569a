import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Comment ce rôle a été accordé',
  lead: 'La suite des NIP depuis le début du portail jusqu’à ce rôle\u00a0: qui a délivré le NIP de qui, et sur quel formulaire.',
  first: 'Le portail a lui-même délivré ce NIP à sa première mise en marche.',
  issued: (by, when) => `NIP délivré par ${by} le ${when}`,
  form: (reference) => `Formulaire ${reference}`,
};
