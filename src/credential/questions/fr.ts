import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  pool: {
    'childhood-street': 'Quel était le nom de la rue de votre première demeure?',
    'childhood-friend':
      'Quel était le nom de famille de votre meilleure amie ou de votre meilleur ami d’enfance?',
    'first-pet': 'Quel était le nom de votre premier animal de compagnie?',
    'first-school': 'Quel était le nom de votre première école?',
    'favourite-teacher':
      'Quel était le nom de famille de l’enseignante ou de l’enseignant que vous préfériez?',
    'first-concert': 'Quel artiste ou groupe a donné le premier concert auquel vous avez assisté?',
    'first-job-town': 'Dans quelle ville était votre premier emploi?',
    'first-employer': 'Quel était le nom de famille de la personne responsable à votre premier emploi?',
    'first-car': 'Quel était le modèle de votre première voiture?',
    'grandmother-first-name': 'Quel était le prénom de la mère de votre mère?',
    'grandfather-occupation': 'Quel était le métier du père de votre père?',
    'parents-met': 'Dans quelle ville vos parents se sont-ils rencontrés?',
    'oldest-cousin': 'Quel est le prénom de la personne la plus âgée parmi vos cousins et cousines?',
    'wedding-place': 'Où a eu lieu le premier mariage dont vous vous souvenez?',
    'first-flight': 'Quelle était la destination de votre premier voyage en avion?',
    'childhood-hero': 'Qui était votre héroïne ou votre héros à dix ans?',
    'childhood-book': 'Quel livre relisiez-vous sans cesse dans votre enfance?',
    'childhood-toy': 'Comment appeliez-vous votre jouet préféré?',
    'first-dish': 'Quel est le premier plat que vous avez appris à cuisiner?',
    'first-music': 'Quel est le premier morceau de musique que vous avez su par cœur?',
    'summer-place': 'Où passiez-vous les étés de votre enfance?',
    'school-rival': 'Qui gagnait toujours contre vous à votre jeu préféré?',
    'favourite-painting': 'Quelle image était accrochée dans la chambre de votre enfance?',
    'favourite-walk': 'Où mène votre promenade préférée?',
  },
  legend: (number) => `Question de récupération ${number}`,
  question: (number) => `Question ${number}`,
  answer: (number) => `Réponse ${number}`,
  intro: 'Si vous oubliez votre mot de passe, ces trois questions vous seront posées.',
  advice: {
    title: 'De bonnes réponses',
    items: [
      'Choisissez des réponses dont vous vous souviendrez et que personne ne peut découvrir à votre sujet.',
      'Chaque réponse compte au moins 3\u00a0lettres ou chiffres, et les trois sont différentes.',
      'N’utilisez ni les mots de la question, ni votre nom d’utilisateur, ni ce que bien des gens répondraient.',
      'Les majuscules, les accents et la ponctuation ne comptent pas.',
    ],
  },
  faults: {
    noQuestion: (number) => `Choisissez la question ${number}.`,
    sameQuestion: (number) =>
      `La question ${number} est la même qu’une autre. Choisissez trois questions différentes.`,
    empty: (number) => `Entrez la réponse ${number}.`,
    unanswered: (number) =>
      `Répondez à la ${number === 1 ? 'première' : number === 2 ? 'deuxième' : 'troisième'} question.`,
    short: (number) => `La réponse ${number} doit compter au moins 3\u00a0lettres ou chiffres.`,
    repeated: (number) => `La réponse ${number} est la même qu’une autre. Donnez trois réponses différentes.`,
    inQuestion: (number) => `La réponse ${number} figure dans sa question. Donnez une autre réponse.`,
    isName: (number) => `La réponse ${number} ne doit pas être votre nom d’utilisateur.`,
    common: (number) => `La réponse ${number} est trop facile à deviner. Donnez une autre réponse.`,
  },
};
