import { listed, type View } from '#kernel/http/answer.ts';
import { type FormState, textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Lead, Pagination, Table } from '#kernel/ui/content.tsx';
import { Actions, Button, Checkbox, MAIN_FORM } from '#kernel/ui/forms.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { roleText } from '#portal/common/members/words.ts';
import type { ListPage } from '#portal/common/organisations/rules.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import type { ResetToPrint } from './resets-store.ts';
import type { ToPrint } from './to-print-store.ts';

interface LettersToPrint {
  readonly count: number;
  readonly page: ListPage;
  readonly found: readonly ToPrint[];
  readonly resets: readonly ResetToPrint[];
}

/** Whose letters are to be printed; some or all of them at once. */
export function toPrintPage(locale: Locale, form: FormState, list: LettersToPrint): View {
  const w = words[locale].list;
  const { columns } = w;
  const [wrong] = form.errors;
  return {
    ...listed(w.title, list.page),
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>
          <a href={href(paths.lettersOut, locale)}>{w.out}</a>
        </p>
        <form class="list-form" id={MAIN_FORM} action={form.action} method="post">
          <input type="hidden" name="_csrf" value={form.csrf} />
          <div id="nominations" tabindex={-1}>
            {wrong && (
              <Callout tone="danger">
                <p>{wrong.message}</p>
              </Callout>
            )}
            <Table
              caption={w.caption(list.count)}
              columns={[
                { header: columns.name },
                { header: columns.institution },
                { header: columns.since },
                { header: columns.reference },
                { header: columns.choose },
                { header: columns.action },
              ]}
              emptyText={w.empty}
              rows={list.found.map((one) => row(one, form, locale))}
            />
          </div>
          {list.count > 1 && (
            <Checkbox name="all" label={w.all(list.count)} checked={textsOf(form.values, 'all').length > 0} />
          )}
          <Pagination
            {...list.page}
            href={(page) => href(paths.pinLetters, locale, {}, { page: String(page) })}
          />
          {list.count > 0 && (
            <Actions>
              <Button>{w.submit}</Button>
            </Actions>
          )}
        </form>
        <Resets locale={locale} resets={list.resets} />
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

function row(one: ToPrint, form: FormState, locale: Locale) {
  const w = words[locale].list;
  const name = fullName(one);
  return [
    <a key="name" href={href(paths.checkNomination, locale, { id: one.id })}>
      {name}
    </a>,
    one.institution[locale],
    one.decidedAt && (
      <time key="since" dateTime={isoDate(one.decidedAt)}>
        {formatDate(one.decidedAt, locale)}
      </time>
    ),
    one.reference,
    <input
      key="choose"
      class="tick"
      type="checkbox"
      name="nomination"
      value={one.id}
      checked={textsOf(form.values, 'nomination').includes(one.id)}
      aria-label={w.chooseOne(name)}
    />,
    <a key="print" href={href(paths.printLetter, locale, { id: one.id })}>
      {w.one}
      <span class="hidden"> – {name}</span>
    </a>,
  ];
}

function Resets({ locale, resets }: { locale: Locale; resets: readonly ResetToPrint[] }) {
  const w = words[locale].list;
  if (resets.length === 0) return null;
  return (
    <Table
      caption={w.resets}
      columns={[
        { header: w.columns.name },
        { header: w.role },
        { header: w.columns.institution },
        { header: w.columns.action },
      ]}
      emptyText={w.resetsEmpty}
      rows={resets.map((reset) => [
        fullName(reset),
        roleText(reset.role, locale),
        reset.institution?.[locale] ?? '',
        <a key="print" href={href(paths.printResetLetter, locale, { id: reset.id })}>
          {w.printReset}
          <span class="hidden"> – {fullName(reset)}</span>
        </a>,
      ])}
    />
  );
}
