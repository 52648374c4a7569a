import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { minutes } from '#kernel/time.ts';
import { listReviews, listStuck } from '#portal/programme/appeals/store.ts';
import { type Place, writePlace } from '#portal/programme/desk/rules.ts';
import { lapseIntents } from '#portal/programme/fairness/due.ts';
import { listIntents } from '#portal/programme/fairness/store.ts';
import { type Colleague, colleague } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import {
  ageIntent,
  changeDecision,
  intentOf,
  reviewOf,
  signIntended,
  signPlain,
  tellFirst,
} from '#test/programme/losses.ts';
import {
  assertUnmarked,
  keptLog,
  pagesOf,
  type School,
  schoolOfTwo,
  staffOf,
} from '#test/programme/marks.ts';
import { type Asked, askFor, deskOf, passTime, signEligible, takeUp } from '#test/programme/requests.ts';
import { testClock } from '#test/world/clock.ts';

// What an institution intends and what is reviewed is read by its student and by those of the institution who may see the
// request, by the coordinator of the province once it was sent on, and by nobody else: one student in every state, each
// with marks that nothing else bears.

const STATES = [
  ...(['drafted', 'sent', 'replied', 'lapsed', 'deciding', 'decided', 'dropped'] as const),
  ...(['asked', 'under_review', 'changing', 'changed', 'upheld', 'sent_on', 'returned', 'closed'] as const),
  ...(['withdrawn', 'revoked'] as const),
];
type State = (typeof STATES)[number];

const REVIEWED: readonly State[] = STATES.slice(STATES.indexOf('asked'));
const LIVE_INTENTS: readonly State[] = ['drafted', 'sent', 'replied', 'lapsed', 'deciding'];
const LISTED_REVIEWS: readonly State[] = ['asked', 'under_review', 'changing', 'sent_on', 'returned'];
/** Who was found not eligible, and has not revoked the consent. */
const FOUND: readonly State[] = ['decided', ...REVIEWED.filter((state) => state !== 'revoked')];
/** What the coordinator of the province may read, once it was sent on. */
const SENT_ON: readonly State[] = ['sent_on', 'returned', 'closed'];

/** Words that were written of a student, each with a letter of theirs. */
const WORDS = {
  note: 'Zxnote',
  reply: 'Zxreply',
  final: 'Zxfinal',
  reason: 'Zxreason',
  answer: 'Zxanswer',
  on: 'Zxsenton',
  back: 'Zxback',
  changed: 'Zxchanged',
} as const;

interface Marked extends Asked {
  readonly state: State;
  readonly index: number;
  readonly name: string;
  readonly letter: string;
}

const { log, lines } = keptLog();
let world: PortalWorld;
let aurora: School;
let boreal: School;
let deputy: Colleague;
let nadia: Visitor;
let omar: Visitor;
let marked: Marked[];
before(async () => {
  world = await openPortal({}, testClock(), log);
  [aurora, boreal] = [await schoolOfTwo(world, 'Aurora College'), await schoolOfTwo(world, 'Boreal College')];
  deputy = await colleague(world, aurora.id, 'alternate_dir');
  nadia = await staffOf(world, 'coordinator', 'QC');
  omar = await staffOf(world, 'coordinator', 'ON');
  marked = [];
  for (const [index, state] of STATES.entries()) marked.push({ ...(await eligible(index)), state, index });
  await passTime(world, minutes(16));
  for (const one of marked) await isTold(one);
  for (const one of ofStates('lapsed')) await ageIntent(world, one.id, 20);
  await lapseIntents(world.deps);
  for (const one of ofStates('decided', ...REVIEWED)) await signs(one);
  await passTime(world, minutes(16));
  for (const one of ofStates(...REVIEWED)) await isReviewed(one);
  await passTime(world, minutes(16));
  // Signed and not yet in effect while everybody looks.
  for (const one of ofStates('deciding')) await signs(one);
  for (const one of ofStates('changing')) await changes(one);
  await world.deps.jobs.drain();
});
after(() => world.close());

