import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import type { FieldError } from '#kernel/ui/forms.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  Field,
  Fieldset,
  Form,
  RequiredNote,
  Select,
} from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words as study } from '#portal/programme/eligibility/fr.ts';
import { LOADS, PROGRAMMES, STANDINGS } from '#portal/programme/eligibility/study/rules.ts';
import { lockPlaces } from '#portal/programme/places/store.ts';
import { judgePeriods, type PeriodEntry } from '#portal/programme/roster/rules.ts';
import { type File, getFile } from '#portal/programme/verifications/file-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { type Checking, checking } from './check.ts';
import { words } from './fr.ts';
import { keepPeriods } from './keep-periods.ts';
import { actsOn } from './rules.ts';

const ROWS = [0, 1, 2, 3, 4, 5] as const;
const names = (row: number) =>
  ({
    from: `from${row}`,
    to: `to${row}`,
    load: `load${row}`,
    standing: `standing${row}`,
    kind: `kind${row}`,
  }) as const;

/** Periods of study typed by whoever checks, where there is no roster, or the roster is behind. */
export function periodsRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestPeriods,
    enter: checking(portal),
    show: async (visit, form) =>
      mayWork(visit.file, visit) ? show(periodsPage(visit, form)) : go(requestOf(visit)),
    submit: (visit, values) => save(portal, visit, values),
  });
}

const requestOf = ({ locale, file, at }: PortalVisit<Checking>): string =>
  href(paths.request, locale, { organisation: at.organisationId, id: file.id });

const mayWork = (file: File, me: Pick<PortalVisit<Checking>, 'personId' | 'at'>): boolean =>
  actsOn(file, { personId: me.personId, role: me.at.role }).includes('work');

function periodsPage(visit: PortalVisit<Checking>, form: FormState) {
  const { locale, file, judged } = visit;
  const w = words[locale].periods;
  const empty = Object.keys(form.values).length === 0;
  const filled = empty ? { ...form, values: valuesOf(judged.periods) } : form;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.reference}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          {ROWS.map((row) => (
            <PeriodFields key={row} locale={locale} form={filled} row={row} />
          ))}
          <Checkbox {...fieldState(form, 'compared')} value="yes" label={w.compared} required />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={requestOf(visit)} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

const valuesOf = (periods: readonly PeriodEntry[]): Typed =>
  Object.fromEntries(
    periods.slice(0, ROWS.length).flatMap((period, row) => {
      const name = names(row);
      return [
        [name.from, period.from],
        [name.to, period.to],
        [name.load, period.load],
        [name.standing, period.standing],
        [name.kind, period.kind],
      ];
    }),
  );

function PeriodFields({ locale, form, row }: { locale: Locale; form: FormState; row: number }) {
  const { loads, standings, programmes, columns } = study[locale];
  const w = words[locale].periods;
  const name = names(row);
  const choice = (field: string, label: string, texts: Readonly<Record<string, string>>) => (
    <Select
      {...fieldState(form, field)}
      label={label}
      placeholder={false}
      width="medium"
      options={Object.entries(texts).map(([value, text]) => ({ value, label: text }))}
    />
  );
  return (
    <Fieldset legend={w.period(row + 1)} hint={row === 0 ? w.hint : undefined}>
      <div class="fields">
        <Field {...fieldState(form, name.from)} type="date" label={columns.from} width="medium" />
        <Field {...fieldState(form, name.to)} type="date" label={columns.to} width="medium" />
        {choice(name.load, columns.load, loads)}
        {choice(name.standing, columns.standing, standings)}
        {choice(name.kind, columns.programme, programmes)}
      </div>
    </Fieldset>
  );
}

interface Read {
  readonly entries: readonly PeriodEntry[];
  readonly errors: readonly FieldError[];
}

function read(values: Typed, locale: Locale): Read {
  const w = words[locale].periods;
  const rows = ROWS.filter((row) => {
    const { from, to } = names(row);
    return textOf(values, from).trim() !== '' || textOf(values, to).trim() !== '';
  });
  const entries = rows.map((row) => entryOf(values, row));
  const faults = [...judgePeriods(entries)].map(([index, fault]) => {
    const row = rows[index] ?? 0;
    const field = fault === 'to' || fault === 'order' || fault === 'long' ? names(row).to : names(row).from;
    return { field, message: w.faults[fault](row + 1) };
  });
  const compared = textOf(values, 'compared') !== '';
  return {
    entries,
    errors: compared ? faults : [...faults, { field: 'compared', message: w.uncompared }],
  };
}

function entryOf(values: Typed, row: number): PeriodEntry {
  const name = names(row);
  const among = <T extends string>(all: readonly [T, ...T[]], field: string): T =>
    all.find((one) => one === textOf(values, field)) ?? all[0];
  return {
    from: textOf(values, name.from).trim(),
    to: textOf(values, name.to).trim(),
    load: among(LOADS, name.load),
    standing: among(STANDINGS, name.standing),
    kind: among(PROGRAMMES, name.kind),
  };
}

/**
 * The student comes onto the institution's record as they said, where they are not on it; then all is judged anew. Only
 * whoever holds the request, in progress and unsigned, changes what it will be decided by.
 */
async function save(portal: Portal, visit: PortalVisit<Checking>, values: Typed): Promise<Answer> {
  const { locale, scope, now } = visit;
  const { entries, errors } = read(values, locale);
  if (errors.length > 0) return invalid(...errors);
  const saved = await decide(portal, visit, async (tx, { personId, cause }) => {
    await lockPlaces(tx, scope.organisationId);
    const file = await getFile(tx, scope, visit.file.id);
    if (!mayWork(file, visit)) return false;
    await keepPeriods(tx, { file, entries }, { personId, now });
    await record(tx, {
      ...cause,
      action: 'study.recorded',
      subject: `verification:${file.id}`,
      organisationId: file.organisationId,
      after: { reference: file.reference, periods: entries.length },
    });
    return true;
  });
  return go(requestOf(visit), saved ? 'periodsSaved' : 'requestChanged');
}
