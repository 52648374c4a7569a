import type { Cost } from '#kernel/secrets/hasher.ts';

/** Argon2id at next to no cost: tests hash much, and nobody's secrets are at stake. The hasher's own pay in full. */
export const CHEAP: Cost = { memoryCost: 64, timeCost: 1, parallelism: 1 };
