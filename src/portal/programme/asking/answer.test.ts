import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { forgetByNight } from '#portal/common/kept-files/forget.ts';
import { mapReferences } from '#portal/common/kept-files/references.ts';
import { verifyFiles } from '#portal/common/kept-files/verify.ts';
import { forgetUnsent } from '#portal/programme/answer-files/forget.ts';
import { FILE_TRIES } from '#portal/programme/answer-files/rules.ts';
import { rooms } from '#portal/rooms.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { sendParts } from '#test/portal/parts.ts';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { jpegScan, pdfScan, pngScan } from '#test/portal/scans.ts';
import { type Asked, askFor, deskOf, press, revisionOn, takePart, takeUp } from '#test/programme/requests.ts';

let folder: string;
let world: PortalWorld;
let fjord: string;
let dir: Colleague;
let east: Colleague;
let west: Colleague;
let campus: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answers-'));
  world = await openPortal({ DATA_DIR: folder });
  ({ organisationId: fjord, dir } = await institution(world, 'Collège du Fjord'));
  await takePart(world, fjord, dir.personId);
  const rows = await world.db
    .insertInto('campuses')
    .values(['East', 'West'].map((name) => ({ organisation_id: fjord, name })))
    .returning('id')
    .execute();
  campus = rows[0]?.id ?? '';
  [east, west] = [await colleague(world, fjord, 'signatory'), await colleague(world, fjord, 'signatory')];
  for (const [index, { membershipId }] of [east, west].entries())
    await world.db
      .insertInto('membership_campuses')
      .values({ membership_id: membershipId, campus_id: rows[index]?.id ?? '' })
      .execute();
});
after(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

let number = 7000;

/** A student of the eastern campus who was asked a question. */
async function asked(): Promise<Asked> {
  number += 1;
  const one = await askFor(world, fjord, { number: String(number), campus });
  await takeUp(dir, fjord, one.id);
  await ask(one);
  return one;
}

async function ask({ id }: Asked): Promise<void> {
  const form = `${deskOf(fjord, id)}/question`;
  const sent = await dir.post(form, { revision: await revisionOn(dir, form), question: 'Which courses?' });
  assert.equal(sent.notice, 'questionSent', sent.text);
}

const photo = (mark = '') => Buffer.concat([jpegScan(), Buffer.from(mark)]);
const file = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);
const NONE = file(Buffer.alloc(0), '');

/** Sends the form of an answer as a browser does: all fields for files, those without one empty. */
const answer = (
  { student, path }: Asked,
  text: string,
  files: readonly File[] = [],
  drop: readonly string[] = [],
): Promise<Page> =>
  sendParts(world, student, `${path}/answer`, [
    ['answer', text],
    ...drop.map((id) => ['drop', id] as const),
    ...['file1', 'file2', 'file3'].map((field, index) => [field, files[index] ?? NONE] as const),
  ]);

const filesOf = ({ id }: Asked) =>
  world.db
    .selectFrom('answer_files as f')
    .innerJoin('verification_questions as q', 'q.id', 'f.question_id')
    .select(['f.id', 'f.file_name', 'f.digest'])
    .where('q.verification_id', '=', id)
    .orderBy('f.file_name')
    .execute();

const download = (visitor: Visitor, url: string) =>
  world.app.inject({ method: 'GET', url, headers: { cookie: `portal=${visitor.cookie()}` } });

const at = <T>(all: readonly T[], index: number): T => all[index] ?? assert.fail(`no ${index}`);

