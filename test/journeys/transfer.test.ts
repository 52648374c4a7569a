import { after, before, describe, it } from 'node:test';
import { minutes } from '#kernel/time.ts';
import { paths as homePaths } from '#portal/paths.ts';
import { words as asking } from '#portal/programme/asking/fr.ts';
import { words as own } from '#portal/programme/asking/transfer/fr.ts';
import { words as desk } from '#portal/programme/desk/fr.ts';
import { words as received } from '#portal/programme/desk/receive/fr.ts';
import { words as lines } from '#portal/programme/lines/fr.ts';
import { runTransfers } from '#portal/programme/transfers/due.ts';
import { words as moves } from '#portal/programme/transfers/fr.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import type { PortalWorld, Visitor } from '#test/portal/portal.ts';
import { type Asked, passTime, takePart } from '#test/programme/requests.ts';
import { ageTransfer, askTransfer, findEligible, handOutFile } from '#test/programme/transfers.ts';
import { NUMBER, openStage, SECOND, type Stage, WAYS } from './stage.ts';
import type { Walker } from './walker.ts';

/** How the school stands in the provinces' list, as people read it. */
const QUEBEC = 'Quebec|Québec';

const STUDENT = 'Amina Diallo';

interface School {
  readonly id: string;
  readonly name: string;
  readonly dir: Colleague;
}

/** A decision on its way from one institution to another, as the student and both institutions see it. */
describe('a transfer', () => {
  let stage: Stage;
  let world: PortalWorld;
  before(async () => {
    stage = await openStage('transfer');
    ({ world } = stage);
  });
  after(() => stage.close());

  const school = async (name: string): Promise<School> => {
    const { organisationId: id, dir } = await institution(world, name);
    await takePart(world, id, dir.personId);
    return { id, name, dir };
  };

  for (const way of WAYS)
    describe(`${way.locale}, ${way.width} pixels wide`, () => {
      const { locale } = way;
      let former: School;
      let recent: School;
      before(async () => {
        former = await school(`Collège du Fjord (${locale})`);
        recent = await school(`Collège des Érables (${locale})`);
      });
      const opens = (visitor: Visitor) => stage.opens(visitor, way);
      const eligible = (): Promise<Asked> => findEligible(world, former.id, { holder: former.dir });

      it('is asked, handed out, accepted, and gives a new number after 15 minutes', async () => {
        const amina = await opens((await eligible()).student);
        await amina.goes(homePaths.home);
        const before = await amina.finds(NUMBER);
        await asks(amina, { from: former.name, to: recent.name });
        await handsOut(await opens(former.dir));
        await amina.goes(homePaths.home);
        await amina.reads(before);
        await accepts(await opens(recent.dir));

        await passTime(world, minutes(15) - SECOND);
        await amina.goes(homePaths.home);
        await amina.reads(before);
        await passTime(world, SECOND);
        await amina.goes(homePaths.home);
        await amina.lacks(new RegExp(before));
        await amina.follows(asking[locale].stands.open);
        await amina.reads(asking[locale].request.number.title);
        await amina.looks('new-number');
      });

      it('goes by itself where the former institution is silent, and is accepted', async () => {
        const asked = await eligible();
        const transfer = await askTransfer(world, asked, recent.id);
        await ageTransfer(world, transfer.id, 16);
        await runTransfers(world.deps);
        await world.deps.jobs.drain();
        const amina = await opens(asked.student);
        await amina.goes(homePaths.home);
        const before = await amina.finds(NUMBER);
        await amina.follows(asking[locale].stands.open);
        await amina.reads(own[locale].part.withdraw);
        const marc = await opens(recent.dir);
        await accepts(marc);
        await marc.looks('accepted');
        await passTime(world, minutes(15));
        await amina.goes(homePaths.home);
        await amina.finds(NUMBER);
        await amina.lacks(new RegExp(before));
      });

      it('ends where the student revokes a consent before the signature takes effect', async () => {
        const asked = await eligible();
        const transfer = await askTransfer(world, asked, recent.id);
        await handOutFile(world, former.dir, transfer);
        const marc = await opens(recent.dir);
        await accepts(marc);
        const amina = await opens(asked.student);
        await revokes(amina, former.name);
        await passTime(world, minutes(16));
        await amina.goes(homePaths.home);
        await amina.lacks(NUMBER);
        await marc.goes(homePaths.home);
        await marc.follows(moves[locale].tool.title);
        await marc.follows(moves[locale].list.tabs.done);
        await marc.reads(moves[locale].statuses.withdrawn);
      });
    });

  const asks = async (amina: Walker, { from, to }: { readonly from: string; readonly to: string }) => {
    const { locale } = amina;
    const [w, t] = [asking[locale], own[locale]];
    await amina.follows(t.tool.title);
    await amina.looks('what-it-is');
    await amina.follows(t.page.start);
    await amina.chooses(w.place.where, new RegExp(QUEBEC));
    await amina.presses(w.place.next);
    await amina.chooses(w.place.institution, to);
    await amina.types(w.place.studentNumber, '2012 0415');
    await amina.types(w.place.programme, 'Nursing');
    await amina.presses(w.place.next);
    await amina.ticks(t.way.from(from));
    await answers(amina, to);
    await amina.presses(w.questions.next);
    await amina.ticks(t.check.consent(from, to));
    await amina.looks('check');
    await amina.presses(w.check.submit);
    await amina.reads(t.notices.transferAsked);
  };

  const answers = async (amina: Walker, institutionName: string) => {
    const w = asking[amina.locale];
    for (const question of Object.values(lines[amina.locale].questions))
      await amina.answers(question, w.questions.no);
    await amina.ticks(w.questions.purposes.verify(institutionName));
    await amina.ticks(w.questions.purposes.yearly(institutionName));
  };

  const handsOut = async (helen: Walker) => {
    const w = moves[helen.locale];
    await helen.goes(homePaths.home);
    await helen.follows(w.tool.title);
    await helen.follows(STUDENT);
    await helen.looks('hand-out');
    await helen.presses(w.page.submit);
    await helen.reads(w.passedOn.title);
    await helen.presses(w.page.submit);
    await helen.reads(w.notices.fileHandedOut);
  };

  const accepts = async (marc: Walker) => {
    const w = moves[marc.locale];
    await marc.goes(homePaths.home);
    await marc.follows(w.tool.title);
    await marc.follows(w.list.tabs.in);
    await marc.follows(STUDENT);
    await marc.reads(received[marc.locale].arrived.title);
    await marc.ticks(desk[marc.locale].sign.seen);
    await marc.presses(received[marc.locale].accept.submit);
    await marc.reads(received[marc.locale].notices.transferAccepted);
  };

  const revokes = async (amina: Walker, institutionName: string) => {
    const w = asking[amina.locale];
    await amina.goes(homePaths.home);
    await amina.follows(w.consentsTool.title);
    await amina.follows(`${w.consents.revoke} – ${institutionName}`);
    await amina.looks('revoke');
    await amina.presses(w.consents.confirm.submit);
    await amina.reads(w.notices.consentRevokedNow);
  };
});
