import { paths as homePaths } from '#portal/paths.ts';
import { words as asking } from '#portal/programme/asking/fr.ts';
import { words as own } from '#portal/programme/asking/losing/fr.ts';
import { words as desk } from '#portal/programme/desk/fr.ts';
import { words as ways } from '#portal/programme/desk/losing/fr.ts';
import { words as fairness } from '#portal/programme/fairness/fr.ts';
import { words as lines } from '#portal/programme/lines/fr.ts';
import type { Walker } from '../walker.ts';

/** Somebody of the desk drafts what is intended of a student, whom they find among those decided. */
export async function drafts(noor: Walker, student: string, note: string): Promise<void> {
  const [w, d] = [fairness[noor.locale], desk[noor.locale]];
  await noor.goes(homePaths.home);
  await noor.follows(d.tool.title);
  await noor.follows(d.list.trays.decided);
  await noor.follows(student);
  await noor.follows(ways[noor.locale].write);
  await noor.presses(w.write.keep);
  // Nothing was written.
  await noor.reads(w.write.errors.reasons);
  await noor.looks('draft-faulty');
  await noor.ticks(lines[noor.locale].reasons.part_time);
  await noor.types(w.write.note, note);
  await noor.looks('draft');
  await noor.presses(w.write.keep);
  await noor.reads(w.notices.intentDrafted);
}

/** A representative reads the draft, and sends it. */
export async function sends(helen: Walker, student: string, note: string): Promise<void> {
  const w = fairness[helen.locale];
  await finds(helen, student);
  await helen.follows(ways[helen.locale].open);
  await helen.reads(note);
  await helen.presses(w.write.send);
  await helen.reads(w.notices.intentSent);
  await helen.looks('told');
}

/** A student reads what is intended and what would follow, and replies. */
export async function replies(
  amina: Walker,
  {
    institution,
    note,
    reply,
  }: { readonly institution: string; readonly note: string; readonly reply: string },
): Promise<void> {
  const w = own[amina.locale];
  await amina.goes(homePaths.home);
  await amina.follows(asking[amina.locale].stands.open);
  await amina.reads(w.intent.title(institution));
  await amina.reads(w.intent.undecided);
  await amina.reads(note);
  for (const follows of w.intent.follows) await amina.reads(follows);
  await amina.looks('intended');
  await amina.follows(w.intent.open);
  await amina.types(w.reply.label, reply);
  await amina.looks('reply');
  await amina.presses(w.reply.submit);
  await amina.reads(w.notices.intentReplied);
}

/** A representative reads what the student replied, or that they did not, and signs. */
export async function decides(
  helen: Walker,
  student: string,
  { reply, note }: { readonly reply: string | null; readonly note: string },
): Promise<void> {
  const w = fairness[helen.locale].decide;
  await finds(helen, student);
  await helen.follows(ways[helen.locale].decide);
  await helen.reads(reply ?? w.none);
  await helen.types(w.note, note);
  await helen.looks(reply === null ? 'decide-unheard' : 'decide');
  await helen.presses(w.submit);
  await helen.reads(desk[helen.locale].notices.requestSigned);
}

/** A student reads that the number has ended, and why. */
export async function readsLoss(amina: Walker, note: string): Promise<void> {
  await amina.goes(homePaths.home);
  await amina.follows(asking[amina.locale].stands.open);
  await amina.reads(own[amina.locale].lost.title);
  await amina.reads(lines[amina.locale].reasons.part_time);
  await amina.reads(note);
  await amina.looks('lost');
}

/** From home to the request of a student of whom something is intended. */
async function finds(who: Walker, student: string): Promise<void> {
  await who.goes(homePaths.home);
  await who.follows(fairness[who.locale].tool.title);
  await who.follows(student);
}
