import type { Words } from '../ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  greeting: (firstName) => `Bonjour ${firstName},`,
  greetingAnyone: 'Bonjour,',
  footer: {
    automatic: 'Ce message a été envoyé automatiquement. Veuillez ne pas y répondre.',
    never: 'Nous ne vous demandons jamais votre mot de passe, votre NIP ni vos réponses par courriel.',
    demo: 'Ceci est une démonstration indépendante, et non un service du gouvernement du Canada.',
  },
};
