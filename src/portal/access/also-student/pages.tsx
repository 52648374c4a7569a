import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { Markdown } from '#kernel/ui/markdown.tsx';
import { PermitDetails } from '#portal/access/enrolment/student/pages.tsx';
import type { Terms } from '#portal/access/terms/rules.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { paths as common } from '#portal/paths.ts';
import { words } from './fr.ts';

/** The terms for students, for somebody who has a role; whoever does not want them goes back, and nothing is changed. */
export function termsPage(locale: Locale, form: FormState, terms: Terms): View {
  const w = words[locale].terms;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Markdown text={terms.body} />
        <p class="hint">{w.version(terms.version, formatDate(terms.publishedAt, locale))}</p>
        <Form action={form.action} csrf={form.csrf}>
          <input type="hidden" name="version" value={terms.version} />
          <Actions>
            <Button name="answer" value="accept">
              {w.accept}
            </Button>
            <Back locale={locale} />
          </Actions>
        </Form>
        <GuideLink locale={locale} section="students" />
      </>
    ),
  };
}

/** Who they are as a student, as the study permit has it. */
export function detailsPage(locale: Locale, form: FormState): View {
  const w = words[locale].details;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <PermitDetails locale={locale} form={form} />
          <Actions>
            <Button>{w.submit}</Button>
            <Back locale={locale} />
          </Actions>
        </Form>
        <GuideLink locale={locale} section="students" />
      </>
    ),
  };
}

const Back = ({ locale }: { locale: Locale }) => (
  <ButtonLink href={href(common.home, locale)} kind="secondary">
    {words[locale].terms.back}
  </ButtonLink>
);
