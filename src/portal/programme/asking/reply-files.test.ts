import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { minutes } from '#kernel/time.ts';
import { forgetUnsent } from '#portal/programme/answer-files/forget.ts';
import { lapseIntents } from '#portal/programme/fairness/due.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { sendParts } from '#test/portal/parts.ts';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { pdfScan, pngScan } from '#test/portal/scans.ts';
import { ageIntent, intentOf, reviewOf, signIntended, signPlain, tellFirst } from '#test/programme/losses.ts';
import { staffOf } from '#test/programme/marks.ts';
import { type Asked, deskOf, passTime, takePart } from '#test/programme/requests.ts';
import { findEligible } from '#test/programme/transfers.ts';

let folder: string;
let world: PortalWorld;
let fjord: string;
let helen: Colleague;
let marc: Colleague;
let deputy: Colleague;
let nadia: Visitor;
let omar: Visitor;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replies-'));
  world = await openPortal({ DATA_DIR: folder });
  const [one, other] = [await institution(world, 'Fjord College'), await institution(world, 'Maple College')];
  [fjord, helen, marc] = [one.organisationId, one.dir, other.dir];
  await takePart(world, fjord, helen.personId);
  deputy = await colleague(world, fjord, 'alternate_dir');
  nadia = await staffOf(world, 'coordinator');
  omar = await staffOf(world, 'coordinator', 'ON');
});
after(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const pdf = (name: string, mark = name) => new File([new Uint8Array(pdfScan(mark))], name);
const png = (name: string) => new File([new Uint8Array(pngScan())], name);
const eligible = (): Promise<Asked> => findEligible(world, fjord, { holder: helen });

/** Sends a form of words and files as a browser does. */
const send = (
  { student, path }: Asked,
  [page, field]: readonly ['reply', 'reply'] | readonly ['review', 'grounds'],
  words: string,
  files: readonly File[],
): Promise<Page> =>
  sendParts(world, student, `${path}/${page}`, [
    [field, words],
    ...files.map((file, index) => [`file${index + 1}`, file] as const),
  ]);
const REPLY = ['reply', 'reply'] as const;
const REVIEW = ['review', 'grounds'] as const;

const download = (visitor: Visitor, url: string) =>
  world.app.inject({ method: 'GET', url, headers: { cookie: `portal=${visitor.cookie()}` } });
const statusOf = async (visitor: Visitor, url: string) => (await download(visitor, url)).statusCode;
const filesOf = ({ id }: Asked) =>
  world.db
    .selectFrom('answer_files')
    .select(['id', 'file_name'])
    .where('verification_id', '=', id)
    .orderBy('file_name')
    .execute();
const readingsOf = ({ id }: Asked) =>
  world.db
    .selectFrom('file_readings as r')
    .innerJoin('verifications as v', 'v.person_id', 'r.student_id')
    .select('r.role')
    .where('v.id', '=', id)
    .where('r.page', '=', 'attachment')
    .orderBy('r.role')
    .execute();

describe('files of a reply', () => {
  it('stay where another is wrong, go out with the words, and are opened by those who read them', async () => {
    const one = await eligible();
    await tellFirst(helen, fjord, one.id);
    const sent = await send(one, REPLY, 'See my timetable.', [pdf('timetable.pdf'), png('photo.pdf.exe')]);
    assert.equal((await filesOf(one)).length, 2, 'what a file is its content says');
    assert.equal(sent.notice, 'intentReplied');
    const other = await eligible();
    await tellFirst(helen, fjord, other.id);
    const broken = new File(['no picture'], 'broken.png');
    const wrong = await send(other, REPLY, 'See my letter.', [pdf('letter.pdf'), broken]);
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /broken\.png is neither a PDF/);
    assert.match(wrong.text, /See my letter\./);
    assert.match(wrong.text, /Leave out letter\.pdf/);
    const [letter] = await filesOf(other);
    assert.ok(letter);
    const theirs = `${deskOf(fjord, other.id)}/files/${letter.id}`;
    assert.equal(await statusOf(helen, theirs), 404, 'it is the student’s alone until it is sent');
    assert.equal((await send(other, REPLY, 'See my letter.', [])).notice, 'intentReplied');
    for (const page of [deskOf(fjord, other.id), intentOf(fjord, other.id, 'sign')])
      assert.match((await helen.get(page)).text, new RegExp(`href="${theirs}"`), page);
    assert.match((await other.student.get(other.path)).text, new RegExp(`${other.path}/files/${letter.id}`));
    assert.deepEqual(await readingsOf(other), []);
    assert.equal(await statusOf(helen, theirs), 200);
    assert.deepEqual(await readingsOf(other), [{ role: 'dir' }]);
    assert.equal(await statusOf(other.student, `${other.path}/files/${letter.id}`), 200);
    for (const [visitor, url] of [
      [marc, theirs],
      [one.student, `${other.path}/files/${letter.id}`],
      [helen, `${deskOf(fjord, one.id)}/files/${letter.id}`],
    ] as const)
      assert.equal(await statusOf(visitor, url), 404, url);
  });

  it('that can’t be sent any more are taken off by night, and no others', async () => {
    const one = await eligible();
    await tellFirst(helen, fjord, one.id);
    await send(one, REPLY, '', [pdf('unsent.pdf')]);
    await forgetUnsent(world.deps);
    assert.equal((await filesOf(one)).length, 1, 'it can be sent yet');
    assert.equal((await helen.post(intentOf(fjord, one.id, 'drop'))).notice, 'intentDropped');
    await forgetUnsent(world.deps);
    assert.deepEqual(await filesOf(one), []);
  });
});

