import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, FileField, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { ACCEPTED } from '#portal/common/kept-files/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';

/** Chooses a file to attach to a nomination. */
export function attachPage(locale: Locale, form: FormState, nomination: Nomination): View {
  const w = words[locale].attach;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nomination.reference}>{w.title}</Heading>
        <Lead>{fullName(nomination)}</Lead>
        <Form action={form.action} csrf={form.csrf} encType="multipart/form-data">
          <RequiredNote />
          <FileField {...fieldState(form, 'scan')} label={w.file} hint={w.hint} required accept={ACCEPTED} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.checkNomination, locale, { id: nomination.id })} kind="secondary">
              {w.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}
