import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { grown, listed } from '#test/house/caps.ts';
import { readSources } from '#test/house/source.ts';

// Writes the list of what is beyond a cap, where it has become shorter: `npm run excesses`.
const file = new URL('../test/support/house/excesses.txt', import.meta.url);
const former = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : null;
const list = listed(readSources());
const more = former === null ? [] : grown(former, list);
if (more.length > 0) {
  console.error(`Beyond a cap, and not on the list:\n${more.join('\n')}`);
  process.exitCode = 1;
} else writeFileSync(file, `${list.join('\n')}\n`);
