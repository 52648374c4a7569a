import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isoDate } from '#kernel/ui/locale.ts';
import { words as letters } from '#portal/office/pin-letters/fr.ts';
import { words as rooms } from '#portal/office/queue/fr.ts';
import { words as scans } from '#portal/office/scans/fr.ts';
import { pdfScan } from '#test/portal/scans.ts';
import type { Traveller } from '../traveller.ts';
import { pinIn, read } from './papers.ts';
import { nameOf, type Person, type Story, takes } from './person.ts';

/** The envelope is opened: receipt, scan, approval. */
export async function approves({ world }: Story, who: Traveller, person: Person): Promise<void> {
  const [w, s] = [rooms[who.locale], scans[who.locale]];
  await takes(who, world, w.tool.title);
  await who.sees(w.list.title);
  await who.types(w.list.search, person.familyName);
  await who.page.keyboard.press('Enter');
  await who.sees(w.list.title);
  await who.follows(nameOf(person));
  await who.sees(nameOf(person));
  await who.follows(w.one.next.receive);
  await who.sees(w.receipt.title);
  await who.types(w.receipt.day, isoDate(world.clock.now()));
  await who.presses(w.receipt.submit);
  await who.sees(nameOf(person));
  await who.follows(w.one.next.scan);
  await who.sees(s.attach.title);
  const file = join(world.config.filesFolder, '..', 'signed.pdf');
  await writeFile(file, pdfScan(`signed by ${nameOf(person)}`));
  await who.page.getByLabel(s.attach.file).setInputFiles(file);
  await who.presses(s.attach.submit);
  await who.sees(nameOf(person));
  await who.follows(w.one.next.decide);
  await who.sees(w.decide.title);
  await who.ticks(w.decide.approve);
  await who.presses(w.decide.submit);
  await who.sees(nameOf(person));
}

/** Prints the letter of somebody who was just approved, and posts it; answers the PIN that it bears. */
export async function postsLetter({ world }: Story, who: Traveller, person: Person): Promise<string> {
  const [w, l] = [rooms[who.locale], letters[who.locale]];
  await who.follows(w.one.next.print);
  await who.sees(l.print.title);
  const letter = read(await who.receives(() => who.presses(l.print.submit)));
  assert.equal(letter.pages.length, 1);
  // The page waits for its letter, and leads to it.
  await who.sees(l.one.title(nameOf(person)));
  await who.follows(l.one.post);
  await who.sees(l.post.title);
  await who.types(l.post.number, 'RN 123 456 785 CA');
  await who.types(l.post.day, isoDate(world.clock.now()));
  await who.presses(l.post.submit);
  await who.reads(l.notices.letterPosted);
  await who.sees(l.one.title(nameOf(person)));
  return pinIn(letter);
}
