import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '#kernel/ui/locale.ts';
import { messagesOf } from './answers.ts';
import { faultsOf } from './rules.ts';

for (const locale of LOCALES)
  test(`says of each missing field whose it is, so that no two messages are the same, in ${locale}`, () => {
    const messages = messagesOf(faultsOf('imm5592', {}), locale).map(({ message }) => message);
    assert.ok(messages.length > 0);
    assert.equal(new Set(messages).size, messages.length, messages.join('\n'));
  });

test('says in both languages whose telephone is wrong', () => {
  const faults = [{ kind: 'phone', field: 'institutionPhone' }] as const;
  assert.match(messagesOf(faults, 'en')[0]?.message ?? '', /^Telephone of the institution: /);
  assert.match(messagesOf(faults, 'fr')[0]?.message ?? '', /^Téléphone \(établissement\)\u00a0: /);
});
