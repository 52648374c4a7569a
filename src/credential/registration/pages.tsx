import { Fragment } from 'preact';
import { brand } from '#kernel/brand.ts';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead, Prose, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonForm, ButtonLink, Field, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { TypeAgain } from '#kernel/ui/kept-secret.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { NewPasswordFields, userIdHint } from '../passwords/fields.tsx';
import type { CredentialPolicy } from '../passwords/rules.ts';
import { paths } from '../paths.ts';
import { undistracted } from '../provider/flow.ts';
import { ChoiceFields } from '../questions/fields.tsx';
import { en } from './en.ts';
import { fr } from './fr.ts';

interface FormProps {
  readonly locale: Locale;
  readonly form: FormState;
}

export function termsPage({ locale, form }: FormProps): View {
  const words = { en, fr }[locale].terms;
  const title = words.title(brand[locale].gckey);
  const body = (
    <>
      <Heading>{title}</Heading>
      <Lead>{words.lead}</Lead>
      <Prose>
        {words.sections.map((section) => (
          <Fragment key={section.title}>
            <h2>{section.title}</h2>
            {section.text.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Fragment>
        ))}
      </Prose>
      <Form action={form.action} csrf={form.csrf}>
        <Actions>
          <Button name="decision" value="accept">
            {words.accept}
          </Button>
          <Button kind="secondary" name="decision" value="decline">
            {words.decline}
          </Button>
        </Actions>
      </Form>
    </>
  );
  return { title, body };
}

export function registerPage({ locale, form, policy }: FormProps & { policy: CredentialPolicy }): View {
  const words = { en, fr }[locale].register;
  const title = words.title(brand[locale].gckey);
  const body = (
    <>
      <Heading>{title}</Heading>
      <Lead>{words.lead}</Lead>
      <Form action={form.action} csrf={form.csrf}>
        <TypeAgain form={form}>{words.again}</TypeAgain>
        <RequiredNote />
        <h2>{words.idAndPassword}</h2>
        <Field
          {...fieldState(form, 'userId')}
          label={words.userId}
          hint={userIdHint(locale, policy)}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          width="medium"
          required
        />
        <NewPasswordFields locale={locale} form={form} policy={policy} />
        <h2>{words.questions}</h2>
        <ChoiceFields locale={locale} form={form} />
        <Actions>
          <Button>{words.submit}</Button>
          <ButtonLink kind="secondary" href={href(paths.signIn, locale)}>
            {words.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
  return { title, body };
}

interface RegisteredProps {
  readonly locale: Locale;
  readonly csrf: string;
  readonly userId: string;
  readonly client: string | null;
}

export function registeredPage({ locale, csrf, userId, client }: RegisteredProps): View {
  const words = { en, fr }[locale].registered;
  const title = words.title(brand[locale].gckey);
  const body = (
    <>
      <Heading>{title}</Heading>
      <Lead>{words.lead}</Lead>
      <SummaryList rows={[{ label: words.userId, value: userId }]} />
      <p>{words.keep}</p>
      <p>{words.noReset}</p>
      <p>{client === null ? words.continueHere : words.continueTo(client)}</p>
      <ButtonForm action={href(paths.continue, locale)} csrf={csrf}>
        {words.continue}
      </ButtonForm>
    </>
  );
  return { title, body, ...undistracted(client) };
}
