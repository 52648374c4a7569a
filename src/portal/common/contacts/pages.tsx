import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Hidden, Lead, Table } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  Field,
  type FieldProps,
  Form,
  RadioGroup,
  RequiredNote,
  TextArea,
} from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { wordsOf } from '#kernel/ui/words.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { words } from './fr.ts';
import { ContactRows, ContactTable, Reach } from './parts.tsx';
import { paths } from './paths.ts';
import {
  type Contact,
  type ContactPlace,
  type Contacts,
  SERVED,
  type TypedContact,
  typedOf,
} from './rules.ts';
import { inOrder, placeText } from './words.ts';

/** For everybody: every contact, and the way to write to a person. */
export function whomToCallPage(locale: Locale, contacts: Contacts): View {
  const { whomToCall: w, help } = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.unit}</p>
        <ContactTable contacts={contacts} locale={locale} />
        <p>{w.never}</p>
        <h2>{help.title}</h2>
        <p>{help.answered}</p>
        <Actions>
          <ButtonLink href={href(paths.askForHelp, locale)}>{help.ask}</ButtonLink>
        </Actions>
      </>
    ),
  };
}

/** The contacts that somebody keeps, recorded or not. */
export function listPage(locale: Locale, kept: readonly ContactPlace[], contacts: Contacts): View {
  const w = words[locale].list;
  const c = w.columns;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.fallback}</p>
        <Table
          caption={w.caption}
          captionHidden
          columns={[
            { header: c.place },
            { header: c.who },
            { header: c.reach },
            { header: c.act, hidden: true },
          ]}
          emptyText={w.none}
          rows={inOrder(kept, locale).map((place) => {
            const contact = contacts.get(place);
            return [
              placeText(place, locale),
              contact?.name[locale] ?? w.none,
              contact ? <Reach key="reach" contact={contact} /> : null,
              <a key="act" href={href(paths.contact, locale, { place })}>
                {contact ? w.change : w.record}
                <Hidden> – {placeText(place, locale)}</Hidden>
              </a>,
            ];
          })}
        />
        <GuideLink locale={locale} section={kept.includes('office') ? 'administrators' : 'coordinators'} />
      </>
    ),
  };
}

interface Editing {
  readonly place: ContactPlace;
  readonly kept: { readonly contact: Contact; readonly revision: number; readonly savedAt: Date } | null;
  /** Somebody else has saved while this one was written. */
  readonly isLate?: boolean;
}

/** The form of one contact; what is recorded stands in it until something was typed. */
export function editPage(locale: Locale, form: FormState, { place, kept, isLate = false }: Editing): View {
  const w = words[locale].edit;
  const title = w.title(placeText(place, locale));
  const isUntouched = form.values.nameEn === undefined;
  const filled = isUntouched && kept ? { ...form, values: typedOf(kept.contact) } : form;
  const seen = isUntouched || isLate ? String(kept?.revision ?? 0) : textOf(form.values, 'revision');
  return {
    title,
    body: (
      <>
        <Heading>{title}</Heading>
        <Lead>{w.lead}</Lead>
        {isLate && kept && (
          <>
            <Callout tone="warning" title={w.late.title}>
              <p>{w.late.text}</p>
            </Callout>
            <ContactRows contact={kept.contact} locale={locale} />
          </>
        )}
        <Form action={form.action} csrf={form.csrf} autocomplete="off">
          <input type="hidden" name="revision" value={seen} />
          <RequiredNote />
          <ContactFields form={filled} locale={locale} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.contacts, locale)} kind="secondary">
              {wordsOf(locale).cancel}
            </ButtonLink>
          </Actions>
        </Form>
        {kept && <Recorded locale={locale} place={place} savedAt={kept.savedAt} />}
      </>
    ),
  };
}

/** Since when the details stand, and the way to remove them. */
function Recorded({ locale, place, savedAt }: { locale: Locale; place: ContactPlace; savedAt: Date }) {
  const w = words[locale];
  return (
    <p>
      {w.edit.changed(formatDate(savedAt, locale))}{' '}
      <a href={href(paths.removeContact, locale, { place })}>{w.remove.link}</a>
    </p>
  );
}

function ContactFields({ form, locale }: { form: FormState; locale: Locale }) {
  const { edit: w, served } = words[locale];
  const line = (name: keyof TypedContact, more: Omit<FieldProps, 'name'>) => (
    <Field {...fieldState(form, name)} {...more} />
  );
  return (
    <>
      {line('nameEn', { label: w.nameEn, hint: w.nameHint, lang: 'en' })}
      {line('nameFr', { label: w.nameFr, hint: w.frenchHint, lang: 'fr' })}
      {line('phone', { label: w.phone, hint: w.phoneHint, type: 'tel', width: 'medium' })}
      {line('email', { label: w.email, hint: w.emailHint, type: 'email' })}
      <RadioGroup
        {...fieldState(form, 'served')}
        label={w.served}
        required
        options={SERVED.map((value) => ({ value, label: served[value] }))}
      />
      {line('hoursEn', { label: w.hoursEn, hint: w.hoursHint, lang: 'en' })}
      {line('hoursFr', { label: w.hoursFr, hint: w.frenchHint, lang: 'fr' })}
      <TextArea
        {...fieldState(form, 'addressEn')}
        label={w.addressEn}
        hint={w.addressHint}
        lang="en"
        rows={4}
      />
      <TextArea
        {...fieldState(form, 'addressFr')}
        label={w.addressFr}
        hint={w.frenchHint}
        lang="fr"
        rows={4}
      />
    </>
  );
}
