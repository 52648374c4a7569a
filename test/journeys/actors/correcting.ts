import { paths as homePaths } from '#portal/paths.ts';
import { words as coordination } from '#portal/programme/coordination/fr.ts';
import { words as corrections } from '#portal/programme/corrections/fr.ts';
import { words as desk } from '#portal/programme/desk/fr.ts';
import { words as ways } from '#portal/programme/desk/losing/fr.ts';
import type { Walker } from '../walker.ts';

/** A representative finds a decision that was a mistake, and asks that it be corrected. */
export async function asksCorrection(helen: Walker, student: string, why: string): Promise<void> {
  const [w, d] = [corrections[helen.locale], desk[helen.locale]];
  await helen.goes(homePaths.home);
  await helen.follows(d.tool.title);
  await helen.follows(d.list.trays.decided);
  await helen.follows(student);
  await helen.follows(ways[helen.locale].correct);
  await helen.presses(w.ask.submit);
  // Nothing was chosen.
  await helen.reads(w.ask.errors.what);
  await helen.looks('correct-faulty');
  await helen.ticks(w.whats.outcome);
  await helen.types(w.ask.why, why);
  await helen.looks('correct');
  await helen.presses(w.ask.submit);
  await helen.reads(w.notices.correctionAsked);
  await helen.reads(w.faults.asked_it);
}

/** A second representative reads why, and signs it. */
export async function makesCorrection(deputy: Walker, student: string, why: string): Promise<void> {
  const w = corrections[deputy.locale];
  await deputy.goes(homePaths.home);
  await deputy.reads(w.waits.second(1));
  await deputy.follows(w.tools.ours.title);
  await deputy.follows(student);
  await deputy.reads(why);
  await deputy.ticks(w.decide.options.approve);
  await deputy.looks('correction');
  await deputy.presses(w.decide.submit);
  await deputy.reads(w.notices.correctionSigned);
}

/** Whoever asked for it reads at home that it was made. */
export async function hearsOfCorrection(helen: Walker): Promise<void> {
  await helen.goes(homePaths.home);
  await helen.reads(corrections[helen.locale].waits.answered(1));
}

/** An officer reads at home that something was corrected, and finds it by its reference. */
export async function readsCorrection(odile: Walker, reference: string): Promise<void> {
  const w = corrections[odile.locale];
  await odile.goes(homePaths.home);
  await odile.follows(w.tools.office.title);
  await odile.reads(w.office.made);
  await odile.reads(reference);
  await odile.looks('corrected-lately');
}

/** A coordinator reads who was found not eligible, and what became of it. */
export async function readsFinding(
  nadia: Walker,
  { student, later }: { readonly student: string; readonly later: RegExp },
): Promise<void> {
  await nadia.goes(homePaths.home);
  await nadia.follows(coordination[nadia.locale].tools.findings.title);
  await nadia.reads(student);
  await nadia.finds(later);
  await nadia.looks('findings');
}
