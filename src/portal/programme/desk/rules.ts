import { ID } from '#kernel/ids.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';

/** Where requests lie, for whoever works on them. */
export const TRAYS = ['new', 'mine', 'answered', 'open', 'student', 'signed', 'decided'] as const;
export type Tray = (typeof TRAYS)[number];

/** Trays whose requests are chosen to be claimed, assigned or signed at once. */
export const CHOOSES: readonly Tray[] = ['new', 'mine', 'answered', 'open', 'student'];

/** What a decision, or the end without one, has made of requests; a student's own cancelling is none. */
export const DECIDED = ['eligible', 'ineligible', 'transfer_out', 'transferred', 'closed'] as const;

/** Where a list goes on: behind this request, by its day. */
export interface Place {
  readonly day: string;
  readonly id: string;
}

/** The place written in an address, '2012-12-12_0198…'; null for anything else. */
export function readPlace(text: string | undefined): Place | null {
  const [, day, id] = PLACE.exec(text ?? '') ?? [];
  return day === undefined || id === undefined ? null : { day, id };
}

const PLACE = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})_(${ID})$`);

export const writePlace = ({ day, id }: Place): string => `${day}_${id}`;

/** The day of what has none, in a list by days: before all others. */
export const NO_DAY = '0001-01-01';

/** A request in a list by a day: no more of the student than name and number. */
export interface DatedRow<Status extends string> {
  readonly verificationId: string;
  readonly name: string;
  readonly studentNumber: string;
  readonly status: Status;
  readonly dueOn: string | null;
  readonly place: Place;
}

/** What somebody may do with a request as it stands. */
export type Act = 'claim' | 'take' | 'put_back' | 'work' | 'resume' | 'undo' | 'receive';

/** Whether a role gives requests to others, and undoes what others signed. */
export const isRepresentative = (role: string): boolean => role === 'dir' || role === 'alternate_dir';

/**
 * DIRs and alternates take over from others, and undo what others signed where they could have signed it too;
 * signatories undo their own (`ENS §7`).
 */
export function actsOn(
  file: Pick<File, 'status' | 'holder' | 'pending' | 'personId'>,
  me: { readonly personId: string; readonly role: string },
): readonly Act[] {
  const represents = isRepresentative(me.role);
  if (file.personId === me.personId) return [];
  if (file.pending !== null) return represents || file.pending.signer.id === me.personId ? ['undo'] : [];
  if (file.status === 'new') return ['claim'];
  // Nobody holds what came by a transfer: all prepare it, DIRs and alternates accept.
  if (file.status === 'transfer_in') return ['receive'];
  const isMine = file.holder?.id === me.personId;
  if (file.status === 'in_progress') return isMine ? ['work', 'put_back'] : represents ? ['take'] : [];
  return file.status === 'info_requested' && isMine ? ['resume'] : [];
}

/** Whether somebody decides a request, or asks its student: whoever holds it, while it is in progress. */
export const isWorked = (...[file, me]: Parameters<typeof actsOn>): boolean =>
  actsOn(file, me).includes('work');

/** Whether somebody enters periods and sends codes: its holder, or whoever works where it came by a transfer. */
export const isPrepared = (...[file, me]: Parameters<typeof actsOn>): boolean =>
  actsOn(file, me).some((act) => act === 'work' || act === 'receive');

/** Whether somebody was under 18 on a day (`ENS §4`); who was born on a February 29 comes of age on March 1. */
export const isMinor = (dateOfBirth: string, day: string): boolean =>
  `${String(Number(dateOfBirth.slice(0, 4)) + 18)}${dateOfBirth.slice(4)}` > day;
