/**
 * Where every command begins. An older Node would stop at the first name that it does not know, with a page about
 * our insides: it is told before anything else is imported, so this file imports nothing by itself.
 */
const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  process.stderr.write(
    `Node ${NEEDED} or later is needed; this is ${process.version}. npm start brings its own: npm ci && npm start.\n`,
  );
  process.exitCode = 1;
} else {
  const { obey } = await import('./command-line.ts');
  await obey(process.argv.slice(2));
}

export {};
