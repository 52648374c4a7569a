import { after, before, describe, it } from 'node:test';
import { minutes } from '#kernel/time.ts';
import { paths as homePaths } from '#portal/paths.ts';
import { words as asking } from '#portal/programme/asking/fr.ts';
import { words as desk } from '#portal/programme/desk/fr.ts';
import { words as studied } from '#portal/programme/eligibility/fr.ts';
import { words as numbers } from '#portal/programme/evn/fr.ts';
import { paths as numberPaths } from '#portal/programme/evn/paths.ts';
import { words as lines } from '#portal/programme/lines/fr.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { institution } from '#test/portal/institution.ts';
import type { Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { passTime, TERMS, takePart } from '#test/programme/requests.ts';
import { NUMBER, openStage, SECOND, type Stage, WAYS } from './stage.ts';
import type { Walker } from './walker.ts';

/** How the school stands in the provinces' list, as people read it. */
const QUEBEC = 'Quebec|Québec';

/** The button says until when. */
const UNDO = { en: /^Undo until /, fr: /^Annuler \(possible jusqu/ } as const;

/** A request from the student who asks to the officer who checks the number, each in a browser of their own. */
describe('a verification', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage('verification');
  });
  after(() => stage.close());

  for (const way of WAYS)
    it(`is asked, signed, undone, signed again, in effect after 15 minutes, and checked, ${way.locale}, ${way.width} pixels wide`, async () => {
      const { world } = stage;
      const { locale } = way;
      const opens = (visitor: Visitor) => stage.opens(visitor, way);
      const name = `Collège du Fjord (${locale})`;
      const { organisationId, dir } = await institution(world, name);
      await takePart(world, organisationId, dir.personId);
      const clientId = locale === 'en' ? '91000001' : '91000002';
      const amina = await opens(await enrolStudent(world, { clientId }));
      await asks(amina, name);

      const signer = await opens(dir);
      await takesUp(signer);
      await signs(signer);
      await undoes(signer);
      // What the signature proved is undone with it: the card is seen once more.
      await signs(signer);

      await passTime(world, minutes(15) - SECOND);
      await amina.goes(homePaths.home);
      await amina.lacks(NUMBER);
      await passTime(world, SECOND);
      await amina.goes(homePaths.home);
      await amina.follows(asking[locale].stands.open);
      await amina.reads(asking[locale].request.number.title);
      const number = await amina.finds(NUMBER);
      await amina.looks('request-eligible');

      const odile = await opens(await officer(world, locale === 'en' ? 'Odile' : 'Odette'));
      await checks(odile, number);
    });

  const asks = async (amina: Walker, name: string) => {
    const w = asking[amina.locale];
    await amina.goes(homePaths.home);
    await amina.follows(w.tool.title);
    await amina.chooses(w.place.where, new RegExp(QUEBEC));
    await amina.presses(w.place.next);
    await amina.chooses(w.place.institution, name);
    await amina.types(w.place.studentNumber, '2012 0415');
    await amina.types(w.place.programme, 'Nursing');
    await amina.presses(w.place.next);
    const { questions } = lines[amina.locale];
    for (const question of Object.values(questions)) await amina.answers(question, w.questions.no);
    await amina.ticks(w.questions.purposes.verify(name));
    await amina.ticks(w.questions.purposes.yearly(name));
    await amina.looks('questions');
    await amina.presses(w.questions.next);
    await amina.looks('check');
    await amina.presses(w.check.submit);
    await amina.reads(w.notices.requestSubmitted);
  };

  const takesUp = async (signer: Walker) => {
    const w = desk[signer.locale];
    await signer.goes(homePaths.home);
    await signer.follows(w.tool.title);
    await signer.follows('Amina Diallo');
    await signer.presses(w.check.acts.claim);
    await signer.follows(w.check.periods);
    for (const [field, value] of Object.entries(TERMS)) await signer.enters(field, value);
    await signer.presses(w.periods.submit);
    await signer.reads(w.notices.periodsSaved);
    await signer.reads(studied[signer.locale].titleOpen);
    await signer.looks('desk-check');
  };

  const signs = async (signer: Walker) => {
    const w = desk[signer.locale];
    await signer.ticks(w.sign.seen);
    await signer.presses(w.sign.submit);
    await signer.reads(w.notices.requestSigned);
  };

  const undoes = async (signer: Walker) => {
    const w = desk[signer.locale];
    await signer.goes(paths.ourRequests);
    await signer.follows(w.list.trays.signed);
    await signer.follows('Amina Diallo');
    await signer.looks('desk-signed');
    await signer.presses(UNDO[signer.locale]);
    await signer.reads(w.notices.signatureUndone);
  };

  const checks = async (odile: Walker, number: string) => {
    const w = numbers[odile.locale];
    await odile.goes(numberPaths.checkNumber);
    await odile.types(w.number, number);
    await odile.types(w.second, 'N’Diaye');
    await odile.presses(w.submit);
    await odile.reads(w.noneTitle);
    await odile.types(w.number, number);
    await odile.types(w.second, 'DIALLO');
    await odile.presses(w.submit);
    await odile.reads(w.found.live);
    await odile.looks('evn-checked');
  };
});
