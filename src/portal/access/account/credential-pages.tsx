import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { DoorButtons } from '#portal/access/doors/doorways.tsx';
import type { DoorNow } from '#portal/access/doors/load.ts';
import { paths } from '#portal/paths.ts';
import type { LinkedCredential } from './store.ts';
import { words } from './words.ts';

/** Where to log in with the credential that is to be added. */
export function linkPage(locale: Locale, form: FormState, doors: readonly DoorNow[]): View {
  const w = words[locale].link;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.after}</p>
        <Form action={form.action} csrf={form.csrf}>
          <DoorButtons locale={locale} doors={doors} />
        </Form>
        <p>
          <a href={href(paths.account, locale)}>{words[locale].back}</a>
        </p>
      </>
    ),
  };
}

/** The credential was shown: add it? */
export function shownPage(locale: Locale, form: FormState, door: string): View {
  const w = words[locale].shown;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead(door)}</Lead>
        <p>{w.after}</p>
        <Confirm form={form} locale={locale} submit={w.submit} />
      </>
    ),
  };
}

export const refusedPage = (locale: Locale, why: 'yours' | 'taken' | 'retired'): View =>
  explain(locale, words[locale].shown[why]);

interface UnlinkPage {
  readonly credential: LinkedCredential;
  readonly door: string;
  readonly isLast: boolean;
  readonly isThis: boolean;
}

/** What unlinking means, before it is done; or why it can't be. */
export function unlinkPage(locale: Locale, form: FormState, page: UnlinkPage): View {
  const w = words[locale].unlink;
  if (page.isLast) return explain(locale, w.last);
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead(page.door, formatDate(page.credential.linkedAt ?? new Date(0), locale))}</Lead>
        <p>{w.ends}</p>
        {page.isThis && <p>{w.self}</p>}
        <Confirm form={form} locale={locale} submit={w.submit} danger />
      </>
    ),
  };
}

function Confirm(props: { form: FormState; locale: Locale; submit: string; danger?: boolean }) {
  const { form, locale } = props;
  return (
    <Form action={form.action} csrf={form.csrf}>
      <Actions>
        <Button kind={props.danger ? 'danger' : 'primary'}>{props.submit}</Button>
        <ButtonLink kind="secondary" href={href(paths.account, locale)}>
          {words[locale].cancel}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

const explain = (locale: Locale, w: { title: string; text: string }): View => ({
  title: w.title,
  body: (
    <>
      <Heading>{w.title}</Heading>
      <Lead>{w.text}</Lead>
      <Actions>
        <ButtonLink href={href(paths.account, locale)}>{words[locale].back}</ButtonLink>
      </Actions>
    </>
  ),
});
