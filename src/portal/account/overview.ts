import type { SessionRow } from '#kernel/http/session-store.ts';
import type { Move } from '../migration/rules.ts';
import type { Account, Granted, LinkedCredential } from './store.ts';
import type { DoorName } from './words.ts';

/** Everything that the page of an account shows. */
export interface Overview {
  readonly account: Account;
  readonly granted: readonly Granted[];
  readonly credentials: readonly LinkedCredential[];
  readonly sessions: readonly SessionRow[];
  readonly moves: readonly Move[];
  readonly thisCredential: string;
  readonly thisSession: string | null;
  readonly csrf: string;
  readonly doorName: DoorName;
}
