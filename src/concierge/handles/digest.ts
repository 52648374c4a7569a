import { createHmac } from 'node:crypto';

/** A partner's name for a person under one key; without the key nobody can tell whose it is (SECURITY §1). */
export const handleDigest = (key: Buffer, issuer: string, subject: string): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([issuer, subject]))
    .digest();