describe('files of what a review is asked for by', () => {
  it('are opened by the institution, and by the coordinator once it was sent on', async () => {
    const one = await eligible();
    await tellFirst(helen, fjord, one.id);
    await send(one, REPLY, 'I did not leave.', [pdf('reply.pdf')]);
    await signPlain(helen, fjord, { id: one.id, fact: 'dismissed' });
    await passTime(world, minutes(15));
    const missing = await send(one, REVIEW, ' ', [pdf('papers.pdf')]);
    assert.equal(missing.status, 422);
    assert.match(missing.text, /Leave out papers\.pdf/);
    assert.equal((await send(one, REVIEW, 'I was not dismissed.', [])).notice, 'reviewAsked');
    const [papers, reply] = await filesOf(one);
    assert.ok(papers && reply);
    const theirs = `${deskOf(fjord, one.id)}/files/${papers.id}`;
    const review = reviewOf(fjord, one.id);
    assert.match((await deputy.get(review)).text, new RegExp(`href="${theirs}"`));
    assert.equal(await statusOf(deputy, theirs), 200);
    assert.match((await one.student.get(one.path)).text, new RegExp(`${one.path}/files/${papers.id}`));
    const { id } = await world.db
      .selectFrom('appeals')
      .select('id')
      .where('verification_id', '=', one.id)
      .executeTakeFirstOrThrow();
    const page = `/en/reviews-of-decisions/${id}`;
    assert.equal(await statusOf(nadia, `${page}/files/${papers.id}`), 404, 'it was not sent on');
    await deputy.post(review, { do: 'take' });
    await deputy.post(review, { do: 'uphold', seen: 'yes', answer: 'The letter is on file.' });
    const on = await one.student.post(`${one.path}/review/coordinator`, { grounds: 'Read my papers.' });
    assert.equal(on.notice, 'reviewSentOn');
    assert.match((await nadia.get(page)).text, new RegExp(`href="${page}/files/${papers.id}"`));
    assert.equal(await statusOf(nadia, `${page}/files/${papers.id}`), 200);
    assert.equal(await statusOf(nadia, `${page}/files/${reply.id}`), 200, 'the reply goes with the decision');
    assert.deepEqual(await readingsOf(one), [{ role: 'alternate_dir' }, { role: 'coordinator' }]);
  });
});

