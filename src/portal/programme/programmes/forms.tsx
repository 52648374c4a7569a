import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Field, Form, RadioGroup, RequiredNote } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words as kinds } from '#portal/programme/eligibility/fr.ts';
import { PROGRAMMES } from '#portal/programme/eligibility/study/rules.ts';
import type { Way } from './changing.ts';
import { words } from './fr.ts';
import type { AtProgrammes } from './guard.ts';
import { latestOf, type Programme } from './rules.ts';

export const FIELDS = { code: 'code', nameEn: 'nameEn', nameFr: 'nameFr', kind: 'kind', day: 'day' } as const;

/** Names the programme that is changed in the address of the form. */
export const OF = 'of';

/** What a programme is to be from a day on; filled with what it is, where one is changed. */
export function changePage(visit: PortalVisit<AtProgrammes>, form: FormState, way: Way): View {
  const { locale, institution, programmes, query } = visit;
  const w = words[locale].form;
  const known = latestOf(programmes, (query[OF] ?? '').toUpperCase());
  const title = known === null ? w[way.key].new : w[way.key].change;
  const isFresh = Object.keys(form.values).length === 0;
  const filled = isFresh && known !== null ? { ...form, values: valuesOf(known) } : form;
  return {
    title,
    body: (
      <>
        <Heading caption={institution[locale]}>{title}</Heading>
        <Lead>{w[way.key].lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <CodeField locale={locale} form={filled} known={known} />
          <Field {...fieldState(filled, FIELDS.nameEn)} label={w.nameEn} lang="en" required />
          <Field {...fieldState(filled, FIELDS.nameFr)} label={w.nameFr} lang="fr" required />
          <RadioGroup
            {...fieldState(filled, FIELDS.kind)}
            label={w.kind}
            required
            options={PROGRAMMES.map((value) => ({ value, label: kinds[locale].programmes[value] }))}
          />
          <Field
            {...fieldState(filled, FIELDS.day)}
            type="date"
            label={w.from}
            hint={known === null ? w.firstHint : w.fromHint}
            width="medium"
            required
          />
          <Buttons visit={visit} way={way} submit={w[way.key].submit} />
        </Form>
      </>
    ),
  };
}

const valuesOf = ({ code, name, kind }: Programme) => ({
  [FIELDS.code]: code,
  [FIELDS.nameEn]: name.en,
  [FIELDS.nameFr]: name.fr,
  [FIELDS.kind]: kind,
});

/** The code is what a programme is known by: it can be given, and not changed. */
function CodeField(props: { locale: Locale; form: FormState; known: Programme | null }) {
  const { locale, form, known } = props;
  const w = words[locale].form;
  if (known === null)
    return (
      <Field {...fieldState(form, FIELDS.code)} label={w.code} hint={w.codeHint} width="medium" required />
    );
  return (
    <>
      <input type="hidden" name={FIELDS.code} value={textOf(form.values, FIELDS.code)} />
      <SummaryList rows={[{ label: w.code, value: known.code }]} />
    </>
  );
}

/** That a programme ends: its last day, after what it is. */
export function endPage(
  visit: PortalVisit<AtProgrammes & { readonly programme: Programme }>,
  form: FormState,
  way: Way,
): View {
  const { locale, institution, programme } = visit;
  const w = words[locale].form;
  const title = w[way.key].end;
  return {
    title,
    body: (
      <>
        <Heading caption={institution[locale]}>{title}</Heading>
        <Lead>{w[way.key].endLead}</Lead>
        <SummaryList
          rows={[
            { label: w.code, value: programme.code },
            { label: w.name, value: programme.name[locale] },
            { label: w.since, value: formatDay(programme.from, locale) },
          ]}
        />
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Field
            {...fieldState(form, FIELDS.day)}
            type="date"
            label={w.last}
            hint={w.lastHint}
            width="medium"
            min={programme.from}
            required
          />
          <Buttons visit={visit} way={way} submit={w[way.key].submitEnd} />
        </Form>
      </>
    ),
  };
}

function Buttons(props: { visit: PortalVisit<AtProgrammes>; way: Way; submit: string }) {
  const { visit, way } = props;
  return (
    <Actions>
      <Button>{props.submit}</Button>
      <ButtonLink href={href(way.list, visit.locale, visit.bearing)} kind="secondary">
        {words[visit.locale].form.cancel}
      </ButtonLink>
    </Actions>
  );
}
