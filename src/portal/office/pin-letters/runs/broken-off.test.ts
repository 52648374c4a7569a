import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation } from '#test/portal/portal-people.ts';
import { addNominee, officer, pdfFrom } from '#test/portal/portal-queue.ts';
import { MINUTE } from '#test/world/clock.ts';

const NAMES = ['Alder', 'Birch', 'Cedar'];

describe('a run of letters whose process has died', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let run: string;
  let goOn: () => void;
  let printed: Promise<unknown>;
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
  });
  beforeEach(async () => {
    const organisation = await addOrganisation(world, `Fjord ${Math.random()}`);
    const added = [];
    for (const familyName of NAMES) {
      added.push(await addNominee(world, organisation, { status: 'approved', familyName }));
      world.clock.advance(1);
    }
    const nomination = added.map(({ id }) => id);
    run = (await odile.post('/en/pin-letters', { nomination })).location ?? assert.fail();
    await standStill();
  });
  afterEach(() => finish());
  after(() => world.close());

  /** Prints one letter and comes no further; `goOn` lets it, so that the test can end. */
  async function standStill(): Promise<void> {
    const hasher = world.deps.hasher as { hash: (typeof world.deps.hasher)['hash'] };
    const { hash } = hasher;
    const still = new Promise<void>((done) => {
      goOn = done;
    });
    await new Promise<void>((reached) => {
      let letters = 0;
      hasher.hash = async (...given) => {
        letters += 1;
        if (letters === 2) {
          reached();
          await still;
        }
        return hash.apply(hasher, given);
      };
      printed = pdfFrom(world, odile, `${run}/print`).finally(() => {
        hasher.hash = hash;
      });
    });
  }

  const finish = async () => {
    goOn();
    await printed;
  };

  it('is being printed for five minutes after its last letter', async () => {
    world.clock.advance(5 * MINUTE - 1);
    const page = await odile.get(`${run}?follow=yes`);
    assert.match(page.text, /The letters are being written/);
    assert.match(page.text, /updates itself/);
  });

  it('then says in both languages that it was cut off, what waits still, and which PINs were written', async () => {
    world.clock.advance(5 * MINUTE);
    const page = await odile.get(`${run}?follow=yes`);
    for (const words of [
      /The file was cut off while it was being written/,
      /2 letters were not written and still wait to be printed/,
      /Where a page is missing from the file, open the letter and reissue it/,
      /href="\/en\/pin-letters">Go to the letters to print/,
    ])
      assert.match(page.text, words);
    assert.doesNotMatch(page.text, /updates itself|are being written/);
    const french = await odile.get(run.replace('/en/pin-letters/runs', '/fr/lettres-nip/lots'));
    assert.match(french.text, /Le fichier a été interrompu pendant sa production/);
    const letters = [...page.text.matchAll(/href="(\/en\/pin-letters\/[0-9a-f-]{36})">[^<]* – ([^<]*)</g)];
    assert.deepEqual(
      letters.map(([, , name]) => name),
      ['Marie-Ève Alder'],
    );
    assert.match((await odile.get(letters[0]?.[1] ?? '')).text, /Reissue the letter/);
  });

  it('has its other letters ordered anew, and may go on for all that: each letter is written once', async () => {
    world.clock.advance(5 * MINUTE);
    const list = await odile.get('/en/pin-letters');
    const waiting = [...list.text.matchAll(/name="nomination" value="([^"]*)"/g)].map(([, id = '']) => id);
    assert.equal(waiting.length, 2);
    const anew = (await odile.post('/en/pin-letters', { nomination: waiting })).location ?? assert.fail();
    assert.notEqual(anew, run);
    await finish();
    assert.match((await odile.get(run)).text, /3 letters were written/);
    await pdfFrom(world, odile, `${anew}/print`);
    assert.match((await odile.get(anew)).text, /2 letters were left out/);
  });
});
