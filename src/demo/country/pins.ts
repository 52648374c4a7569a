import { endOfDayAfter } from '#kernel/time.ts';
import { idFor } from './dice.ts';
import { dayOf, inRole, type Making, type Names, note, person } from './making.ts';
import type { Province } from './places.ts';
import type { CountryRole, PinRow } from './rows.ts';

/** A PIN as somebody issued it; when it was posted, for one by registered mail. */
interface PinStory {
  readonly names: Names;
  readonly role: CountryRole;
  readonly kind: 'mailed' | 'slip';
  readonly status: PinRow['status'];
  readonly organisationId: string | null;
  readonly jurisdiction: Province | null;
  readonly issuedBy: string | null;
  /** Who approved it, where that takes two. */
  readonly approvedBy?: string;
  readonly issuedAt: Date;
  readonly postedAt: Date | null;
  readonly redeemed?: { readonly at: Date; readonly by: string };
  readonly nominationId?: string;
  readonly authority?: string;
  readonly failures?: number;
  /** Tells one of somebody's PINs from another. */
  readonly mark?: string;
}

/** How long a PIN is good for, in days (`DOMAIN §6`). */
const LIFE = { mailed: 60, slip: 14 } as const;

/**
 * A PIN that nobody can type: its selector has a sign that no selector has, and no secret was ever hashed. With its
 * letter, where there is one.
 */
export function addPin(making: Making, story: PinStory): string {
  const { country } = making;
  const { names, role, kind, status, redeemed, organisationId, jurisdiction, issuedBy, issuedAt } = story;
  const id = idFor(`pin ${names.email} ${role} ${organisationId} ${story.mark ?? ''}`);
  const begins = kind === 'mailed' ? (story.postedAt ?? issuedAt) : issuedAt;
  country.pins.push({
    ...names,
    id,
    selector: `~${country.pins.length.toString(36).padStart(3, '0')}`,
    secret_hash: 'none',
    pepper_id: 'none',
    kind,
    status,
    role,
    organisation_id: organisationId,
    jurisdiction,
    issued_by: issuedBy,
    approved_by: story.approvedBy ?? null,
    issued_at: issuedAt,
    expires_at: endOfDayAfter(begins, LIFE[kind]),
    failures: story.failures ?? 0,
    redeemed_at: redeemed?.at ?? null,
    redeemed_by: redeemed?.by ?? null,
    nomination_id: null,
  });
  note(making, {
    at: issuedAt,
    action: 'pin.issued',
    ...(issuedBy !== null && { actor: person(issuedBy) }),
    subject: `pin:${id}`,
    ...(organisationId !== null && { organisationId }),
    ...(story.authority !== undefined && { authority: story.authority }),
    after: { kind, role, organisationId, jurisdiction },
  });
  if (kind === 'mailed' && issuedBy !== null) addLetter(making, story, id, issuedBy);
  return id;
}

function addLetter(making: Making, story: PinStory, pinId: string, officer: string): void {
  const { issuedAt, postedAt, organisationId } = story;
  const number = registeredNumber(making);
  making.country.pin_letters.push({
    pin_id: pinId,
    nomination_id: story.nominationId ?? null,
    printed_at: issuedAt,
    printed_by: officer,
    registered_number: postedAt && number,
    posted_on: postedAt && dayOf(postedAt),
    posted_by: postedAt && officer,
    run_id: null,
  });
  if (postedAt === null) return;
  note(making, {
    at: postedAt,
    action: 'pin.posted',
    subject: `pin:${pinId}`,
    ...(organisationId !== null && { organisationId }),
    ...inRole(officer, 'officer'),
    after: { registeredNumber: number },
  });
}

/** A number whose ninth digit follows from the eight before it (UPU S10 §6.3). */
function registeredNumber({ dice }: Making): string {
  const serial = String(dice.between(10_000_000, 99_999_999));
  const sum = [8, 6, 4, 2, 3, 5, 9, 7].reduce((total, weight, at) => total + weight * Number(serial[at]), 0);
  const rest = 11 - (sum % 11);
  return `RN${serial}${rest === 10 ? 0 : rest === 11 ? 5 : rest}CA`;
}
