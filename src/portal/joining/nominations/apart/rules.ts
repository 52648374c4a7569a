import { sameEmail } from '#kernel/email.ts';
import { isSelf, type Somebody, samePerson } from '#portal/common/pins/rules.ts';
import type { Nominee } from '../rules.ts';

/** A nominee, and how an officer made sure that they are none of those who bear their name; empty where none did. */
export interface ToldApart extends Nominee {
  readonly toldApart: string;
}

/**
 * Whether a nomination is somebody's own, as far as names and addresses tell. Once an officer has told the two apart,
 * the address alone counts, so that somebody whose namesake is nominated is not shut out (`DOMAIN §1`).
 */
export const isOwn = (nomination: ToldApart, by: Somebody): boolean =>
  nomination.toldApart === '' ? isSelf(by, nomination) : sameEmail(by.email, nomination.email);

/** Who of these bears the nominee's name; none once an officer has told them apart. */
export const namesakesOf = <Other extends Somebody>(
  nomination: ToldApart,
  others: readonly Other[],
): readonly Other[] =>
  nomination.toldApart === '' ? others.filter((other) => samePerson(nomination, other)) : [];
