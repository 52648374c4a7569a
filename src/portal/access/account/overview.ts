import type { SessionRow } from '#kernel/http/session-store.ts';
import type { Move } from '#portal/access/moves/rules.ts';
import type { EmailChange } from '#portal/common/email-changes/rules.ts';
import type { ProvenanceLink } from '#portal/common/members/provenance/store.ts';
import type { Student } from '#portal/common/students/rules.ts';
import type { Account, Granted, LinkedCredential } from './store.ts';
import type { DoorName } from './words.ts';

/** Everything that the page of an account shows. */
export interface Overview {
  readonly account: Account;
  /** Who the person is as a student; null for everybody else. */
  readonly student: Student | null;
  /** Whether the date of birth is shown in full. */
  readonly birthShown: boolean;
  readonly granted: readonly Granted[];
  /** How each role was granted, from the first officer on; in the order of the roles. */
  readonly provenance: readonly (readonly ProvenanceLink[])[];
  readonly credentials: readonly LinkedCredential[];
  readonly sessions: readonly SessionRow[];
  readonly moves: readonly Move[];
  /** The new address that waits to be confirmed. */
  readonly emailChange: EmailChange | null;
  readonly now: Date;
  readonly thisCredential: string;
  readonly thisSession: string | null;
  readonly csrf: string;
  /** Where a GCKey of ours is managed; null when the person uses none. */
  readonly gckey: string | null;
  readonly doorName: DoorName;
}
