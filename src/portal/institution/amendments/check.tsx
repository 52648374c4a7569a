import type { View } from '#kernel/http/answer.ts';
import { type FormState, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { MEND, SEEN } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { RECORD_FIELDS } from '#portal/common/identification/fields.ts';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import { paths } from '#portal/paths.ts';
import { type Proposal, seenOf } from './decide.ts';
import { Comparison } from './pages.tsx';
import { words } from './words.ts';

/** What would be asked for, once more before the coordinator is told. */
export function checkPage(
  locale: Locale,
  form: FormState,
  record: OrganisationRecord,
  proposal: Proposal,
): View {
  const w = words[locale].check;
  const seen = textOf(form.values, SEEN);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={record.name[locale]}>{w.title}</Heading>
        {seen !== '' && seen !== seenOf(proposal) && (
          <Callout tone="warning">
            <p>{w.moved}</p>
          </Callout>
        )}
        <Lead>{w.lead}</Lead>
        <Comparison locale={locale} amendment={proposal} />
        <Form action={form.action} csrf={form.csrf}>
          {RECORD_FIELDS.map(({ key }) => (
            <input key={key} type="hidden" name={key} value={textOf(form.values, key)} />
          ))}
          <input type="hidden" name={SEEN} value={seenOf(proposal)} />
          <Buttons locale={locale} organisation={record.id} />
        </Form>
      </>
    ),
  };
}

function Buttons({ locale, organisation }: { locale: Locale; organisation: string }) {
  const { check: w, cancel } = words[locale];
  return (
    <Actions>
      <Button>{w.submit}</Button>
      <Button kind="secondary" name={MEND} value="yes">
        {w.edit}
      </Button>
      <ButtonLink href={href(paths.institutionRecord, locale, { organisation })} kind="secondary">
        {cancel}
      </ButtonLink>
    </Actions>
  );
}
