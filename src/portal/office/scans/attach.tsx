import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { fullName } from '#kernel/names.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, FileField, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { ACCEPTED } from '#portal/common/kept-files/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { type CameFrom, caseHref } from '#portal/office/trays/came-from.ts';
import { words } from './fr.ts';

/** Chooses a file to attach to a nomination. */
export function attachPage(locale: Locale, form: FormState, nomination: Nomination, came: CameFrom): View {
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
            <ButtonLink href={caseHref(locale, nomination.id, came)} kind="secondary">
              {w.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}
