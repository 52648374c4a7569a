import type { ComponentChildren } from 'preact';
import { show, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { type Column, Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatDate, formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { withRole } from '#portal/common/members/guard.ts';
import type { Portal } from '#portal/portal.ts';
import { paths as dossiers } from '#portal/programme/dossiers/paths.ts';
import { paths as lines } from '#portal/programme/lines/paths.ts';
import { words } from './fr.ts';
import { listMisses, type Misses } from './misses-store.ts';
import { paths } from './paths.ts';
import { listUnusualRows, type UnusualRows } from './rows-store.ts';
import { MOST, UNUSUAL } from './rules.ts';
import { listUnusualStudents, type UnusualStudent } from './students-store.ts';

/** Officers see what is out of the ordinary; administrators, who see no students, only who checked numbers (`ENS §14`). */
export function unusualRoute(portal: Portal): void {
  portal.site.page({
    path: paths.unusual,
    enter: withRole(portal, ['officer', 'administrator']),
    show: async ({ locale, now, memberships }) => {
      const ofOfficers = memberships.some(({ role }) => role === 'officer')
        ? {
            students: await listUnusualStudents(portal.db, now),
            rows: await listUnusualRows(portal.db, now),
          }
        : null;
      return show(unusualPage(locale, ofOfficers, await listMisses(portal.db, now)));
    },
  });
}

interface OfOfficers {
  readonly students: readonly UnusualStudent[];
  readonly rows: readonly UnusualRows[];
}

function unusualPage(locale: Locale, ofOfficers: OfOfficers | null, misses: readonly Misses[]): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {ofOfficers && <Students locale={locale} all={ofOfficers.students} />}
        {ofOfficers && <Rows locale={locale} all={ofOfficers.rows} />}
        <Checks locale={locale} all={misses} />
        <GuideLink locale={locale} section={ofOfficers === null ? 'administrators' : 'officers'} />
      </>
    ),
  };
}

interface PartProps<One> {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  readonly empty: string;
  readonly columns: readonly Column[];
  readonly all: readonly One[];
  readonly cells: (one: One) => readonly ComponentChildren[];
}

/** One table of it, the first lines, with how many there are. */
function Part<One>({ locale, title, lead, empty, columns, all, cells }: PartProps<One>) {
  return (
    <>
      <h2>{title}</h2>
      <p>{lead}</p>
      <Table
        caption={title}
        captionHidden
        columns={columns}
        emptyText={empty}
        rows={all.slice(0, MOST).map(cells)}
      />
      {all.length > MOST && <p>{words[locale].only(MOST, all.length)}</p>}
    </>
  );
}

function Students({ locale, all }: { locale: Locale; all: readonly UnusualStudent[] }) {
  const w = words[locale].students;
  const c = w.columns;
  return (
    <>
      <Part
        locale={locale}
        {...w}
        lead={w.lead(UNUSUAL.claims, UNUSUAL.days)}
        columns={[
          { header: c.name },
          { header: c.clientId },
          ...[c.claims, c.institutions, c.numbers].map((header) => ({ header, numeric: true })),
          { header: c.stopped },
        ]}
        all={all}
        cells={(one) => [
          <bdi key="name">{one.name}</bdi>,
          one.clientId,
          ...[one.claims, one.institutions, one.numbers].map((n) => formatNumber(n, locale)),
          one.stoppedUntil === null ? w.notStopped : formatDate(one.stoppedUntil, locale),
        ]}
      />
      <p>
        <a href={href(dossiers.findFile, locale)}>{w.find}</a>
      </p>
    </>
  );
}

function Rows({ locale, all }: { locale: Locale; all: readonly UnusualRows[] }) {
  const w = words[locale].rows;
  const c = w.columns;
  return (
    <>
      <Part
        locale={locale}
        {...w}
        lead={w.lead(UNUSUAL.rows, UNUSUAL.days)}
        columns={[
          { header: c.name },
          ...[c.unnamed, c.typed, c.before].map((header) => ({ header, numeric: true })),
        ]}
        all={all}
        cells={(one) => [
          one.name[locale],
          ...[one.unnamed, one.typed, one.before].map((n) => formatNumber(n, locale)),
        ]}
      />
      <p>
        <a href={href(lines.lines, locale)}>{w.institutions}</a>
      </p>
    </>
  );
}

function Checks({ locale, all }: { locale: Locale; all: readonly Misses[] }) {
  const w = words[locale].misses;
  const c = w.columns;
  return (
    <Part
      locale={locale}
      {...w}
      lead={w.lead(UNUSUAL.misses, UNUSUAL.days)}
      columns={[
        { header: c.name },
        { header: c.where },
        { header: c.day },
        { header: c.count, numeric: true },
      ]}
      all={all}
      cells={({ name, institution, day, count }) => [
        <bdi key="name">{name}</bdi>,
        institution?.[locale] ?? w.department,
        formatDay(day, locale),
        formatNumber(count, locale),
      ]}
    />
  );
}
