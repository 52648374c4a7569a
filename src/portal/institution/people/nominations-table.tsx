import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Status, Table } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { TURNS, type Turn, turnOf } from '#portal/joining/nominations/turn/rules.ts';
import { UnreachedMark } from '#portal/joining/nominations/unreached.tsx';
import {
  nominationKindText,
  nominationStatusText,
  nominationTone,
} from '#portal/joining/nominations/words.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { Day } from './list.tsx';

interface NominationsProps {
  readonly locale: Locale;
  readonly organisation: string;
  readonly nominations: readonly Nomination[];
  /** Whose turn it is with those that are shown; null for all. */
  readonly turn: Turn | null;
  readonly address: (turn: Turn | null) => string;
  readonly searched: boolean;
}

/** Who is on the way to a role here: what waits for a representative first, then what has been under way longest. */
export function NominationsTable({ locale, organisation, nominations, turn, ...list }: NominationsProps) {
  const w = words[locale].list;
  const { nominationColumns: c } = w;
  const shown = nominations.filter((one) => turn === null || turnOf(one) === turn).toSorted(byTurn);
  return (
    <>
      <Turns locale={locale} nominations={nominations} turn={turn} address={list.address} />
      <Table
        caption={w.nominations}
        captionHidden
        columns={[c.name, c.kind, c.status, c.turn, c.since, c.reference].map((header) => ({ header }))}
        emptyText={list.searched ? w.noNominationFound : w.noNominations}
        rows={shown.map((n) => [
          <a key="name" href={href(paths.ourNomination, locale, { organisation, id: n.id })}>
            {fullName(n)}
          </a>,
          nominationKindText(n.kind, locale),
          <span key="status">
            <Status tone={toneOf(n)} text={nominationStatusText(n.status, locale)} />{' '}
            <UnreachedMark locale={locale} nomination={n} />
          </span>,
          w.turns[turnOf(n) ?? 'nominee'],
          <Day key="since" day={n.createdAt} locale={locale} />,
          n.reference,
        ])}
      />
    </>
  );
}

/** What waits for whoever looks has the colour of what waits, though it went well so far. */
const toneOf = (one: Nomination) =>
  turnOf(one) === 'representative' ? 'warning' : nominationTone(one.status);

const rank = (one: Nomination): number => (turnOf(one) === 'representative' ? 0 : 1);

const byTurn = (one: Nomination, other: Nomination): number =>
  rank(one) - rank(other) || one.createdAt.getTime() - other.createdAt.getTime();

/** By whose turn it is, where it is that of several. */
function Turns({ locale, nominations, turn, address }: Omit<NominationsProps, 'organisation' | 'searched'>) {
  const w = words[locale].list;
  const count = (of: Turn) => nominations.filter((one) => turnOf(one) === of).length;
  const there = TURNS.filter((of) => count(of) > 0);
  if (there.length < 2 && turn === null) return null;
  const link = (of: Turn | null, text: string) => (
    <li key={text}>
      <a href={`${address(of)}#nominations`} aria-current={of === turn ? 'page' : undefined}>
        {text}
      </a>
    </li>
  );
  return (
    <nav class="tabs" aria-label={w.whoseTurn}>
      <ul>
        {link(null, w.turnOf(w.all, nominations.length))}
        {there.map((of) => link(of, w.turnOf(w.turns[of], count(of))))}
      </ul>
    </nav>
  );
}
