import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What the configuration says of default ports is read there, and nobody is asked at them. */
const READS_THEM = [
  'src/credential/provider/clients.test.ts',
  'src/kernel/config.test.ts',
  'src/kernel/config/refusals.test.ts',
];

test('no test asks at a default port, where somebody else may answer: npm start, say', () => {
  const files = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.{ts,tsx}'], { cwd: root }).filter(
    (file) => !READS_THEM.includes(file),
  );
  assert.ok(files.length > 100, 'all tests are read');
  const naming = files.filter((file) =>
    /(localhost|127\.0\.0\.1)(\\?:)400\d/.test(readFileSync(root + file, 'utf8')),
  );
  assert.deepEqual(naming, []);
});
