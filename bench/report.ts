import type { Load } from './load.ts';
import type { Findings, LogIns } from './measure.ts';
import { withoutFonts } from './weight.ts';

/** Absent where it was not measured. */
type Cell = string | null | undefined;
interface Row {
  readonly what: string;
  readonly target: string;
  readonly cell: (found: Findings) => Cell;
}

/** All findings as one Markdown table, a column for each engine. */
export function report(all: readonly Findings[]): string {
  const head = ['', ...all.map(({ engine, version }) => `${NAMES[engine]} ${version}`), 'target'];
  const lines = rows
    .map(({ what, target, cell }) => [what, ...all.map((found) => cell(found) ?? '–'), target])
    .filter(([, ...cells]) => cells.slice(0, -1).some((cell) => cell !== '–'));
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const NAMES = { pglite: 'PGlite', postgres: 'PostgreSQL' } as const;

const rows: readonly Row[] = [
  { what: '(a) ceiling: Argon2id hashes on all cores', target: '', cell: ({ hashes }) => perSecond(hashes) },
  {
    what: '(b) credential sign-ins with the code flow, 16 connections',
    target: '',
    cell: ({ signIns, hashes }) => signIns && `${rate(signIns)}, ${percent(signIns.rate, hashes)} of ceiling`,
  },
  ...[1, 8, 16].flatMap((count) => logInRows(count)),
  {
    what: '(c) processor time of one, 16 connections: main thread, other threads, database, load',
    target: '',
    cell: ({ logIns }) => spent(logIns.get(16)),
  },
  {
    what: '(c) hashing’s share of it, which no number of browsers can exceed',
    target: '',
    cell: ({ logIns }) => hashing(logIns.get(16)),
  },
  {
    what: '(d) whole enrolments, 16 connections',
    target: '',
    cell: ({ enrolments, hashes }) =>
      enrolments && `${rate(enrolments)}, ${percent(enrolments.rate, hashes / 10)} of ceiling/10`,
  },
  {
    what: '(e) home page, 16 connections',
    target: '',
    cell: ({ home }) => home && `${rate(home.page)}, ${percent(home.page.rate, home.hello.rate)} of hello’s`,
  },
  { what: '(e) bare Fastify hello, the same', target: '', cell: ({ home }) => home && rate(home.hello) },
  {
    what: '(e) home page, p95',
    target: '< 50 ms',
    cell: ({ home }) => home && `${met(home.page.p95 < 50)} ${ms(home.page.p95)}`,
  },
  {
    what: '(e) processor time of one: main thread, other threads, database, load',
    target: '',
    cell: ({ home }) => spent(home?.page),
  },
  {
    what: '(f) first start, on an empty database',
    target: '',
    cell: ({ firstStartMs }) => `${(firstStartMs / 1000).toFixed(1)} s`,
  },
  {
    what: '(f) next start',
    target: '< 4 s',
    cell: ({ nextStartMs }) => `${met(nextStartMs < 4000)} ${(nextStartMs / 1000).toFixed(1)} s`,
  },
  {
    what: '(f) resident memory, idle',
    target: '',
    cell: ({ idleMegabytes }) => megabytes(idleMegabytes),
  },
  {
    what: '(f) the same after logins',
    target: '< 300 MB on PostgreSQL',
    cell: ({ engine, afterLogIns }) => afterLogIns && memory(engine === 'postgres', afterLogIns),
  },
  {
    what: '(g) first page without fonts',
    target: '< 60 KB',
    cell: ({ weight }) =>
      weight && `${met(withoutFonts(weight) < 60_000)} ${kilobytes(withoutFonts(weight))}`,
  },
  {
    what: '(g) of that html, css, js, images; and fonts',
    target: '',
    cell: ({ weight }) =>
      weight && [weight.html, weight.css, weight.js, weight.images, weight.fonts].map(kilobytes).join(', '),
  },
];

function logInRows(count: number): Row[] {
  const found = ({ logIns }: Findings): LogIns | undefined => logIns.get(count);
  const share = (one: LogIns) => one.rate / (one.hashes / 2);
  const connections = count === 1 ? '1 connection' : `${count} connections`;
  return [
    {
      what: `(c) returning logins, ${connections}`,
      target: count === 1 ? '' : '≥ 60 % of ceiling/2',
      cell: (all) => {
        const one = found(all);
        if (!one) return null;
        const mark = count === 1 ? '' : `${met(share(one) >= 0.6)} `;
        return `${mark}${rate(one)}, ${percent(one.rate, one.hashes / 2)} of ceiling/2`;
      },
    },
    {
      what: `(c) p50, p95, p99, ${connections}`,
      target: '',
      cell: (all) => found(all) && [found(all)?.p50, found(all)?.p95, found(all)?.p99].map(ms).join(', '),
    },
  ];
}

const spent = (load: Load | undefined): Cell =>
  load ? [load.spent.main, load.spent.others, load.spent.database, load.spent.load].map(ms).join(', ') : null;

function hashing(load: Load | undefined): Cell {
  if (!load) return null;
  const { main, others, database, load: own } = load.spent;
  return percent(others, main + others + database + own);
}

const memory = (bound: boolean, { count, megabytes: size }: { count: number; megabytes: number | null }) =>
  `${bound && size !== null ? `${met(size < 300)} ` : ''}${megabytes(size) ?? 'unknown'} after ${count}`;

const met = (isMet: boolean): string => (isMet ? 'met:' : 'missed:');
const failed = ({ failures }: Load): string => (failures.length > 0 ? ` (${failures.length} FAILED)` : '');
const rate = (load: Load): string => perSecond(load.rate) + failed(load);
const perSecond = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)}/s`;
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;
const ms = (value: number | undefined): string =>
  value === undefined ? '–' : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const megabytes = (value: number | null): Cell => (value === null ? null : `${value.toFixed(0)} MB`);
const kilobytes = (value: number): string => `${(value / 1000).toFixed(1)} KB`;
