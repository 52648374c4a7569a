import { type Config, parseConfig } from '#kernel/config.ts';
import { commands } from './commands.ts';

/** The command line: `serve` by default; one clear line and exit 1 for whatever prevents it. */
export async function obey([name = 'serve', ...words]: readonly string[]): Promise<void> {
  if (name === '--help' || name === 'help') return help();
  const command = commands.find((one) => one.name === name);
  if (!command)
    return fail(`There is no command "${name}". There are: ${commands.map((one) => one.name).join(', ')}.`);
  if (words.includes('--help')) return void process.stdout.write(`${usageOf(command)}\n`);
  const config = readConfig();
  if (config) await command.run(config, words).catch((error: unknown) => fail(explain(error, config)));
}

function help(): void {
  const lines = commands.map((command) => `  ${usageOf(command)}`);
  process.stdout.write(`Commands (serve, when none is given):\n${lines.join('\n')}\n`);
}

const usageOf = ({ name, about }: (typeof commands)[number]): string =>
  about.startsWith(name) ? about : `${name}: ${about}`;

function readConfig(): Config | null {
  const parsed = parseConfig(process.env);
  if (parsed.kind === 'ok') {
    for (const { variable, problem } of parsed.warnings)
      process.stderr.write(`Warning: ${variable}: ${problem}.\n`);
    return parsed.config;
  }
  fail(parsed.problems.map(({ variable, problem }) => `${variable}: ${problem}.`).join('\n'));
  return null;
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

/** What went wrong, for somebody who only typed a command. */
function explain(error: unknown, config: Config): string {
  const { code, port, path, message, hostname } = error as NodeJS.ErrnoException & {
    port?: number;
    hostname?: string;
  };
  if (hostname !== undefined && hostname === config.services.portal.host) return unknownHost(hostname);
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. End it, or choose another port: ${portVariable(config, port)}=….`;
    case 'EADDRNOTAVAIL':
      return unknownHost(config.services.portal.host);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return `Can't write to ${path ?? dataFolder(config)}. Give this user the right to, or choose another folder: DATA_DIR=….`;
    default:
      return message === undefined ? String(error) : `${message}`;
  }
}

const unknownHost = (host: string): string => `This machine has no address "${host}" to listen on (HOST).`;

const dataFolder = (config: Config): string =>
  config.database.kind === 'embedded' ? config.database.folder : 'the data folder';

function portVariable(config: Config, port: number | undefined): string {
  const taken = Object.entries(config.services).find(([, place]) => place.port === port);
  return `${(taken?.[0] ?? 'portal').toUpperCase()}_PORT`;
}