const ofStates = (...states: readonly State[]): Marked[] =>
  marked.filter(({ state }) => states.includes(state));
const markOf = (one: Marked, word: keyof typeof WORDS): string => `${WORDS[word]}${one.letter}`;
const said = (one: Marked, word: keyof typeof WORDS): string => `${markOf(one, word)}, in a sentence.`;
const personal = ({ index, letter }: Marked): string[] => [
  `Zyq${letter}wark`,
  `Vuk${letter}xim`,
  `98${index + 10}5353`,
  `7272${index + 10}717`,
  `${1941 + index}-03-07`,
  `March 7, ${1941 + index}`,
  `7 mars ${1941 + index}`,
];
const allMarks = (one: Marked): string[] => [
  ...personal(one),
  ...Object.values(WORDS).map((word) => word + one.letter),
];

/** A student with marks, who will be found eligible. */
async function eligible(index: number): Promise<Asked & Pick<Marked, 'name' | 'letter'>> {
  const letter = 'abcdefghijklmnopqrst'.charAt(index);
  const name = `Zyq${letter}wark`;
  await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
  const asked = await askFor(world, aurora.id, {
    number: `7272${index + 10}717`,
    campus: aurora.campuses[index % 2] ?? assert.fail(),
    details: {
      familyName: name,
      givenNames: `Vuk${letter}xim`,
      clientId: `98${index + 10}5353`,
      dateOfBirth: `${1941 + index}-03-07`,
    },
  });
  await takeUp(aurora.dir, aurora.id, asked.id);
  await signEligible(aurora.dir, aurora.id, asked.id);
  return { ...asked, name, letter };
}

async function isTold(one: Marked): Promise<void> {
  const note = said(one, 'note');
  if (one.state === 'drafted') {
    const noor = aurora.signatories[one.index % 2] ?? assert.fail();
    const kept = await noor.post(intentOf(aurora.id, one.id), { reasons: ['part_time'], note });
    assert.equal(kept.notice, 'intentDrafted', kept.text);
    return;
  }
  await tellFirst(aurora.dir, aurora.id, one.id, note);
  if (one.state === 'sent' || one.state === 'lapsed') return;
  const sent = await one.student.post(`${one.path}/reply`, { reply: said(one, 'reply') });
  assert.equal(sent.notice, 'intentReplied', sent.text);
  if (one.state === 'dropped')
    assert.equal((await aurora.dir.post(intentOf(aurora.id, one.id, 'drop'))).notice, 'intentDropped');
}

async function signs(one: Marked): Promise<void> {
  const signed = await signIntended(aurora.dir, aurora.id, one.id, said(one, 'final'));
  assert.equal(signed.notice, 'requestSigned', signed.text);
}

async function changes(one: Marked): Promise<void> {
  const signed = await changeDecision(deputy, aurora.id, one.id, said(one, 'changed'));
  assert.equal(signed.notice, 'requestSigned', signed.text);
}

const sentOnAt = async ({ id }: Asked): Promise<string> => {
  const row = await world.db
    .selectFrom('appeals')
    .select('id')
    .where('verification_id', '=', id)
    .executeTakeFirstOrThrow();
  return `/en/reviews-of-decisions/${row.id}`;
};