describe('what was told before a decision', () => {
  it('is read with the reply by the student, the desk, the reviewer and the coordinator, until consent is revoked', async () => {
    const one = await eligible();
    await tellFirst(helen, fjord, one.id);
    await send(one, REPLY, 'I was ill in October.', [pdf('doctor.pdf')]);
    assert.equal((await signIntended(helen, fjord, one.id)).notice, 'requestSigned');
    await passTime(world, minutes(15));
    const [doctor] = await filesOf(one);
    assert.ok(doctor);
    const reads = async (visitor: Visitor, page: string, asRead: RegExp) => {
      const { text } = await visitor.get(page);
      for (const said of [asRead, /Since October you take one course of five/, /I was ill in October\./])
        assert.match(text, said, page);
      const files = `${page.replace(/\/review$/, '')}/${page.startsWith('/fr/') ? 'fichiers' : 'files'}`;
      assert.ok(text.includes(`href="${files}/${doctor.id}"`), page);
    };
    const review = reviewOf(fjord, one.id);
    const theirs = `${deskOf(fjord, one.id)}/files/${doctor.id}`;
    await reads(one.student, one.path, /What you replied/);
    await reads(one.student, one.path.replace('/en/', '/fr/'), /Ce que vous avez répondu/);
    await reads(helen, deskOf(fjord, one.id), /What the student replied/);
    assert.equal((await send(one, REVIEW, 'Read my reply.', [])).notice, 'reviewAsked');
    await reads(deputy, review, /What the student replied/);
    assert.equal(await statusOf(deputy, theirs), 200);
    await deputy.post(review, { do: 'take' });
    await deputy.post(review, { do: 'uphold', seen: 'yes', answer: 'We have read the reply.' });
    const { id } = await world.db
      .selectFrom('appeals')
      .select('id')
      .where('verification_id', '=', one.id)
      .executeTakeFirstOrThrow();
    const page = `/en/reviews-of-decisions/${id}`;
    assert.equal(await statusOf(nadia, `${page}/files/${doctor.id}`), 404, 'it was not sent on');
    const on = await one.student.post(`${one.path}/review/coordinator`, { grounds: 'Read my reply.' });
    assert.equal(on.notice, 'reviewSentOn');
    await reads(nadia, page, /What the student replied/);
    assert.equal(await statusOf(nadia, `${page}/files/${doctor.id}`), 200);
    for (const [visitor, url] of [
      [omar, page],
      [omar, `${page}/files/${doctor.id}`],
      [marc, theirs],
    ] as const)
      assert.equal(await statusOf(visitor, url), 404, url);
    assert.deepEqual(await readingsOf(one), [{ role: 'alternate_dir' }, { role: 'coordinator' }]);
    const { consent_id } = await world.db
      .selectFrom('verifications')
      .select('consent_id')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    const revoked = await one.student.post(`/en/consents/${consent_id}/revoke`);
    assert.equal(revoked.status, 303, revoked.text);
    for (const [visitor, url] of [
      [helen, deskOf(fjord, one.id)],
      [deputy, review],
      [deputy, theirs],
      [nadia, page],
      [nadia, `${page}/files/${doctor.id}`],
    ] as const)
      assert.equal(await statusOf(visitor, url), 404, url);
  });

  it('says where nobody replied, also where a plain fact ended it meanwhile', async () => {
    const silent = await eligible();
    await tellFirst(helen, fjord, silent.id);
    await ageIntent(world, silent.id, 30);
    await lapseIntents(world.deps);
    assert.equal((await signIntended(helen, fjord, silent.id)).notice, 'requestSigned');
    const plain = await eligible();
    await tellFirst(helen, fjord, plain.id);
    await signPlain(helen, fjord, { id: plain.id, fact: 'dismissed' });
    await passTime(world, minutes(15));
    assert.match((await silent.student.get(silent.path)).text, /You did not reply by/);
    assert.match((await helen.get(deskOf(fjord, silent.id))).text, /The student did not reply by/);
    assert.match((await plain.student.get(plain.path)).text, /What was told first/);
  });
});
