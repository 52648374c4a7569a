import type { ComponentChildren } from 'preact';
import { listed, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Heading, Hidden, Pagination, Table } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Field, MAIN_FORM, RequiredNote } from '#kernel/ui/forms.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { roleText } from '#portal/common/members/words.ts';
import type { ListPage } from '#portal/common/organisations/rules.ts';
import { noonOf } from '#portal/office/queue/rules.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { PostingDay } from './posting-day.tsx';
import { numberField } from './rules.ts';
import type { Letter, Out } from './store.ts';
import { type Told, ToldOfPostings } from './told.tsx';

interface LettersOut {
  readonly view: Out;
  readonly count: number;
  readonly page: ListPage;
  readonly found: readonly Letter[];
  /** A day in Ottawa. */
  readonly today: string;
  readonly told: Told;
}

/** Letters that were printed, and whose PINs wait to be posted or used. */
export function outPage(locale: Locale, form: FormState, list: LettersOut): View {
  const w = words[locale].out;
  return {
    ...listed(w.title, list.page),
    body: (
      <>
        <Heading>{w.title}</Heading>
        <ToldOfPostings locale={locale} told={list.told} />
        <Views locale={locale} list={list} />
        {list.view === 'unposted' && list.found.length > 0 ? (
          <ToPost locale={locale} form={form} list={list} />
        ) : (
          <Letters locale={locale} list={list} cell={number} />
        )}
        <Pagination {...list.page} href={(page) => address(locale, list.view, page)} />
        <Actions>
          <ButtonLink href={href(paths.pinLetters, locale)} kind="secondary">
            {w.toPrint}
          </ButtonLink>
        </Actions>
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

const VIEWS: readonly Out[] = ['unposted', 'posted'];

const address = (locale: Locale, view: Out, page: number | 'all'): string =>
  href(paths.lettersOut, locale, {}, { view, ...(page !== 1 && { page: String(page) }) });

function Views({ locale, list }: { locale: Locale; list: LettersOut }) {
  const w = words[locale].out;
  return (
    <nav class="tabs" aria-label={w.choose}>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <a href={address(locale, view, 1)} aria-current={view === list.view ? 'page' : undefined}>
              {w.views[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The number of each letter beside it, and one day for all. */
function ToPost({ locale, form, list }: { locale: Locale; form: FormState; list: LettersOut }) {
  const { out: w, post } = words[locale];
  return (
    <form
      class="list-form"
      id={MAIN_FORM}
      action={address(locale, list.view, list.page.current)}
      method="post"
      novalidate
    >
      <input type="hidden" name="_csrf" value={form.csrf} />
      <p>{w.explain}</p>
      <RequiredNote />
      <PostingDay locale={locale} form={form} today={list.today} />
      <Letters
        locale={locale}
        list={list}
        cell={(letter) => (
          <Field
            {...fieldState(form, numberField(letter.pinId))}
            label={
              <>
                {post.number} <Hidden>– {fullName(letter)}</Hidden>
              </>
            }
            width="medium"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
          />
        )}
      />
      <Actions>
        <Button>{w.submit}</Button>
      </Actions>
    </form>
  );
}

interface LettersProps {
  readonly locale: Locale;
  readonly list: LettersOut;
  readonly cell: (letter: Letter) => ComponentChildren;
}

function Letters({ locale, list, cell }: LettersProps) {
  const w = words[locale].out;
  const posted = list.view === 'posted';
  return (
    <Table
      caption={`${w.views[list.view]} – ${w.count(list.count)}`}
      columns={[
        { header: w.columns.name },
        { header: w.columns.reference },
        { header: w.columns.institution },
        { header: w.columns.printed },
        ...(posted ? [{ header: w.columns.posted }] : []),
        // Each of the fields has its label, which says the same.
        { header: w.columns.number, hidden: !posted },
        ...(posted ? [{ header: w.columns.tries, numeric: true }] : []),
      ]}
      emptyText={w.empty}
      rows={list.found.map((letter) => [
        <a key="name" href={href(paths.pinLetter, locale, { id: letter.pinId })}>
          {fullName(letter)}
        </a>,
        letter.reference ?? '',
        letter.institution?.[locale] ?? roleText(letter.role, locale),
        <time key="printed" dateTime={isoDate(letter.printedAt)}>
          {formatDate(letter.printedAt, locale)}
        </time>,
        ...(posted ? [<Posted key="posted" locale={locale} day={letter.postedOn ?? ''} />] : []),
        cell(letter),
        ...(posted ? [String(letter.failures)] : []),
      ])}
    />
  );
}

const number = (letter: Letter) => letter.registeredNumber ?? '';

const Posted = ({ locale, day }: { locale: Locale; day: string }) => (
  <time dateTime={day}>{formatDate(noonOf(day), locale)}</time>
);