/** Each review comes as far as its state. */
async function isReviewed(one: Marked): Promise<void> {
  const does = async (answer: ReturnType<Visitor['post']>, notice: string) => {
    const { notice: found, text } = await answer;
    assert.equal(found, notice, text);
  };
  const page = reviewOf(aurora.id, one.id);
  await does(one.student.post(`${one.path}/review`, { grounds: said(one, 'reason') }), 'reviewAsked');
  if (one.state === 'asked') return;
  if (one.state === 'withdrawn')
    return does(one.student.post(`${one.path}/review/withdraw`), 'reviewWithdrawn');
  if (one.state === 'revoked') {
    const { consent_id } = await world.db
      .selectFrom('verifications')
      .select('consent_id')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    return does(one.student.post(`/en/consents/${consent_id}/revoke`), 'consentRevokedNow');
  }
  await does(deputy.post(page, { do: 'take' }), 'reviewTaken');
  if (one.state === 'under_review' || one.state === 'changing') return;
  if (one.state === 'changed') return changes(one);
  await does(deputy.post(page, { do: 'uphold', seen: 'yes', answer: said(one, 'answer') }), 'reviewUpheld');
  if (one.state === 'upheld') return;
  await does(
    one.student.post(`${one.path}/review/coordinator`, { grounds: said(one, 'on') }),
    'reviewSentOn',
  );
  if (one.state === 'sent_on') return;
  const what = one.state === 'closed' ? 'close' : 'send_back';
  await does(
    nadia.post(await sentOnAt(one), { what, words: said(one, 'back') }),
    one.state === 'closed' ? 'reviewClosed' : 'reviewReturned',
  );
}

interface Reader {
  readonly who: string;
  readonly visitor: Visitor;
  /** Whose files they may read, of what all. */
  readonly may: (one: Marked) => readonly string[];
}

/** What its student may not read yet, or ever. */
const hidden = (one: Marked): string[] => [
  ...(one.state === 'drafted' ? [markOf(one, 'note')] : []),
  ...(one.state === 'deciding' ? [markOf(one, 'final')] : []),
  ...(one.state === 'changing' ? [markOf(one, 'changed')] : []),
];
const without = (all: readonly string[], left: readonly string[]) =>
  all.filter((mark) => !left.includes(mark));

async function everybody(): Promise<Reader[]> {
  const none = () => [];
  const ours = (one: Marked) => (one.state === 'revoked' ? [] : allMarks(one));
  return [
    { who: 'DIR', visitor: aurora.dir, may: ours },
    { who: 'alternate', visitor: deputy, may: ours },
    ...aurora.signatories.map((visitor, campus) => ({
      who: `signatory of campus ${campus}`,
      visitor,
      may: (one: Marked) => (one.index % 2 === campus ? ours(one) : []),
    })),
    ...[boreal.dir, ...boreal.signatories].map((visitor) => ({ who: 'neighbour', visitor, may: none })),
    {
      who: 'coordinator of the province',
      visitor: nadia,
      // What was told first and what the student replied goes along with what was sent on.
      may: (one) => (SENT_ON.includes(one.state) ? allMarks(one) : []),
    },
    { who: 'coordinator of another', visitor: omar, may: none },
    { who: 'officer', visitor: await officer(world, 'Odile'), may: none },
    { who: 'administrator', visitor: await staffOf(world, 'administrator'), may: none },
    ...ofStates('drafted', 'deciding', 'changing', 'returned').map((own) => ({
      who: `student who is ${own.state}`,
      visitor: own.student,
      may: (one: Marked) => (one === own ? without(allMarks(one), hidden(one)) : []),
    })),
  ];
}

