import { readFileSync, writeFileSync } from 'node:fs';
import { handOffs } from '#portal/lobby/hand-offs/table.ts';

const page = new URL('../docs/hand-offs.md', import.meta.url);

type Row = (typeof handOffs)[number]['rows'][string];

const subjectOf = ({ subject }: { readonly subject: unknown }): string =>
  typeof subject === 'function' ? String(subject('…', '…')) : String(subject);

const only = (when: string | undefined): string => (when === undefined ? '' : ` (${when})`);

const toldOf = ({ told }: Row): string =>
  told
    .map(({ to, letter, message, when }) => {
      const what = message === undefined ? '' : `message *${message}*, `;
      return `${to}: ${what}“${subjectOf(letter.en)}”${only(when)}`;
    })
    .join('<br>') || '–';

const nextOf = ({ next }: Row): string =>
  next
    .map(({ who, act, by, reminded, when }) => `**${who}**${only(when)}: ${act}; ${by}; ${reminded}`)
    .join('<br>') || '–';

/** The page of hand-offs, made from the table that the tests hold the system against. */
export function handOffsPage(): string {
  const parts = handOffs.map(({ title, rows }) => {
    const lines = Object.entries(rows).map(([fact, row]) => `| ${fact} | ${toldOf(row)} | ${nextOf(row)} |`);
    return `## ${title}\n\n| fact | told by mail | who must act: what; by when; where else it is said |\n|---|---|---|\n${lines.join('\n')}\n`;
  });
  return `# Hand-offs

Who is told of what by mail, and who must act next. This page is made by \`npm run docs\`, from
\`src/portal/lobby/hand-offs/\`; a fact of a lifecycle that has no row does not compile.

Home shows whoever must act how much waits, room by room, since when, and the way there. The night tells the office in
the morning what came the day before, and reminds everybody once a week of what has waited for seven days or more.

${parts.join('\n')}`;
}

/** The page as it is committed. */
export const committedHandOffs = (): string => readFileSync(page, 'utf8');

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(page, handOffsPage());