describe('an answer with files', () => {
  it('is read by the institution and by its student, file by file, as downloads', async () => {
    const one = await asked();
    const page = await one.student.get(`${one.path}/answer`);
    assert.match(page.text, /Which courses\?/);
    assert.match(page.text, /enctype="multipart\/form-data"/);
    const sent = await answer(one, 'See my transcript', [
      file(photo(), 'IMG_0001.JPG'),
      file(pdfScan(), 'relevé.pdf'),
    ]);
    assert.equal(sent.notice, 'answerSent', sent.text);
    const files = await filesOf(one);
    assert.deepEqual(
      files.map(({ file_name }) => file_name),
      ['IMG_0001.jpg', 'relevé.pdf'],
    );
    const own = await one.student.get(one.path);
    assert.match(own.text, /See my transcript/);
    const check = await dir.get(deskOf(fjord, one.id));
    for (const { id, file_name } of files) {
      const theirs = `${deskOf(fjord, one.id)}/files/${id}`;
      const mine = `${one.path}/files/${id}`;
      assert.ok(check.text.includes(`href="${theirs}"`) && check.text.includes(file_name));
      assert.ok(own.text.includes(`href="${mine}"`));
      for (const [visitor, url] of [
        [dir, theirs],
        [east, theirs],
        [one.student, mine],
      ] as const) {
        const given = await download(visitor, url);
        assert.equal(given.statusCode, 200);
        assert.match(String(given.headers['content-disposition']), /^attachment; /);
        assert.equal(given.headers['x-content-type-options'], 'nosniff');
        assert.equal(given.headers['cache-control'], 'no-store');
      }
    }
    const photoId = at(files, 0).id;
    const given = await download(dir, `${deskOf(fjord, one.id)}/files/${photoId}`);
    assert.deepEqual(given.rawPayload, photo());
    const readings = await world.db
      .selectFrom('file_readings')
      .select('reader_id')
      .where('page', '=', 'attachment')
      .where('reader_id', 'in', [dir.personId, east.personId])
      .execute();
    assert.equal(readings.length, 2, 'each reader once a quarter of an hour');
  });

  it('is nobody else’s: not another campus’s, institution’s or student’s, nor an officer’s; nor before it is sent', async () => {
    const one = await asked();
    const other = await askFor(world, fjord, { number: '8001', campus });
    const neighbour = await institution(world, 'Collège voisin');
    const odile = await officer(world, 'Odile');
    const none = await answer(one, '', [file(photo('a'), 'photo.jpg')]);
    assert.deepEqual(errorsOf(none), ['Write your answer.']);
    const { id } = at(await filesOf(one), 0);
    const [mine, theirs] = [`${one.path}/files/${id}`, `${deskOf(fjord, one.id)}/files/${id}`];
    const status = async (visitor: Visitor, url: string) => (await download(visitor, url)).statusCode;
    assert.equal(await status(dir, theirs), 404, 'what is not sent is the student’s alone');
    assert.ok(!(await dir.get(deskOf(fjord, one.id))).text.includes('photo.jpg'));
    assert.equal(await status(one.student, mine), 200);
    assert.equal((await answer(one, 'Here')).notice, 'answerSent');
    for (const [who, visitor, url] of [
      ['another campus', west, theirs],
      ['another institution by ours', neighbour.dir, theirs],
      [
        'another institution by its own',
        neighbour.dir,
        `${deskOf(neighbour.organisationId, one.id)}/files/${id}`,
      ],
      ['another student', other.student, mine],
      ['another student by their own request', other.student, `${other.path}/files/${id}`],
      ['the desk by another request', dir, `${deskOf(fjord, other.id)}/files/${id}`],
      ['the student by the desk', one.student, theirs],
      ['an officer', odile, theirs],
    ] as const)
      assert.equal(await status(visitor, url), 404, who);
    assert.equal(await status(east, theirs), 200);
    const consents = await one.student.get('/en/consents');
    const revoke = /href="(\/en\/consents\/[\w-]+\/revoke)"/.exec(consents.text)?.[1] ?? assert.fail();
    assert.equal((await one.student.post(revoke)).notice, 'consentRevokedNow');
    for (const visitor of [dir, east]) assert.equal(await status(visitor, theirs), 404, 'a shut file');
    assert.equal(await status(one.student, mine), 200, 'what is theirs stays theirs');
  });

  it('loses nothing by what is wrong: the words stay, and the files that are right', async () => {
    const one = await asked();
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic');
    const page = await answer(one, 'My transcript and my timetable', [
      file(photo('b'), 'C:\\Photos\\transcript.jpg'),
      file(heic, 'IMG_0002.HEIC'),
      file(pdfScan().subarray(0, 40), 'timetable.pdf'),
    ]);
    assert.equal(page.status, 422);
    const [first, second, ...more] = errorsOf(page);
    assert.match(first ?? '', /^IMG_0002\.HEIC is a HEIC picture.*“Most Compatible”/);
    assert.match(second ?? '', /^timetable\.pdf is damaged/);
    assert.deepEqual(more, []);
    for (const anchor of ['#file2', '#file3']) assert.ok(page.text.includes(`href="${anchor}"`));
    assert.match(page.text, />My transcript and my timetable<\/textarea>/);
    assert.match(page.text, /Leave out transcript\.jpg/);
    const sent = await answer(one, 'My transcript and my timetable', [file(pdfScan('x'), 'timetable.pdf')]);
    assert.equal(sent.notice, 'answerSent', sent.text);
    assert.equal((await filesOf(one)).length, 2);
  });

  it('names the file that is too large, and keeps what came before it', async () => {
    const one = await asked();
    const large = Buffer.concat([photo(), Buffer.alloc(10 * 1024 * 1024)]);
    const page = await answer(one, 'Words', [file(photo('c'), 'small.jpg'), file(large, 'large.jpg')]);
    assert.equal(page.status, 422);
    assert.match(errorsOf(page).join(), /^large\.jpg is larger than 10 MB\./);
    assert.match(page.text, />Words<\/textarea>/);
    assert.match(page.text, /Leave out small\.jpg/);
  });

  it('takes three files, the same one once, and lets one be left out for another', async () => {
    const one = await asked();
    const three = ['d', 'e', 'f'].map((mark) => file(photo(mark), `${mark}.jpg`));
    await answer(one, '', three);
    const again = await answer(one, 'Words', [file(photo('d'), 'copy.jpg')]);
    assert.match(errorsOf(again).join(), /^copy\.jpg was left out: it is the same file as d\.jpg, which is/);
    assert.match(again.text, />Words<\/textarea>/);
    assert.equal((await filesOf(one)).length, 3);
    const fourth = file(pngScan(), 'g.png');
    const refused = await answer(one, 'Words', [fourth]);
    assert.match(errorsOf(refused).join(), /^g\.png is one too many/);
    const [d] = await filesOf(one);
    const sent = await answer(one, 'Words', [fourth], [d?.id ?? '', 'nonsense']);
    assert.equal(sent.notice, 'answerSent', sent.text);
    assert.deepEqual(
      (await filesOf(one)).map(({ file_name }) => file_name),
      ['e.jpg', 'f.jpg', 'g.png'],
    );
  });

  it('takes no more files for an hour where they were sent again and again, and goes without them', async () => {
    const one = await asked();
    for (let times = 0; times < FILE_TRIES.every; times += 1)
      await answer(one, '', [file(Buffer.from('words'), 'notes.txt')]);
    const [often] = errorsOf(await answer(one, 'Here.', [file(photo(), 'card.jpg')])).slice(-1);
    assert.match(often ?? '', /^card\.jpg was not taken: files were sent very often/);
    assert.equal((await answer(one, 'Here.', [])).notice, 'answerSent');
  });

  it('refuses what acts when it is opened', async () => {
    const one = await asked();
    const active = Buffer.from(
      pdfScan().toString('latin1').replace('/Catalog', '/Catalog/OpenAction<</S/JavaScript>>'),
      'latin1',
    );
    const page = await answer(one, 'Words', [file(active, 'form.pdf')]);
    assert.equal(page.status, 422);
    assert.deepEqual(await filesOf(one), []);
  });

  for (const [what, befalls, said] of [
    ['was sent from another page', (one: Asked) => answer(one, 'First'), /is no longer open/],
    [
      'is not waited for any more',
      ({ id }: Asked) => press(dir, fjord, { id, what: 'resume' }),
      /is no longer open/,
    ],
    [
      'is to a request that was cancelled',
      ({ student, path }: Asked) => student.post(`${path}/cancel`),
      /is cancelled/,
    ],
  ] as const)
    it(`that ${what} is told to be late, with its words`, async () => {
      const one = await asked();
      await befalls(one);
      const page = await answer(one, 'My words <b>', [file(photo('h'), 'h.jpg')]);
      assert.equal(page.status, 409);
      assert.match(page.text, said);
      assert.match(page.text, /My words &lt;b/);
      assert.deepEqual(await filesOf(one), []);
      assert.equal((await one.student.get(`${one.path}/answer`)).notice, 'nothingAsked', 'without words');
    });

  it('that is sent twice was sent, and one to nothing is said to be that', async () => {
    const one = await asked();
    assert.equal((await answer(one, 'Nursing, second year.')).notice, 'answerSent');
    assert.equal((await answer(one, 'Nursing, second year.')).notice, 'answerSent');
    assert.equal((await answer(one, 'Nursing, third year.')).status, 409);
    const { student, path } = await askFor(world, fjord, { number: '2012-0999' });
    assert.equal((await student.get(`${path}/answer`)).notice, 'nothingAsked');
  });

  it('that can’t be kept says so, and keeps the words', async () => {
    const one = await asked();
    await rm(join(folder, 'files'), { recursive: true, force: true });
    await writeFile(join(folder, 'files'), 'no folder');
    const page = await answer(one, 'Words', [file(photo('i'), 'i.jpg')]);
    await rm(join(folder, 'files'));
    assert.equal(page.status, 422);
    assert.match(errorsOf(page).join(), /^i\.jpg could not be kept/);
    assert.match(page.text, />Words<\/textarea>/);
  });

  it('is recorded by ids, and its files are known to who verifies the folder', async () => {
    const one = await asked();
    await answer(one, 'Zxwords', [file(photo('j'), 'Zxname.jpg')]);
    const [{ id, digest }] = [at(await filesOf(one), 0)];
    const events = JSON.stringify(
      await listAbout(world.db, { subject: `verification:${one.id}`, limit: 20 }),
    );
    assert.ok(events.includes(id), 'the file is named by its id');
    assert.doesNotMatch(events, /Zx/);
    const references = await mapReferences(Object.values(rooms), world.db);
    const verification = await world.db
      .selectFrom('verifications')
      .select('reference')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    assert.deepEqual(references.get(digest), [verification.reference]);
    const place = join(folder, 'files', digest.slice(0, 2), digest);
    await writeFile(place, 'another');
    const { faulty } = await verifyFiles(references, join(folder, 'files'));
    assert.ok(faulty.some((found) => found.digest === digest && found.fault === 'altered'));
    const page = await dir.get(`${deskOf(fjord, one.id)}/files/${id}`);
    assert.equal(page.status, 503);
    assert.match(page.text, /can’t be opened/);
    assert.equal(
      createHash('sha256')
        .update(await readFile(place))
        .digest('hex') === digest,
      false,
    );
  });
});