describe('of what is intended and reviewed', () => {
  it('stands on no page what its reader may not know, wherever links lead', async () => {
    for (const { who, visitor, may } of await everybody()) {
      const pages = await pagesOf(world, visitor, 800);
      assert.ok(pages.size < 800, `${who} has come to an end`);
      for (const [address, text] of pages)
        for (const one of marked) {
          // Who opened what stays on its own list, by name, though the file is shut.
          const opened =
            one.state === 'revoked' &&
            (visitor === aurora.dir || visitor === deputy) &&
            /\/(readings|consultations)/.test(address);
          // Whom an institution found not eligible the coordinator of its province reads, by name and number.
          const listed =
            visitor === nadia &&
            FOUND.includes(one.state) &&
            /\/(ineligible-students|personnes-non-admissibles)/.test(address)
              ? [...personal(one).slice(0, 2), `7272${one.index + 10}717`]
              : [];
          const allowed = opened ? personal(one).slice(0, 2) : [...may(one), ...listed];
          const found = allMarks(one).filter((mark) => text.includes(mark) && !allowed.includes(mark));
          assert.deepEqual(found, [], `${who} reads of one who is ${one.state} on ${address}`);
        }
      const lists = [...pages]
        .filter(([address]) => /intended-decisions$|reviews-asked$|reviews-of-decisions$/.test(address))
        .map(([, text]) => text)
        .join();
      const isListed = ({ state }: Marked) =>
        visitor === nadia
          ? state === 'sent_on'
          : LIVE_INTENTS.includes(state) || LISTED_REVIEWS.includes(state);
      if (!who.startsWith('student'))
        for (const one of marked)
          assert.equal(
            lists.includes(one.name),
            may(one).length > 0 && isListed(one),
            `${who} finds one who is ${one.state}`,
          );
    }
  });

  it('no address answers who is not concerned, and no form of it is taken', async () => {
    for (const { who, visitor, may } of await everybody())
      for (const one of marked.filter((each) => may(each).length === 0)) {
        const at = [boreal.dir, ...boreal.signatories].some((other) => other === visitor)
          ? boreal.id
          : aurora.id;
        const paths = [
          ...(['', 'drop', 'sign'] as const).map((what) => intentOf(at, one.id, what)),
          ...[`${deskOf(at, one.id)}/plain-fact`, reviewOf(at, one.id), `${reviewOf(at, one.id)}/change`],
          ...(REVIEWED.includes(one.state) ? [await sentOnAt(one)] : []),
          ...['', '/reply', '/review', '/review/coordinator', '/review/withdraw'].map(
            (end) => one.path + end,
          ),
        ];
        for (const path of paths) {
          assert.equal((await visitor.get(path)).status, 404, `${who}, ${one.state}, ${path}`);
          if (path === one.path) continue;
          const acted = await visitor.post(path, {
            revision: '0',
            reasons: ['part_time'],
            do: 'take',
            note: 'x',
          });
          assert.equal(acted.status, 404, `${who} acts, ${one.state}, ${path}`);
        }
      }
  });

  it('is counted at home as the rows that whoever reads it may decide', async () => {
    const counts = async (visitor: Visitor) => {
      const { text } = await visitor.get('/en/home');
      const found = (words: RegExp) => Number(words.exec(text)?.[1] ?? 0);
      return {
        send: found(/(\d+)\sdecisions? to announce/),
        decide: found(/(\d+)\sdecisions? that can be taken now/),
        review: found(/(\d+)\sreviews? asked by/),
        sentOn: found(/(\d+)\sreviews? sent on to you/),
        stuck: found(/(\d+)\sreviews? that nobody does/),
      };
    };
    const none = { send: 0, decide: 0, review: 0, sentOn: 0, stuck: 0 };
    // Nobody reviews what they signed; what is signed waits for nobody.
    const open = ofStates('asked', 'under_review', 'returned').length;
    const ripe = ofStates('replied', 'lapsed').length;
    assert.deepEqual(await counts(aurora.dir), { ...none, send: 1, decide: ripe });
    assert.deepEqual(await counts(deputy), { ...none, send: 1, decide: ripe, review: open });
    assert.deepEqual(await counts(nadia), { ...none, sentOn: 1 });
    for (const visitor of [...aurora.signatories, boreal.dir, ...boreal.signatories, omar])
      assert.deepEqual(await counts(visitor), none);
  });

  it('each list goes on behind its last row, and misses and repeats nobody', async () => {
    const scope = { organisationId: aurora.id, campusIds: null };
    const walk = async (
      load: (
        after: Place | null,
        limit: number,
      ) => Promise<readonly { verificationId: string; place: Place }[]>,
    ) => {
      const all: string[] = [];
      for (let after: Place | null = null; all.length < 50; ) {
        const rows = await load(after, 2);
        all.push(...rows.map(({ verificationId }) => verificationId));
        if (rows.length < 2) break;
        after = rows.at(-1)?.place ?? null;
      }
      return all;
    };
    const ids = (states: readonly State[]) => ofStates(...states).map(({ id }) => id);
    const intents = await walk((after, limit) => listIntents(world.db, scope, after, limit));
    assert.equal(intents[0], ids(['drafted'])[0], 'drafts come first');
    assert.deepEqual(intents.toSorted(), ids(LIVE_INTENTS).toSorted());
    const reviews = await walk((after, limit) => listReviews(world.db, scope, after, limit));
    assert.deepEqual(reviews.toSorted(), ids(LISTED_REVIEWS).toSorted());
    const where = { jurisdictions: ['QC'] as const, today: '2030-01-01' };
    const stuck = await walk((after, limit) => listStuck(world.db, where, after, limit));
    assert.deepEqual(stuck.toSorted(), ids(['asked', 'under_review', 'changing', 'returned']).toSorted());
    const list = `/en/our-institution/${aurora.id}/intended-decisions`;
    const [first] = await listIntents(world.db, scope, null, 1);
    const { text } = await aurora.dir.get(`${list}?after=${writePlace(first?.place ?? assert.fail())}`);
    assert.match(text, /Back to the first page/);
    assert.doesNotMatch(text, new RegExp(ofStates('drafted')[0]?.name ?? ''));
  });

  it('every page that is opened is a reading, which its student finds by role and institution', async () => {
    const reads = async (visitor: Visitor, one: Marked, path: string) => {
      await passTime(world, minutes(15));
      const before = await readingsOf(one);
      assert.equal((await visitor.get(path)).status, 200, path);
      const [latest, ...more] = (await readingsOf(one)).slice(before.length);
      assert.deepEqual([latest?.page, more.length], ['request', 0], path);
      return latest?.role;
    };
    const [sent, replied, asked, review, on] = [
      ...[ofStates('drafted'), ofStates('replied'), ofStates('asked')],
      ...[ofStates('under_review'), ofStates('sent_on')],
    ].map(([one]) => one ?? assert.fail());
    assert.ok(sent && replied && asked && review && on);
    assert.equal(await reads(deputy, sent, intentOf(aurora.id, sent.id)), 'alternate_dir');
    assert.equal(await reads(deputy, replied, intentOf(aurora.id, replied.id, 'sign')), 'alternate_dir');
    assert.equal(await reads(aurora.dir, replied, intentOf(aurora.id, replied.id, 'drop')), 'dir');
    assert.equal(
      await reads(deputy, replied, `${deskOf(aurora.id, replied.id)}/plain-fact`),
      'alternate_dir',
    );
    assert.equal(await reads(aurora.dir, asked, reviewOf(aurora.id, asked.id)), 'dir');
    assert.equal(await reads(deputy, review, `${reviewOf(aurora.id, review.id)}/change`), 'alternate_dir');
    assert.equal(await reads(nadia, on, await sentOnAt(on)), 'coordinator');
    const diary = await on.student.get('/en/who-read-my-file');
    assert.equal(diary.status, 200, 'the diary of its student');
    assert.match(diary.text, /Coordinator/i);
  });

  it('no mark stands in a mail, a job, the log or the audit log', async () => {
    // One of every letter to students and institutions has gone, also of plain facts.
    const [one] = ofStates('sent');
    assert.ok(one);
    assert.equal(
      (await signPlain(aurora.dir, aurora.id, { id: one.id, fact: 'dismissed' })).notice,
      'requestSigned',
    );
    await passTime(world, minutes(61));
    await assertUnmarked(world, lines, {
      words: marked.flatMap(allMarks),
      mail: /./,
      event: 'appeal.returned',
    });
  });
});

/** Who has opened a student's file, in order. */
const readingsOf = async ({ id }: Asked) =>
  world.db
    .selectFrom('file_readings as r')
    .innerJoin('verifications as v', 'v.person_id', 'r.student_id')
    .select(['r.page', 'r.role'])
    .where('v.id', '=', id)
    .orderBy('r.at')
    .execute();
