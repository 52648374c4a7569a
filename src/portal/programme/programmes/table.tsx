import type { ComponentChildren } from 'preact';
import { href, type Path } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Table } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words as kinds } from '#portal/programme/eligibility/fr.ts';
import { OF } from './forms.tsx';
import { words } from './fr.ts';
import { type Change, latestOf, type Programme, type ProgrammeProposalStatus } from './rules.ts';

export const TONES = {
  proposed: 'warning',
  confirmed: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
} as const satisfies Record<ProgrammeProposalStatus, string>;

interface Ways {
  readonly change: Path;
  readonly end: Path;
  readonly bearing: Readonly<Record<string, string>>;
}

/** Programmes by code and day, each with what it was and until when; what is so last can be changed. */
export function ProgrammeTable(props: {
  locale: Locale;
  caption: string;
  programmes: readonly Programme[];
  ways?: Ways;
}) {
  const { locale, programmes, ways } = props;
  const w = words[locale].table;
  const columns = [w.code, w.name, w.kind, w.from, w.to].map((header) => ({ header }));
  return (
    <Table
      caption={props.caption}
      captionHidden
      columns={ways === undefined ? columns : [...columns, { header: w.act }]}
      emptyText={w.none}
      rows={programmes.map((programme) => [
        programme.code,
        programme.name[locale],
        kinds[locale].programmes[programme.kind],
        formatDay(programme.from, locale),
        programme.to === null ? w.open : formatDay(programme.to, locale),
        ...(ways === undefined
          ? []
          : [<Acts key="act" locale={locale} programme={programme} all={programmes} ways={ways} />]),
      ])}
    />
  );
}

function Acts(props: { locale: Locale; programme: Programme; all: readonly Programme[]; ways: Ways }) {
  const { locale, programme, all, ways } = props;
  const w = words[locale].table;
  if (latestOf(all, programme.code)?.id !== programme.id) return null;
  const code = programme.code.toLowerCase();
  const link = (to: string, text: string): ComponentChildren => (
    <a href={to}>
      {text}
      <span class="hidden"> – {programme.code}</span>
    </a>
  );
  return (
    <>
      {link(href(ways.change, locale, ways.bearing, { [OF]: code }), w.change)}{' '}
      {programme.to === null && link(href(ways.end, locale, { ...ways.bearing, code }), w.end)}
    </>
  );
}

/** 'NURS: Nursing, leads to a credential', or that it ends. */
export function whatIs(locale: Locale, { code, becomes }: Change): string {
  const w = words[locale].table;
  if (becomes === null) return w.ends(code);
  return w.is(code, becomes.name[locale], kinds[locale].programmes[becomes.kind]);
}
