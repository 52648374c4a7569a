import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Filters, Heading } from '#kernel/ui/content.tsx';
import { Field, MAIN_FORM, Select } from '#kernel/ui/forms.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { words as outcomes } from '#portal/programme/eligibility/fr.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { OPEN } from '#portal/programme/verifications/rules.ts';
import type { Role } from '#portal/roles.ts';
import { filterQuery } from './came-from.ts';
import { type Claimed, ClaimedNote } from './claimed.tsx';
import type { OwnCounts } from './counts-store.ts';
import { words } from './fr.ts';
import { ListActions, UndoCallout } from './list-actions.tsx';
import { RequestTable } from './list-table.tsx';
import { Paging } from './paging.tsx';
import { DECIDED, TRAYS, type Tray } from './rules.ts';
import type { Undoable } from './several/chosen-store.ts';
import type { RequestFilter, Row } from './store.ts';

/** The boxes of the requests to be claimed. */
export const CHOSEN = 'chosen';

export interface List {
  readonly institution: {
    readonly organisationId: string;
    readonly name: { readonly en: string; readonly fr: string };
  };
  readonly filter: RequestFilter;
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  /** By status. */
  readonly counts: ReadonlyMap<string, number>;
  readonly own: OwnCounts;
  /** What came of the claim that led here. */
  readonly claimed: Claimed | null;
  /** What they signed and can undo. */
  readonly undoable: readonly Undoable[];
  /** The signatures on this page that they may undo. */
  readonly undoes: ReadonlySet<string>;
  /** Who looks, and whether they give requests to others. */
  readonly me: { readonly personId: string; readonly role: Role };
  readonly now: Date;
}

/** An institution's requests, tray by tray. */
export function listPage(locale: Locale, form: FormState, list: List): View {
  const w = words[locale].list;
  const { filter, rows, hasMore } = list;
  const last = rows.at(-1);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={list.institution.name[locale]}>{w.title}</Heading>
        <ClaimedNote locale={locale} claimed={list.claimed} />
        <UndoCallout locale={locale} list={list} csrf={form.csrf} />
        <Trays locale={locale} list={list} />
        <Narrow locale={locale} list={list} />
        {isNarrowed(filter) && <p class="hint">{w.countsWhole}</p>}
        <form class="list-form" id={MAIN_FORM} action={form.action} method="post">
          <input type="hidden" name="_csrf" value={form.csrf} />
          <RequestTable locale={locale} list={list} form={form} />
          <ListActions locale={locale} list={list} />
        </form>
        <Paging
          locale={locale}
          ends={{ after: filter.after, next: hasMore && last !== undefined ? last.place : null }}
          addressOf={(after) => addressOf(locale, list, { after })}
        />
        <GuideLink locale={locale} section="verifying" />
      </>
    ),
  };
}

function addressOf(
  locale: Locale,
  { institution, filter }: Pick<List, 'institution' | 'filter'>,
  change: Partial<RequestFilter>,
): string {
  const organisation = institution.organisationId;
  return href(paths.requests, locale, { organisation }, filterQuery({ ...filter, ...change }));
}

function Trays({ locale, list }: { locale: Locale; list: List }) {
  const w = words[locale].list;
  return (
    <nav class="tabs" aria-label={w.title}>
      <ul>
        {TRAYS.map((tray) => (
          <li key={tray}>
            <a
              href={addressOf(locale, list, { tray, after: null })}
              aria-current={tray === list.filter.tray ? 'page' : undefined}
            >
              {w.trays[tray]} <span class="tab-count">{formatNumber(countOf(tray, list), locale)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function countOf(tray: Tray, { counts, own }: Pick<List, 'counts' | 'own'>): number {
  if (tray === 'mine' || tray === 'answered' || tray === 'signed') return own[tray];
  const statuses: readonly string[] = {
    new: ['new'],
    student: ['info_requested'],
    open: OPEN,
    decided: DECIDED,
  }[tray];
  const all = statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
  return tray === 'open' ? all - own.signedOpen : all;
}

function Narrow({ locale, list }: { locale: Locale; list: List }) {
  const w = words[locale].list;
  const { institution, filter } = list;
  const { organisationId: organisation } = institution;
  const proved = filter.proved === null ? null : yesNo(filter.proved);
  return (
    <Filters
      action={href(paths.requests, locale, { organisation })}
      wholeHref={href(paths.requests, locale, { organisation }, { tray: filter.tray })}
      narrowedBy={[filter.match, filter.prediction, proved, filter.search]}
    >
      <input type="hidden" name="tray" value={filter.tray} />
      <Field name="q" label={w.search} value={filter.search} autocomplete="off" />
      <Select
        name="match"
        label={w.match}
        placeholder={w.any}
        value={filter.match}
        options={optionsOf(terms[locale].levels)}
      />
      <Select
        name="prediction"
        label={w.prediction}
        placeholder={w.any}
        value={filter.prediction}
        options={optionsOf(outcomes[locale].outcomes)}
      />
      <Select
        name="proved"
        label={w.identity}
        placeholder={w.any}
        value={proved}
        options={optionsOf(w.proved)}
      />
    </Filters>
  );
}

/** Whether a list leaves out some of its tray; the numbers of the trays count all of it in any case. */
export const isNarrowed = ({ search, match, prediction, proved }: RequestFilter): boolean =>
  search !== '' || match !== null || prediction !== null || proved !== null;

const yesNo = (proved: boolean): 'yes' | 'no' => (proved ? 'yes' : 'no');

const optionsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));
