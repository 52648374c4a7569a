import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { SeenForm } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Field, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { LOCALES, type Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import type { Door } from '#portal/portal.ts';
import type { Wish } from './announce.ts';
import { words } from './fr.ts';
import type { Affected } from './store.ts';

/** The fields of an announcement; `standing` is the one that was announced before. */
export const FIELDS = {
  day: 'lastDay',
  reason: { en: 'reasonEn', fr: 'reasonFr' },
  standing: 'standing',
} as const;

/** The last day of a door, and why it closes. */
export function announcePage(
  locale: Locale,
  form: FormState,
  page: { readonly door: Door; readonly earliest: string; readonly affected: Affected },
): View {
  const { announce: w, confirm, list, cancel } = words[locale];
  const title = w.title(page.door.name[locale]);
  return {
    title,
    body: (
      <>
        <Heading caption={list.title}>{title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{confirm.lead(page.affected.people)}</p>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <input type="hidden" name={FIELDS.standing} value={fieldState(form, FIELDS.standing).value} />
          <Field
            {...fieldState(form, FIELDS.day)}
            type="date"
            label={w.lastDay}
            hint={w.lastDayHint(formatDay(page.earliest, locale))}
            width="medium"
            required
          />
          {LOCALES.map((language) => (
            <TextArea
              key={language}
              {...fieldState(form, FIELDS.reason[language])}
              label={w.reason[language]}
              hint={w.reasonHint}
              optionalLabel
              rows={3}
              lang={language}
            />
          ))}
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.signInDoors, locale)} kind="secondary">
              {cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Says whom it concerns, once more before it is announced. */
export function confirmPage(
  locale: Locale,
  form: FormState,
  page: {
    readonly door: Door;
    readonly wish: Wish;
    readonly affected: Affected;
    /** The administrators, when none of them has another credential that stays. */
    readonly shutOut: readonly string[];
  },
): View {
  const { confirm: w, list } = words[locale];
  const { door, wish, affected } = page;
  const day = formatDay(wish.lastDay, locale);
  const title = w.title(door.name[locale], day);
  const values = {
    [FIELDS.day]: wish.lastDay,
    [FIELDS.reason.en]: wish.reason.en,
    [FIELDS.reason.fr]: wish.reason.fr,
    [FIELDS.standing]: wish.seen,
  };
  return {
    title,
    body: (
      <>
        <Heading caption={list.title}>{title}</Heading>
        <Lead>{w.lead(affected.people)}</Lead>
        {affected.people > 0 && <p>{w.stranded(affected.stranded)}</p>}
        {page.shutOut.length > 0 && (
          <Callout tone="danger" title={w.shutOut}>
            <p>{w.shutOutText}</p>
            <ul>
              {page.shutOut.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Callout>
        )}
        <Callout tone="warning">
          <p>{w.effect}</p>
        </Callout>
        <SummaryList
          rows={[
            { label: w.day, value: day },
            ...LOCALES.map((language) => ({
              label: w.reason[language],
              value:
                wish.reason[language] === '' ? (
                  w.noReason
                ) : (
                  <span lang={language}>{wish.reason[language]}</span>
                ),
            })),
          ]}
        />
        <SeenForm
          form={{ ...form, values }}
          fields={Object.keys(values)}
          submit={w.submit}
          mend={w.back}
          danger
        />
      </>
    ),
  };
}

/** Asks once more before an announcement is withdrawn. */
export function keepPage(
  locale: Locale,
  form: FormState,
  page: { readonly door: Door; readonly lastDay: string; readonly seen: string },
): View {
  const { keep: w, list, cancel } = words[locale];
  const title = w.title(page.door.name[locale]);
  return {
    title,
    body: (
      <>
        <Heading caption={list.title}>{title}</Heading>
        <Lead>{w.lead(formatDay(page.lastDay, locale))}</Lead>
        <Callout>
          <p>{w.effect}</p>
        </Callout>
        <Form action={form.action} csrf={form.csrf}>
          <input type="hidden" name={FIELDS.standing} value={page.seen} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.signInDoors, locale)} kind="secondary">
              {cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}
