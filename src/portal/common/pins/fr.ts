import { counted, type Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  givenNames: 'Prénom(s)',
  familyName: 'Nom de famille',
  pin: 'NIP',
  namesHint:
    'Comme sur votre lettre ou votre feuillet. Si vous n’avez qu’un seul nom, laissez l’autre champ vide.',
  pinHint:
    'Il a la forme XXXX-XXXX-XXXX. Majuscules ou minuscules, avec ou sans traits d’union, peu importe.',
  again: 'Pour votre sécurité, le NIP doit être entré de nouveau.',
  errors: {
    givenNames: 'Entrez votre ou vos prénoms.',
    familyName: 'Entrez votre nom de famille.',
    pin: 'Entrez votre NIP.',
    character:
      'Le NIP contient un caractère qu’aucun NIP ne comporte. Utilisez seulement des lettres et des chiffres. Cet essai n’a pas été compté.',
    length:
      'Le NIP doit compter 12\u00a0lettres et chiffres, comme XXXX-XXXX-XXXX. Cet essai n’a pas été compté.',
    check:
      'Il y a une faute de frappe dans le NIP. Tapez-le de nouveau et comparez-le à votre lettre ou à votre feuillet, caractère par caractère. Cet essai n’a pas été compté.',
    mismatch:
      'Le NIP, le nom de famille et le ou les prénoms ne concordent pas. Vérifiez les trois sur votre lettre ou votre feuillet.',
    own: 'C’est vous qui avez délivré ou approuvé ce NIP, et personne ne se délivre un NIP. Si le rôle est pour vous, une autre personne doit délivrer le NIP. Cet essai n’a pas été compté.',
    left: (tries) => `Il vous reste ${counted(tries, 'fr', 'essai', 'essais')}.`,
    wait: (when) => `Pour votre protection, vous pourrez réessayer le ${when}.`,
  },
  locked: {
    title: 'Vous ne pouvez pas essayer de NIP en ce moment',
    lead: (when) =>
      `Il y a eu cinq essais où le nom, le ou les prénoms et le NIP ne concordaient pas. Pour votre protection, vous pourrez réessayer le ${when}.`,
    steps: [
      'Vous n’avez pas à rester ici\u00a0: ouvrez une session avec le même justificatif après ce moment. Ce que vous avez fait jusqu’ici est conservé.',
      'Entre-temps, comparez ce que vous avez tapé à votre lettre ou à votre feuillet\u00a0: le nom et le ou les prénoms comme ils y sont imprimés, le NIP caractère par caractère.',
      'Si la lettre ou le feuillet est perdu, ou si quelqu’un d’autre l’a vu, demandez-en un nouveau à la personne qui vous l’a donné. Vous pourrez l’entrer après ce moment.',
    ],
  },
  voided: {
    own: {
      subject: 'Un NIP que vous avez délivré n’est plus valide',
      text: 'Quelqu’un a entré trop de fois, avec un nom ou un code inexacts, un NIP que vous avez délivré. Par mesure de sécurité, il n’est plus valide.',
    },
    inherited: {
      subject: 'Un NIP que vous pouvez remplacer n’est plus valide',
      text: 'Quelqu’un a entré un NIP trop de fois avec un nom ou un code inexacts. Par mesure de sécurité, il n’est plus valide. La personne qui l’a délivré ne peut plus en délivrer d’autre\u00a0: c’est donc vous que nous avisons.',
    },
    next: 'Ouvrez une session dans le portail pour voir duquel il s’agit et en délivrer un nouveau s’il est encore nécessaire.',
    link: 'Ouvrir une session',
  },
  logged: {
    'pin.issued': 'NIP délivré',
    'pin.redeemed': 'NIP utilisé',
    'pin.proved': 'NIP entré',
    'pin.mismatched': 'NIP mal entré',
    'pin.own_refused': 'NIP entré par la personne qui l’a délivré',
    'pin.expired': 'NIP expiré',
    'pin.voided': 'NIP annulé',
  },
};
