import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  print: 'Imprimer le feuillet',
  hint: 'Le feuillet à plier s’ouvre dans une autre fenêtre, dans la langue de la personne, et votre navigateur demande comment l’imprimer; sinon, imprimez-le à partir de cette fenêtre. Le NIP se trouve alors à l’intérieur. Fermez ensuite la fenêtre, et supprimez le fichier si votre navigateur en a enregistré un. Si vous imprimez la page que voici, le NIP n’y figure pas.',
  fileName: 'feuillet-nip.pdf',
  over: {
    title: 'Le feuillet ne peut plus être imprimé',
    text: 'Il peut l’être pendant 30\u00a0minutes, à partir de la page qui l’affiche. Fermez cette fenêtre. Si vous n’avez pas de feuillet, délivrez un nouveau NIP\u00a0: l’ancien prend fin du même coup.',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
