import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { minutes } from '#kernel/time.ts';
import { paths as homePaths } from '#portal/paths.ts';
import { words as appeals } from '#portal/programme/appeals/fr.ts';
import { words as coordination } from '#portal/programme/coordination/fr.ts';
import { lapseIntents } from '#portal/programme/fairness/due.ts';
import { words as messages } from '#portal/programme/messages/fr.ts';
import { paths as messagePaths } from '#portal/programme/messages/paths.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import type { PortalWorld, Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { ageIntent, signPlain, tellFirst } from '#test/programme/losses.ts';
import { passTime, takePart } from '#test/programme/requests.ts';
import { findEligible } from '#test/programme/transfers.ts';
import {
  asksCorrection,
  hearsOfCorrection,
  makesCorrection,
  readsCorrection,
  readsFinding,
} from './actors/correcting.ts';
import { decides, drafts, readsLoss, replies, sends } from './actors/losing.ts';
import {
  asksReview,
  changes,
  mayNotReview,
  sendsBack,
  sendsOn,
  takesUp,
  upholds,
} from './actors/reviewing.ts';
import { NUMBER, openStage, SECOND, type Stage, WAYS } from './stage.ts';
import type { Walker } from './walker.ts';

const NOTE = 'Since October you take one course of five.';
const REPLY = 'I was ill, and my doctor wrote so.';
const FINAL = 'The certificate ends in September.';
const REASON = 'The certificate is of November.';
const CHANGED = 'We read the wrong certificate.';
const UPHELD = 'The certificate is of last year.';
const SENT_ON = 'Ask my doctor, please.';
const SENT_BACK = 'Read the date on its second page.';
const MISTAKE = 'The letter was about a namesake.';
const CLOSED = 'The second page is of last year too.';

