import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, fieldState, isTyped, type Typed, textOf } from '#kernel/http/form.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Checkbox, errorFor, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { PeriodFields, type ProgrammeChoice, ROWS } from '#portal/programme/eligibility/period-fields.tsx';
import { lockPlaces } from '#portal/programme/places/store.ts';
import { listProgrammes } from '#portal/programme/programmes/store.ts';
import { isOwnFile } from '#portal/programme/verifications/barred/store.ts';
import { lockRequest } from '#portal/programme/verifications/change/lock-store.ts';
import { type File, getFile } from '#portal/programme/verifications/file-store.ts';
import { isInForce } from '#portal/programme/verifications/intents/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { captionOf } from './caption.ts';
import { type Checking, checking } from './check.ts';
import { words } from './fr.ts';
import { keepPeriods } from './keep-periods.ts';
import { EMPTIED, readPeriods, valuesOf } from './periods-form.ts';
import { choicesOf } from './programme-choices.ts';
import { isPrepared } from './rules.ts';
import { requestOf } from './ways.ts';

/** Periods of study typed by whoever checks, where there is no roster, or the roster is behind. */
export function periodsRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestPeriods,
    enter: typing(portal),
    show: async (visit, form) =>
      isTyped(form) || mayWork(visit.file, visit)
        ? show(periodsPage(visit, form))
        : go(requestOf(visit), 'requestNotWorked'),
    submit: (visit, values) => save(portal, visit, values),
  });
}

/** Whoever types periods, with what can be said of their programmes. */
interface Typing extends Checking {
  readonly choices: readonly ProgrammeChoice[];
}

const typing = (portal: Portal): PortalGuard<Typing> =>
  behind(checking(portal), async ({ file, judged, locale }) =>
    letIn({ choices: choicesOf(await listProgrammes(portal.db, file), judged.periods, locale) }),
  );

const mayWork = (file: File, me: Pick<PortalVisit<Checking>, 'personId' | 'at'>): boolean =>
  isPrepared(file, { personId: me.personId, role: me.at.role }) || mayEnd(file, me.personId);

/** A decision in force may come to end by what is typed now; it keeps a copy of what it was made by. */
const mayEnd = ({ status, pending, personId }: File, me: string): boolean =>
  isInForce(status) && pending === null && personId !== me;

function periodsPage(visit: PortalVisit<Typing>, form: FormState) {
  const { locale, file, judged } = visit;
  const w = words[locale].periods;
  const empty = Object.keys(form.values).length === 0;
  const filled = empty ? { ...form, values: valuesOf(judged.periods) } : form;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(file)}>{w.title}</Heading>
        <Lead>{w.lead(judged.version.rule.windowMonths)}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          {ROWS.map((row) => (
            <PeriodFields
              key={row}
              locale={locale}
              form={filled}
              row={row}
              choices={visit.choices}
              legend={w.period(row)}
              hint={row === 1 ? w.hint : undefined}
            />
          ))}
          <Emptied locale={locale} form={form} />
          <Compared locale={locale} form={form} />
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

/** Nothing is entered: that all of the record is removed is asked for in so many words. */
const Emptied = ({ locale, form }: { locale: Locale; form: FormState }) =>
  errorFor(form.errors, EMPTIED) === undefined && textOf(form.values, EMPTIED) === '' ? null : (
    <Checkbox
      {...fieldState(form, EMPTIED)}
      value="yes"
      checked={textOf(form.values, EMPTIED) !== ''}
      label={words[locale].periods.emptied}
    />
  );

const Compared = ({ locale, form }: { locale: Locale; form: FormState }) => (
  <Checkbox
    {...fieldState(form, 'compared')}
    value="yes"
    checked={textOf(form.values, 'compared') !== ''}
    label={words[locale].periods.compared}
    required
  />
);

/**
 * The student comes onto the institution's record as they said, where they are not on it; then all is judged anew. Only
 * whoever holds the request, in progress and unsigned, changes what it will be decided by; and everybody at the desk what
 * may end a decision in force, while nothing is signed.
 */
async function save(portal: Portal, visit: PortalVisit<Typing>, values: Typed): Promise<Answer> {
  const { scope, now } = visit;
  const { locale, choices, judged } = visit;
  const { entries, errors } = readPeriods(values, { locale, choices, onFile: judged.periods });
  if (errors.length > 0) return invalid(...errors);
  const late = await decide(portal, visit, async (tx, { personId, cause }) => {
    await lockPlaces(tx, scope.organisationId);
    await lockRequest(tx, visit.file.id);
    const file = await getFile(tx, scope, visit.file.id);
    if (!mayWork(file, visit) || (await isOwnFile(tx, personId, file.id, now))) return file;
    await keepPeriods(tx, { file, entries }, { personId, now });
    await record(tx, {
      ...cause,
      action: 'study.recorded',
      subject: `verification:${file.id}`,
      organisationId: file.organisationId,
      after: { reference: file.reference, periods: entries.length },
    });
    return null;
  });
  if (late !== null) return invalid({ field: '', message: lateText(visit, late) });
  return go(requestOf(visit), isInForce(visit.file.status) ? 'periodsOnFile' : 'periodsSaved');
}

/** Why what was typed was not saved, and with whom the request is now: they can be handed what was typed. */
function lateText({ locale, personId }: PortalVisit<Typing>, { holder, pending, status }: File): string {
  const w = words[locale].periods.late;
  if (pending !== null) return w.signed;
  if (status !== 'new' && status !== 'in_progress') return w.moved;
  if (holder === null) return w.nobody;
  return holder.id === personId ? w.moved : w.held(holder.name);
}
