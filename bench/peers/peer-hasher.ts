import { createHasher } from '#kernel/secrets/hasher.ts';
import { createKeys } from '#kernel/secrets/keys.ts';

/** What everybody at a peer types. */
export const PASSWORD = 'a quiet lake in autumn';

/** The system's own hashes, with its own parameters and its own line, so that peers differ in all else. */
export const peerHasher = () =>
  createHasher({ peppers: createKeys(['peers hash with a secret of the bench']).peppers });