/** The end of a decision, and its review, as the student, both representatives and the coordinator see them. */
describe('losing eligibility', () => {
  let stage: Stage;
  let world: PortalWorld;
  before(async () => {
    stage = await openStage('losing');
    ({ world } = stage);
  });
  after(() => stage.close());

  for (const way of WAYS)
    describe(`${way.locale}, ${way.width} pixels wide`, () => {
      const { locale } = way;
      const w = messages[locale];
      const name = `Collège du Fjord (${locale})`;
      let id: string;
      let [noor, helen, deputy]: Colleague[] = [];
      let nadia: Walker;
      before(async () => {
        const school = await institution(world, name);
        id = school.organisationId;
        await takePart(world, id, school.dir.personId);
        helen = school.dir;
        deputy = await colleague(world, id, 'alternate_dir');
        noor = await colleague(world, id, 'signatory');
        nadia = await opens(await coordinator(locale));
      });
      const opens = (visitor: Visitor | undefined) => stage.opens(visitor ?? assert.fail(), way);

      /** A student with a number and an address, who has read all that they were told. */
      async function eligible(givenNames: string) {
        const email = `${givenNames.toLowerCase()}.${locale}@mail.example`;
        const details = { givenNames };
        const asked = await findEligible(world, id, { holder: helen ?? assert.fail(), details });
        // As if its link had been followed.
        await sql`update portal.persons p set email = ${email} from portal.verifications v
          where v.id = ${asked.id} and p.id = v.person_id`.execute(world.db);
        await asked.student.get(asked.path);
        const walker = await opens(asked.student);
        await walker.goes(homePaths.home);
        return { ...asked, email, walker, number: await walker.finds(NUMBER) };
      }
      type Student = Awaited<ReturnType<typeof eligible>>;

      /** Reads the one new message from the list on, and finds the letter about it, which tells nothing. */
      async function hears({ walker, email }: Student, title: string, text: string): Promise<void> {
        const [letter] = (await world.mail()).filter(({ to }) => to === email);
        assert.equal(letter?.subject, messages.en.mail.subject);
        assert.doesNotMatch(letter.text, new RegExp(`Fjord|Diallo|EV-|${NUMBER.source}`));
        await walker.goes(messagePaths.messages);
        await walker.reads(w.waits(1));
        await walker.reads(title);
        await walker.follows(w.open);
        await walker.reads(title);
        await walker.reads(text);
        await walker.goes(homePaths.home);
        await walker.lacks(new RegExp(w.waits(1)));
      }
      const hearsReview = (student: Student, step: keyof typeof w.own.review) =>
        hears(student, w.own.review[step], w.texts.review[step]);

      /** A quarter of an hour, short of whose end the student notices nothing. */
      async function takesEffect({ walker }: Student, before: (walker: Walker) => Promise<void>) {
        await passTime(world, minutes(15) - SECOND);
        await walker.goes(homePaths.home);
        await before(walker);
        await passTime(world, SECOND);
      }

      it('is told first, replied to, decided, and changed by a review, which gives a new number', async () => {
        const amina = await eligible('Amina');
        const representative = await opens(helen);
        await drafts(await opens(noor), 'Amina Diallo', NOTE);
        await amina.walker.goes(messagePaths.messages);
        await amina.walker.lacks(new RegExp(w.waits(1)));
        await sends(representative, 'Amina Diallo', NOTE);
        await hears(amina, w.own.intended(name), w.texts.intended('').split('.')[0] ?? '');
        await replies(amina.walker, { institution: name, note: NOTE, reply: REPLY });
        await decides(representative, 'Amina Diallo', { reply: REPLY, note: FINAL });
        await takesEffect(amina, async (walker) => assert.equal(await walker.finds(NUMBER), amina.number));
        await hears(amina, w.own.lost(name), w.texts.lost);
        await readsLoss(amina.walker, FINAL);

        await asksReview(amina.walker, REASON);
        await mayNotReview(representative, 'Amina Diallo');
        const second = await opens(deputy);
        await takesUp(second, 'Amina Diallo', REASON);
        await hearsReview(amina, 'under_review');
        await changes(second, 'Amina Diallo', CHANGED);
        await takesEffect(amina, (walker) => walker.lacks(NUMBER));
        await hearsReview(amina, 'changed');
        const number = await amina.walker.finds(NUMBER);
        assert.notEqual(number, amina.number);
        const review = appeals[locale].statuses.changed;
        await readsFinding(nadia, { student: 'Amina Diallo', later: new RegExp(review, 'i') });
      });

      it('is decided after silence, upheld, sent on, sent back by the coordinator, and closed', async () => {
        const bilal = await eligible('Bilal');
        await tellFirst(helen ?? assert.fail(), id, bilal.id);
        await hears(bilal, w.own.intended(name), w.texts.intended('').split('.')[0] ?? '');
        await ageIntent(world, bilal.id, 20);
        await lapseIntents(world.deps);
        await decides(await opens(helen), 'Bilal Diallo', { reply: null, note: FINAL });
        await takesEffect(bilal, async (walker) => assert.equal(await walker.finds(NUMBER), bilal.number));
        await hears(bilal, w.own.lost(name), w.texts.lost);

        await asksReview(bilal.walker, REASON);
        const second = await opens(deputy);
        await takesUp(second, 'Bilal Diallo', REASON);
        await hearsReview(bilal, 'under_review');
        await upholds(second, 'Bilal Diallo', UPHELD);
        await hearsReview(bilal, 'upheld');
        await sendsOn(bilal.walker, { answer: UPHELD, words: SENT_ON });
        await sendsBack(nadia, 'Bilal Diallo', { read: [SENT_ON, UPHELD, REASON], words: SENT_BACK });
        await hearsReview(bilal, 'returned');
        await upholds(second, 'Bilal Diallo', CLOSED);
        await hearsReview(bilal, 'closed');
        await bilal.walker.lacks(NUMBER);
      });

      it('was a mistake that two people correct, and everybody who was told of it is told', async () => {
        const chloe = await eligible('Chloe');
        const [signer, second] = [helen ?? assert.fail(), await opens(deputy)];
        await signPlain(signer, id, { id: chloe.id, fact: 'dismissed' });
        await takesEffect(chloe, async (walker) => assert.equal(await walker.finds(NUMBER), chloe.number));
        await hears(chloe, w.own.lost(name), w.texts.lost);
        const finding = coordination[locale].findings;
        await readsFinding(nadia, { student: 'Chloe Diallo', later: new RegExp(finding.hadNumber) });

        const representative = await opens(helen);
        await asksCorrection(representative, 'Chloe Diallo', MISTAKE);
        await makesCorrection(second, 'Chloe Diallo', MISTAKE);
        await takesEffect(chloe, (walker) => walker.lacks(NUMBER));
        await hears(chloe, w.own.corrected.eligible, w.texts.corrected.eligible);
        assert.notEqual(await chloe.walker.finds(NUMBER), chloe.number);
        await hearsOfCorrection(representative);
        const [mistake = ''] = finding.corrected.outcome('#').split('#').toReversed();
        await readsFinding(nadia, { student: 'Chloe Diallo', later: new RegExp(mistake) });
        const { reference } = await world.db
          .selectFrom('verifications')
          .select('reference')
          .where('id', '=', chloe.id)
          .executeTakeFirstOrThrow();
        await readsCorrection(await opens(await officer(world, `Odile${locale}`)), reference);
      });
    });

  const coordinator = (name: string): Promise<Visitor> =>
    enrol(world, {
      ...({ role: 'coordinator', jurisdiction: 'QC', organisationId: null } as const),
      ...{ givenNames: 'Nadia', familyName: 'Example', email: `nadia.${name}@province.example` },
    });
});
