import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Coordonnées',
    description:
      'À qui l’on peut s’adresser dans votre province ou territoire\u00a0: nom, téléphone, courriel, adresse et heures.',
  },
  notices: {
    contactSaved: 'Les coordonnées sont enregistrées. Tout le monde les voit dès maintenant.',
    contactRemoved: 'Les coordonnées sont supprimées. Personne ne les voit plus.',
    contactGone:
      'Rien n’a été supprimé\u00a0: quelqu’un a modifié ou supprimé ces coordonnées depuis que vous avez ouvert la page.',
    contactSame: 'Rien n’a changé\u00a0: ce que vous avez entré était déjà au dossier.',
  },
  served: { both: 'Français et anglais', en: 'Anglais', fr: 'Français' },
  parts: {
    caption: 'À qui s’adresser, par province et territoire',
    columns: {
      place: 'Province ou territoire',
      who: 'À qui s’adresser',
      reach: 'Téléphone et courriel',
    },
    name: 'Nom',
    phone: 'Téléphone',
    email: 'Courriel',
    address: 'Adresse',
    hours: 'Heures',
    served: 'Langues',
    none: `Les coordonnées des coordonnateurs ne sont pas encore enregistrées. Écrivez ${brand.fr.unitTo}.`,
    inLanguages: { both: 'En français et en anglais', en: 'En anglais', fr: 'En français' },
  },
  short: {
    by: (place) => `Aide (${place})\u00a0:`,
    office: `Aide ${brand.fr.unitOf}\u00a0:`,
    phone: (phone) => `téléphone ${phone}`,
    email: (email) => `courriel ${email}`,
    ask: (address) => `Ou demandez de l’aide en vos propres mots\u00a0: ${address}`,
  },
  help: {
    title: 'Besoin d’aide?',
    ask: 'Demander de l’aide en vos propres mots',
    answered:
      'Quelqu’un lira votre message et vous répondra par téléphone ou par courriel. Il n’est pas nécessaire d’ouvrir une session.',
    all: 'À qui s’adresser, par province et territoire',
  },
  locked: 'Ce que vous pouvez faire maintenant',
  whomToCall: {
    title: 'À qui s’adresser',
    lead: 'Le coordonnateur de votre province ou territoire répond aux questions sur votre rôle, votre établissement et la façon d’obtenir un NIP.',
    unit: `${brand.fr.unitTheFirst} répond lorsqu’aucun coordonnateur n’est indiqué, et au sujet des formulaires signés.`,
    never:
      'Personne ne vous demandera jamais votre mot de passe, votre NIP ni les réponses à vos questions. Ne les donnez pas.',
  },
  list: {
    title: 'Coordonnées',
    lead: 'Tout le monde peut lire ces coordonnées\u00a0: sur la page de départ, dans le Guide en ligne, là où quelque chose n’a pas fonctionné et au bas de nos courriels.',
    fallback: `Si rien n’est enregistré pour une province ou un territoire, on invite les gens à s’adresser ${brand.fr.unitTo}.`,
    caption: 'Coordonnées enregistrées',
    none: 'Non enregistrées',
    columns: {
      place: 'Province ou territoire',
      who: 'À qui s’adresser',
      reach: 'Téléphone et courriel',
      act: 'Ce que vous pouvez faire',
    },
    change: 'Modifier',
    record: 'Enregistrer',
  },
  remove: {
    link: 'Supprimer ces coordonnées',
    title: (place) => `Supprimer les coordonnées – ${place}`,
    lead: 'Ces coordonnées disparaissent partout où on les lit.',
    effect: `Tant qu’il n’y en a pas d’autres, les gens de cette province ou de ce territoire sont invités à s’adresser ${brand.fr.unitTo}. Ce qui est supprimé ne peut qu’être tapé de nouveau.`,
    office:
      'Tant qu’il n’y en a pas d’autres, aucun numéro du ministère n’est indiqué. Ce qui est supprimé ne peut qu’être tapé de nouveau.',
    submit: 'Supprimer',
  },
  edit: {
    title: (place) => `Coordonnées – ${place}`,
    lead: 'Entrez ce que tout le monde peut savoir. Donnez le téléphone et la boîte de courriel de votre travail, jamais les vôtres.',
    changed: (day) => `Dernière modification\u00a0: ${day}.`,
    nameEn: 'À qui s’adresser, en anglais',
    nameHint: 'Un ou plusieurs noms, ou le nom de votre équipe.',
    nameFr: 'À qui s’adresser, en français',
    frenchHint: 'Seulement s’il y a une différence\u00a0: une langue suffit pour les deux.',
    phone: 'Téléphone',
    phoneHint: 'Avec l’indicatif régional, par exemple 613-555-0199, et le poste, s’il y a lieu.',
    email: 'Adresse de courriel',
    emailHint: 'Il faut un numéro de téléphone ou une adresse de courriel; les deux, c’est mieux.',
    addressEn: 'Adresse postale, en anglais',
    addressHint: 'Ligne par ligne, comme sur une enveloppe.',
    addressFr: 'Adresse postale, en français',
    hoursEn: 'Heures, en anglais',
    hoursHint: 'Par exemple\u00a0: du lundi au vendredi, de 8\u00a0h à 16\u00a0h, heure du Centre.',
    hoursFr: 'Heures, en français',
    served: 'Dans quelles langues répondez-vous?',
    submit: 'Enregistrer',
    late: {
      title: 'Quelqu’un a modifié ces coordonnées pendant que vous écriviez',
      text: 'Rien de ce que vous avez entré n’est encore enregistré. Voici ce qui l’est maintenant. Votre texte figure ci-dessous\u00a0: modifiez-le ou envoyez-le de nouveau.',
    },
    errors: {
      long: 'Raccourcissez ce texte\u00a0: il figure au bas de chaque courriel.',
      link: 'N’indiquez ici ni site Web ni adresse de courriel. Celle-ci a son propre champ.',
      nameMissing: 'Entrez à qui s’adresser, dans une langue au moins.',
      unreachable:
        'Entrez un numéro de téléphone ou une adresse de courriel pour que l’on puisse vous joindre.',
      phone: 'Entrez un numéro de téléphone avec l’indicatif régional, par exemple 613-555-0199.',
      email: 'Entrez une adresse de courriel complète, comme nom@exemple.ca.',
      served: 'Choisissez les langues dans lesquelles vous répondez.',
    },
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
