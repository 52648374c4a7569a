import type { Locale } from '#kernel/ui/locale.ts';

/** A question that may be chosen, and what too many people would answer to it, in either language. */
interface PoolQuestion {
  readonly id: string;
  readonly text: Readonly<Record<Locale, string>>;
  readonly common: readonly string[];
}

/**
 * Questions about small things that one remembers for life, that have many answers, and that nobody posts about
 * (`SECURITY §4`). Stored by id: the wording may be mended, an id never means another question.
 */
export const pool: readonly PoolQuestion[] = [
  question(
    'read-teacher',
    'What was the name of the person who taught you to read?',
    'Comment s’appelait la personne qui vous a appris à lire?',
    'mother, my mother, mom, father, dad, teacher, mère, ma mère, maman, père, papa, professeur, enseignante',
  ),
  question(
    'first-dish',
    'What was the first dish that you cooked by yourself?',
    'Quel est le premier plat que vous avez cuisiné sans aide?',
    'egg, eggs, pasta, spaghetti, rice, toast, macaroni, pancakes, œuf, œufs, pâtes, riz, rôties, crêpes',
  ),
  question(
    'hiding-place',
    'Where did you hide best as a child?',
    'Où vous cachiez-vous le mieux, enfant?',
    'closet, in the closet, bed, under the bed, basement, attic, tree, placard, garde-robe, lit, sous le lit, sous-sol, grenier, arbre',
  ),
  question(
    'neighbour',
    'What was the family name of the neighbours you knew best as a child?',
    'Quel était le nom de famille des voisins que vous connaissiez le mieux, enfant?',
    'smith, tremblay, brown, roy, jones, gagnon, singh, martin, côté',
  ),
  question(
    'lost-thing',
    'Which thing that you lost do you still miss?',
    'Quel objet perdu vous manque encore?',
    'watch, ring, phone, wallet, keys, money, montre, bague, téléphone, portefeuille, clés, argent',
  ),
  question(
    'visited-dish',
    'Which dish did you always get at the home of a relative whom you liked to visit?',
    'Quel plat vous servait-on toujours chez un membre de la parenté que vous aimiez aller voir?',
    'soup, cake, pie, cookies, chicken, tourtière, soupe, gâteau, tarte, biscuits, poulet',
  ),
  question(
    'first-supervisor',
    'What was the family name of the person in charge at your first job?',
    'Quel était le nom de famille de la personne responsable à votre premier emploi?',
    'boss, patron, smith, tremblay, brown, roy, jones, gagnon, singh, martin, côté',
  ),
  question(
    'early-fear',
    'What were you most afraid of when you were very small?',
    'De quoi aviez-vous le plus peur quand vous étiez très jeune?',
    'dark, the dark, dog, dogs, spider, spiders, monsters, ghosts, noir, le noir, chien, chiens, araignée, araignées, monstres, fantômes',
  ),
  question(
    'way-to-school',
    'Which place on your way to your first school do you remember best?',
    'De quel endroit sur le chemin de votre première école vous souvenez-vous le mieux?',
    'park, the park, store, church, bridge, parc, le parc, magasin, dépanneur, église, pont',
  ),
  question(
    'toy-name',
    'What did you call the toy that you slept with?',
    'Quel nom aviez-vous donné au jouet avec lequel vous dormiez?',
    'teddy, bear, teddy bear, bunny, doll, blankie, toutou, nounours, ourson, lapin, poupée, doudou',
  ),
  question(
    'first-prize',
    'For what did you win the first prize of your life?',
    'Qu’est-ce qui vous a valu le premier prix de votre vie?',
    'swimming, running, drawing, hockey, soccer, spelling, reading, natation, course, dessin, dictée, lecture',
  ),
  question(
    'broken-thing',
    'What did you break as a child that was not yours?',
    'Qu’avez-vous brisé, enfant, qui ne vous appartenait pas?',
    'window, vase, glass, lamp, plate, toy, fenêtre, vitre, verre, lampe, assiette, jouet',
  ),
  question(
    'night-away',
    'Where did you spend your first night without your family?',
    'Où avez-vous passé votre première nuit sans votre famille?',
    'camp, hospital, hotel, friend, at a friend’s house, hôpital, hôtel, ami, chez un ami, chez une amie',
  ),
  question(
    'book-again',
    'Which book did you read again and again as a child?',
    'Quel livre avez-vous lu et relu, enfant?',
    'bible, quran, harry potter, tintin, astérix, anne of green gables, the little prince, le petit prince, coran',
  ),
  question(
    'first-song',
    'Which was the first song that you knew by heart?',
    'Quelle est la première chanson que vous avez sue par cœur?',
    'o canada, ô canada, happy birthday, bonne fête, frère jacques, twinkle twinkle, twinkle twinkle little star, au clair de la lune, abc',
  ),
  question(
    'collection',
    'What did you collect as a child that nobody else collected?',
    'Que collectionniez-vous, enfant, que personne d’autre ne collectionnait?',
    'stamps, coins, cards, hockey cards, rocks, stones, stickers, timbres, monnaie, cartes, cartes de hockey, roches, cailloux, autocollants',
  ),
  question(
    'childhood-doctor',
    'What was the family name of the doctor or dentist of your childhood?',
    'Quel était le nom de famille du médecin ou du dentiste de votre enfance?',
    'doctor, dentist, médecin, docteur, dentiste, smith, tremblay, roy, singh, martin',
  ),
  question(
    'learned-to-swim',
    'Where did you learn to swim or to ride a bicycle?',
    'Où avez-vous appris à nager ou à faire du vélo?',
    'pool, lake, home, school, street, park, ymca, piscine, lac, maison, école, rue, parc',
  ),
  question(
    'first-purchase',
    'What was the first thing you bought with money that you had earned?',
    'Quelle est la première chose que vous avez achetée avec de l’argent gagné?',
    'candy, bike, car, phone, clothes, shoes, bicycle, bonbons, vélo, auto, voiture, téléphone, vêtements, souliers',
  ),
  question(
    'strange-dream-job',
    'What was the most unusual thing that you wanted to become as a child?',
    'Quel est le métier le plus étonnant que vous vouliez exercer, enfant?',
    'astronaut, doctor, teacher, pilot, nurse, police officer, firefighter, singer, astronaute, médecin, enseignant, enseignante, pilote, infirmière, policier, pompier, chanteuse',
  ),
  question(
    'childhood-smell',
    'Which smell takes you back to your childhood?',
    'Quelle odeur vous ramène à votre enfance?',
    'bread, cake, cookies, grass, coffee, cinnamon, rain, pain, gâteau, biscuits, gazon, café, cannelle, pluie',
  ),
  question(
    'shared-room',
    'With whom did you first share a room away from home?',
    'Avec qui avez-vous partagé pour la première fois une chambre loin de chez vous?',
    'friend, roommate, brother, sister, nobody, ami, amie, colocataire, frère, sœur, personne',
  ),
  question(
    'disliked-dish',
    'Which dish did you refuse to eat as a child?',
    'Quel plat refusiez-vous de manger, enfant?',
    'broccoli, spinach, liver, fish, vegetables, peas, brussels sprouts, brocoli, épinards, foie, poisson, légumes, pois, choux de bruxelles',
  ),
  question(
    'invented-game',
    'What did you call a game that you made up yourself?',
    'Comment s’appelait un jeu que vous aviez inventé?',
    'tag, hide and seek, house, doctor, school, war, tague, cachette, docteur, école, guerre',
  ),
];

/** The question of an id; absent for an id that was never one. */
export const findQuestion = (id: string): PoolQuestion | undefined => pool.find((one) => one.id === id);

function question(id: string, en: string, fr: string, common: string): PoolQuestion {
  return { id, text: { en, fr }, common: common.split(', ') };
}
