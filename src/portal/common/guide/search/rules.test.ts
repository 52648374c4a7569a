import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LONGEST_QUERY, type Pieces, search } from './rules.ts';

const passages = [
  { place: 1, title: 'Your password', text: 'Choose a long one. Keep it to yourself.' },
  {
    place: 2,
    title: 'Vérification de l’identité',
    text: 'L’étudiant répond. Un cœur, une clé, un NIP (60 jours, 6.2).',
  },
  { place: 3, title: 'Questions', text: 'You forgot your password, or an opinion about it.' },
];

const places = (query: string, locale: 'en' | 'fr' = 'en') =>
  search(passages, query, locale).hits.map(({ place }) => place);

const textOf = (pieces: Pieces) => pieces.map(({ text }) => text).join('');
const marksOf = (pieces: Pieces) => pieces.filter(({ found }) => found).map(({ text }) => text);

describe('a search of the guide', () => {
  it('finds with and without accents and capital letters', () => {
    for (const query of ['étudiant', 'etudiant', 'ETUDIANT', 'Verification', 'coeur', 'CŒUR'])
      assert.deepEqual(places(query, 'fr'), [2], query);
  });

  it('finds the beginnings of words, not their insides', () => {
    assert.deepEqual(places('pass'), [1, 3]);
    assert.deepEqual(places('nip', 'fr'), [2]);
    assert.deepEqual(places('pin'), []);
    assert.deepEqual(places('6', 'fr'), [2]);
    assert.deepEqual(places('4'), []);
  });

  it('finds one for several, and several for one', () => {
    assert.deepEqual(places('question'), [3]);
    assert.deepEqual(places('passwords'), [1, 3]);
  });

  it('puts titles first', () => {
    assert.deepEqual(
      search(passages.toReversed(), 'password', 'en').hits.map(({ place }) => place),
      [1, 3],
    );
  });

  it('wants every word, and leaves out those that are everywhere', () => {
    assert.equal(search(passages, 'I forgot my password', 'en').kind, 'all');
    assert.deepEqual(places('I forgot my password'), [3]);
    assert.deepEqual(places('l’identité de l’étudiant', 'fr'), [2]);
  });

  it('takes lost for forgotten', () => {
    assert.equal(search(passages, 'lost password', 'en').kind, 'all');
    assert.deepEqual(places('lost password'), [3]);
  });

  it('finds words of the same stem', () => {
    const texts = [
      { place: 1, title: 'Delivering a letter', text: 'It was delivered. We deliver it.' },
      { place: 2, title: 'Délivrer un NIP', text: 'Les NIP délivrés, la délivrance, des lettres.' },
    ];
    for (const query of ['deliver', 'delivers', 'delivered', 'delivering', 'letters'])
      assert.deepEqual(search(texts, query, 'en').hits.map(({ place }) => place)[0], 1, query);
    for (const query of ['délivre', 'délivrez', 'delivrer', 'lettre'])
      assert.equal(
        search(texts, query, 'fr').hits.some(({ place }) => place === 2),
        true,
        query,
      );
  });

  it('finds a word that was typed with one slip, but no other', () => {
    for (const query of ['pasword', 'passwrod', 'passwordd', 'paszword'])
      assert.deepEqual(places(query), [1, 3], query);
    for (const query of ['pssd', 'wordpass']) assert.deepEqual(places(query), [], query);
  });

  it('finds what is called otherwise, in one word or several', () => {
    const texts = [
      { place: 1, title: 'Using a Sign-In Partner', text: 'Choose it.' },
      { place: 2, title: 'Your security question', text: 'After ten wrong answers it is disabled.' },
    ];
    const first = (query: string) => search(texts, query, 'en').hits[0]?.place;
    assert.deepEqual(
      ['bank', 'online banking', 'locked out', '2fa', 'two-factor'].map(first),
      [1, 1, 2, 2, 2],
    );
  });

  it('shows what comes closest, and says so, where no passage has every word', () => {
    const found = search(passages, 'forgot password telephone', 'en');
    assert.equal(found.kind, 'some');
    assert.deepEqual(
      found.hits.map(({ place }) => place),
      [3],
    );
  });

  it('says that there is nothing', () => {
    for (const query of ['zebra', '', '???', '«»'])
      assert.deepEqual(search(passages, query, 'en'), { kind: 'none', hits: [] }, query);
  });

  it('marks what was found as it is written there', () => {
    const [hit] = search(passages, 'etudiant identite', 'fr').hits;
    assert.ok(hit);
    assert.deepEqual(marksOf(hit.title), ['identité']);
    assert.deepEqual(marksOf(hit.excerpt), ['étudiant']);
  });

  it('cuts a long text around what was found, between words', () => {
    const long = `${'before '.repeat(100)}needle ${'after '.repeat(100)}`.trim();
    const [hit] = search([{ place: 1, title: 'Hay', text: long }], 'needle', 'en').hits;
    assert.ok(hit);
    assert.match(textOf(hit.excerpt), /^… before (before )+needle after (after )*after …$/);
    assert.ok(textOf(hit.excerpt).length < 240);
  });

  it('loses no letter of a title, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2 * LONGEST_QUERY }), (query) => {
        for (const { title, place } of search(passages, query, 'fr').hits)
          assert.equal(textOf(title), passages[place - 1]?.title);
      }),
    );
  });

  it('looks only at the beginning of an endless query', () => {
    assert.deepEqual(places(`password ${'a'.repeat(LONGEST_QUERY)}`), [1, 3]);
    assert.deepEqual(places(`${' '.repeat(LONGEST_QUERY)}password`), []);
  });
});
