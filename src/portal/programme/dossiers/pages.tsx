import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatDay } from '#kernel/time.ts';
import { Callout, Heading, Lead, Table } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  Field,
  Form,
  RequiredNote,
  Select,
  TextArea,
} from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide/link.tsx';
import { showNumber } from '#portal/programme/evn/rules.ts';
import type { NamedSurrender } from '#portal/programme/evn/surrender-store.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { WHY } from './rules.ts';
import type { Dossier, Entry } from './store.ts';

export const FIELDS = { what: 'what', why: 'why', words: 'reason' } as const;

/** What is looked for, and why: no file is opened without a reason. */
export function findPage(locale: Locale, form: FormState): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf} autocomplete="off">
          <RequiredNote />
          <Field
            {...fieldState(form, FIELDS.what)}
            label={w.what}
            hint={w.whatHint}
            width="medium"
            required
          />
          <Select
            {...fieldState(form, FIELDS.why)}
            label={w.why}
            required
            width="medium"
            options={WHY.map((value) => ({ value, label: w.whys[value] }))}
          />
          <TextArea
            {...fieldState(form, FIELDS.words)}
            label={w.words}
            hint={w.wordsHint}
            rows={2}
            required
          />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

type Surrenders = readonly (readonly NamedSurrender[])[];

/** The files that were found, each with its requests and numbers. */
export function dossiersPage(locale: Locale, found: readonly Dossier[], surrenders: Surrenders): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        {found.length > 1 && <Callout tone="warning">{w.several}</Callout>}
        {found.map((one, index) => (
          <OneDossier key={one.personId} locale={locale} dossier={one} surrenders={surrenders[index] ?? []} />
        ))}
        <Actions>
          <ButtonLink href={href(paths.findFile, locale)} kind="secondary">
            {w.back}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

function OneDossier(props: { locale: Locale; dossier: Dossier; surrenders: Surrenders[number] }) {
  const { locale, dossier, surrenders } = props;
  const w = words[locale];
  const c = w.columns;
  return (
    <>
      <h2>{fullName(dossier)}</h2>
      <p>{w.clientId(dossier.clientId)}</p>
      <Table
        caption={w.caption}
        captionHidden
        columns={[c.reference, c.institution, c.status, c.asked, c.number].map((header) => ({ header }))}
        emptyText=""
        rows={dossier.entries.map((entry) => [
          entry.reference,
          entry.institution[locale],
          terms[locale].statuses[entry.status],
          formatDay(entry.askedOn, locale),
          numberText(entry, locale),
        ])}
      />
      {surrenders.map(({ line, on }) => (
        <p key={`${line.code} ${on}`}>{w.surrender.done(line.name[locale], formatDay(on, locale))}</p>
      ))}
      <Actions>
        <ButtonLink href={href(paths.surrender, locale, { student: dossier.personId })} kind="secondary">
          {w.surrender.confirm}
        </ButtonLink>
      </Actions>
    </>
  );
}

function numberText({ number, numberStatus }: Entry, locale: Locale): string {
  const w = words[locale];
  if (number === null) return w.noNumber;
  return numberStatus === 'live' ? showNumber(number) : `${showNumber(number)} (${w.ended})`;
}
