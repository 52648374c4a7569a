import { isIdentifier, isTemplateExpression, type Node } from 'typescript/unstable/ast';
import { placeOf, type Source, within } from './source.ts';
import { faultsBy, type Text } from './words.ts';

/** Where the glossary has another word, or where French would say it otherwise. */
const WORDING: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(cliqu|clics?(?!\p{L}))|(?<!\p{L})appuy\p{L}+ sur/iu,
    'a mouse or a finger; one selects (sélectionner)',
  ],
  [
    /vous a devancé|vous vous (en )?êtes \p{L}+[éiu](?!\p{L})|tous les deux/u,
    'a word that supposes that its reader is a man',
  ],
  [/opération est irréversible/u, 'opération for action'],
  [/courriels? indésirables?/u, 'courriel for courrier (indésirable)'],
  [
    /journal de vérification|inscriptions? (au journal|(les )?plus )/iu,
    'another name for the log or its entries',
  ],
  [
    /(?<!\p{L})(saisir|saisi(e|es|s|ssez)?|saisissent|réactiv\p{L}+)(?!\p{L})/iu,
    'entrer or rétablir by another word',
  ],
  [/(?<!\p{L})[vs]os noms|(?<!\p{L})ses noms/iu, 'noms for nom et prénom(s): they read as several surnames'],
  [
    /(reste|est toujours) le vôtre|(à ce|réponse) que nous avons|quoi faire (avec|de)|(?<!\p{L})par sécurité/iu,
    'English in French words',
  ],
  [/(?<!\p{L})aucune? [\p{L} ]+ ne correspond\./iu, 'a search without its complement'],
  [/agents? du programme/u, 'agent de programme, or le personnel du programme, by another name'],
  [/RDEE,? (ou|et) (un|son|ses|leurs?) suppléants?/u, 'une personne suppléante as a man'],
  [
    /pour de bon|une fois encore|mains propres/u,
    'définitivement, de nouveau or en main propre by other words',
  ],
  [
    /IMM 5592|\d (an|caractère|chiffre|établissement|heure|jour|lettre|minute|mois|semaine)s?(?!\p{L})/u,
    'a space where a line’s end may part a number from what it counts',
  ],
  [/\dh|\d\u00a0h\u00a000/u, 'an hour that is not written « 9 h »'],
];

/** What French that is correct should say otherwise (`docs/glossary.md`). */
export const wordingFaults = (texts: readonly Text[]): string[] => faultsBy(WORDING, texts);

/** What a sentence may be filled in with that begins with a vowel, or does not: people, places, files. */
const FILLED = /^(approver|as|asker|by|from|holder|institution|invited|name|person|refuser|to|who)$/;

/** Words that lose their vowel before another: « de » Anna is « d’ » Anna. */
const ELIDED = /(?<!\p{L})(de|que|jusque|lorsque|puisque|quoique) $/iu;

/** Where a name follows a word that French would shorten before some names: the sentence has to be made otherwise. */
export const elisionFaults = (source: Source): string[] =>
  [...within(source.root)].flatMap((node) =>
    elisions(node).map((name) => `${placeOf(source, node)} has a word to be elided before ${name}`),
  );

function elisions(node: Node): string[] {
  if (!isTemplateExpression(node)) return [];
  const before = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return node.templateSpans.flatMap(({ expression }, index) =>
    isIdentifier(expression) && FILLED.test(expression.text) && ELIDED.test(before[index] ?? '')
      ? [expression.text]
      : [],
  );
}