describe('a file that was never sent', () => {
  it('is removed by night where it came to no answer: other tabs were faster', async () => {
    const one = await asked();
    const tabs = ['m', 'n', 'o', 'p'].map((tab) => ['1', '2', '3'].map((each) => photo(tab + each)));
    await Promise.all(
      tabs.map((photos) =>
        answer(
          one,
          '',
          photos.map((bytes, index) => file(bytes, `${index}.jpg`)),
        ),
      ),
    );
    const added = (await filesOf(one)).map(({ digest }) => digest);
    assert.equal(added.length, 3);
    const sent = tabs.flat().map((bytes) => createHash('sha256').update(bytes).digest('hex'));
    const placeOf = (digest: string) => join(folder, 'files', digest.slice(0, 2), digest);
    for (const digest of sent) await utimes(placeOf(digest), new Date(0), new Date(0)).catch(() => {});
    await forgetByNight({ ...world.deps, rooms: Object.values(rooms) });
    const kept = await Promise.all(
      sent.map((digest) =>
        readFile(placeOf(digest)).then(
          () => [digest],
          () => [],
        ),
      ),
    );
    assert.deepEqual(kept.flat().toSorted(), added.toSorted());
  });

  it('is removed by night once nobody can send it, unless something else refers to it', async () => {
    const [one, two] = [await asked(), await asked()];
    await answer(one, '', [file(photo('k'), 'k.jpg'), file(photo('l'), 'l.jpg')]);
    await answer(two, 'Words', [file(photo('l'), 'l.jpg')]);
    const [k, l] = (await filesOf(one)).map(({ digest }) =>
      join(folder, 'files', digest.slice(0, 2), digest),
    );
    assert.ok(k && l);
    await one.student.post(`${one.path}/cancel`);
    await forgetUnsent(world.deps);
    assert.deepEqual(await filesOf(one), []);
    const night = { ...world.deps, rooms: Object.values(rooms) };
    await forgetByNight(night);
    await readFile(k);
    for (const place of [k, l]) await utimes(place, new Date(0), new Date(0));
    await forgetByNight(night);
    await assert.rejects(readFile(k));
    await readFile(l);
    assert.deepEqual(await world.db.selectFrom('forgotten_files').select('digest').execute(), []);
  });
});
