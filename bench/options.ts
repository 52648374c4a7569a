import { parseArgs } from 'node:util';
import type { EngineName } from './engines.ts';

/** The lettered measurements of the table; `e` needs the people that `d` enrols, as do `b` and `c`. */
export const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
export type Letter = (typeof LETTERS)[number];

/** What is measured with 1,500 institutions and 20,000 people (`country.ts`). */
export const LARGE = ['lists', 'letters', 'nights'] as const;
export type Large = (typeof LARGE)[number];

/** What is measured with 200,000 requests for verification (`ens/report.ts`). */
const ENS = 'ens';
const ALL = [LETTERS.join(''), ...LARGE, ENS].join();

export interface Options {
  /** How long each load lasts, after a second of warming up. */
  readonly seconds: number;
  readonly only: ReadonlySet<Letter>;
  readonly engines: readonly EngineName[];
  /** Runs `src/` by tsx instead of building `dist/` first. */
  readonly source: boolean;
  /** Folder for a CPU profile of each system under test. */
  readonly profile: string | null;
  readonly large: ReadonlySet<Large>;
  readonly ens: boolean;
  /** A login and home only, in some two minutes (`quick.ts`). */
  readonly quick: boolean;
  /** The same sign-in at peers, which are installed from npm for the run (`peers/report.ts`). */
  readonly peers: boolean;
  /** How much of the 200,000 requests there are, for a trial. */
  readonly share: number;
  /** Flags of Node for the system under test, separated by spaces; by default those that `docs/deploy.md` gives. */
  readonly flags: readonly string[];
}

/** Reads the command line. @throws a readable Error for what it doesn't know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '5' },
      only: { type: 'string', default: ALL },
      engine: { type: 'string', default: 'both' },
      source: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      peers: { type: 'boolean', default: false },
      share: { type: 'string', default: '1' },
      profile: { type: 'string' },
      flags: { type: 'string', default: '--max-semi-space-size=8 --heap-growing-percent=20' },
    },
  });
  const seconds = Number(values.seconds);
  if (!(seconds >= 1 && seconds <= 60)) throw new Error('--seconds: a number from 1 to 60');
  const share = Number(values.share);
  if (!(share >= 0.01 && share <= 1)) throw new Error('--share: a number from 0.01 to 1');
  return {
    seconds,
    share,
    ...parts(values.only),
    engines: enginesIn(values.engine),
    source: values.source,
    quick: values.quick,
    peers: values.peers,
    profile: values.profile ?? null,
    flags: values.flags.split(' ').filter((flag) => flag !== ''),
  };
}

/** Letters side by side and names, separated by commas: `ce,lists`. */
function parts(text: string): Pick<Options, 'only' | 'large' | 'ens'> {
  const asked = text.split(',').map((part) => part.trim());
  const large = LARGE.filter((name) => asked.includes(name));
  const ens = asked.includes(ENS);
  const rest = asked.filter((part) => part !== ENS && !LARGE.some((name) => name === part)).join('');
  const letters = LETTERS.filter((letter) => rest.includes(letter));
  if (letters.length < rest.length || (letters.length + large.length === 0 && !ens))
    throw new Error(`--only: some of ${ALL}`);
  return { only: new Set(letters), large: new Set(large), ens };
}

function enginesIn(text: string): EngineName[] {
  if (text === 'both') return ['pglite', 'postgres'];
  if (text === 'pglite' || text === 'postgres') return [text];
  throw new Error('--engine: pglite, postgres or both');
}
