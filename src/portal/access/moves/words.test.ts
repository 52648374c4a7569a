import assert from 'node:assert/strict';
import { it } from 'node:test';
import { en } from './en.ts';
import { fr } from './fr.ts';

it('ends every fault of the move’s forms with a period, in both languages', () => {
  for (const w of [en, fr])
    for (const fault of [w.choose.unchosen, w.code.missing, w.code.malformed, w.email.missing])
      assert.match(fault, /[^.]\.$/);
});
