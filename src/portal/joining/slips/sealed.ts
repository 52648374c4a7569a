import { minutes } from '#kernel/time.ts';
import type { PinSlip } from '#portal/joining/forms/pin/slip.ts';
import type { Portal } from '#portal/portal.ts';

/** What the keys call it. */
const LABEL = 'pin slip';

/** How long after its issue a slip can be printed from the page that shows it. */
const PRINTABLE_MS = minutes(30);

/**
 * A slip as its page carries it to the printer: for whoever sees it alone, who has the PIN before their eyes. Nothing else
 * keeps it (decision 11).
 */
export const sealSlip = ({ keys }: Pick<Portal, 'keys'>, slip: PinSlip, personId: string): string =>
  keys.seal(LABEL, JSON.stringify({ slip, personId }));

/** The slip that was sealed for this person, lately; null for anything else. */
export function openSlip(
  { keys }: Pick<Portal, 'keys'>,
  sealed: string,
  { personId, now }: { readonly personId: string; readonly now: Date },
): PinSlip | null {
  const text = keys.unseal(LABEL, sealed);
  if (text === null) return null;
  const { slip, personId: theirs } = JSON.parse(text) as Sealed;
  const issued = new Date(slip.issued);
  if (theirs !== personId || now.getTime() - issued.getTime() > PRINTABLE_MS) return null;
  return { ...slip, issued, expires: new Date(slip.expires) };
}

interface Sealed {
  readonly personId: string;
  readonly slip: Omit<PinSlip, 'issued' | 'expires'> & { readonly issued: string; readonly expires: string };
}
