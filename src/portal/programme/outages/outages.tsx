import { record } from '#kernel/audit/store.ts';
import { type Answer, checkFirst, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { isDay, momentAt } from '#kernel/time.ts';
import { confirmationPage, SEEN } from '#kernel/ui/confirmation.tsx';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink, Checkbox, Field, type FieldError, RequiredNote } from '#kernel/ui/forms.tsx';
import { formatDate, formatDateTime, formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { decide } from '#portal/common/members/decide.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { foreseeMoves } from './preview.ts';
import { previewPage } from './preview-page.tsx';
import { judgeOutage, type Outage, readTime } from './rules.ts';
import { addOutage, hasOutageIn, type Listed, listOutages } from './store.ts';
import { takeBackRoute } from './take-back.tsx';

/** Outages that the list shows. */
const SHOWN = 50;

/** Times without the portal: administrators see them, and record those that it can't see. */
export function outageRoutes(portal: Portal): void {
  const enter = withRole(portal, ['administrator']);
  portal.site.page({
    path: paths.outages,
    enter,
    show: async ({ locale }) => show(listPage(locale, await listOutages(portal.db, SHOWN))),
  });
  portal.site.form({
    path: paths.record,
    enter,
    show: async (visit, form) => show(await recordView(portal, visit, form)),
    submit: (visit, values) => submit(portal, visit, values),
  });
  takeBackRoute(portal);
}

function listPage(locale: Locale, outages: readonly Listed[]): View {
  const w = words[locale].list;
  const c = w.columns;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.itself}</p>
        <Actions>
          <ButtonLink href={href(paths.record, locale)}>{w.record}</ButtonLink>
        </Actions>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.from, c.to, c.by, c.moved, c.act].map((header) => ({ header }))}
          emptyText={w.none}
          rows={outages.map(({ id, from, to, by, moved, takenBack }) => [
            formatDateTime(from, locale),
            formatDateTime(to, locale),
            by === null ? w.byItself : <bdi key={id}>{by}</bdi>,
            formatNumber(moved, locale),
            takenBack === null ? (
              <a key="act" href={href(paths.takeBack, locale, { id })}>
                {w.takeBack}
                <span class="hidden"> – {w.of(formatDateTime(from, locale))}</span>
              </a>
            ) : (
              w.takenBack(formatDate(takenBack.at, locale), takenBack.why)
            ),
          ])}
        />
        <GuideLink locale={locale} section="administrators" />
      </>
    ),
  };
}

const FIELDS = {
  fromDay: 'fromDay',
  fromTime: 'fromTime',
  toDay: 'toDay',
  toTime: 'toTime',
  sure: 'sure',
} as const;

function recordPage(locale: Locale, form: FormState): View {
  const w = words[locale].record;
  const field = (name: 'fromDay' | 'fromTime' | 'toDay' | 'toTime', hint: string) => (
    <Field {...fieldState(form, FIELDS[name])} label={w[name]} hint={hint} required autocomplete="off" />
  );
  return confirmationPage(locale, form, {
    title: w.title,
    caption: words[locale].list.title,
    lead: w.lead,
    effect: w.effect,
    fields: (
      <>
        <RequiredNote />
        {field('fromDay', w.dayHint)}
        {field('fromTime', w.timeHint)}
        {field('toDay', w.dayHint)}
        {field('toTime', w.timeHint)}
        <Checkbox {...fieldState(form, FIELDS.sure)} value="yes" label={w.sure} required />
      </>
    ),
    submit: w.submit,
    danger: false,
    back: href(paths.outages, locale),
  });
}

/** The form; or what it would move. */
async function recordView(portal: Portal, visit: PortalVisit, form: FormState): Promise<View> {
  const { locale } = visit;
  const { outage, errors } = read(form.values, visit);
  if (textOf(form.values, SEEN) === '' || form.errors.length > 0 || outage === null || errors.length > 0)
    return recordPage(locale, form);
  return preview(portal, locale, form, outage);
}

const preview = async (portal: Portal, locale: Locale, form: FormState, outage: Outage): Promise<View> =>
  previewPage(locale, form, {
    outage,
    moves: await foreseeMoves(portal, outage),
    fields: Object.values(FIELDS),
  });

type Read = { readonly outage: Outage | null; readonly errors: readonly FieldError[] };

function read(values: Typed, { locale, now }: Pick<PortalVisit, 'locale' | 'now'>): Read {
  const { errors: w, ...labels } = words[locale].record;
  const label = (field: 'fromDay' | 'toDay' | 'fromTime' | 'toTime') => labels[field];
  const typed = (name: keyof typeof FIELDS) =>
    name.endsWith('Time') ? readTime(textOf(values, FIELDS[name])) : textOf(values, FIELDS[name]).trim();
  const [from, to] = (['from', 'to'] as const).map((end) =>
    momentAt(typed(`${end}Day`), typed(`${end}Time`)),
  );
  const outage = from && to ? { from, to } : null;
  const fault = outage === null ? null : judgeOutage(outage, now);
  const errors = [
    // In the order in which they stand on the form.
    ...(['from', 'to'] as const).flatMap((end) => [
      ...(isDay(typed(`${end}Day`))
        ? []
        : [{ field: FIELDS[`${end}Day`], message: w.day(label(`${end}Day`)) }]),
      ...(momentAt('2012-11-28', typed(`${end}Time`)) === null
        ? [{ field: FIELDS[`${end}Time`], message: w.time(label(`${end}Time`)) }]
        : []),
    ]),
    ...(fault === null ? [] : [{ field: FIELDS.toDay, message: w[fault] }]),
    ...(typed('sure') === '' ? [{ field: FIELDS.sure, message: w.unsure }] : []),
  ];
  return { outage, errors };
}

async function submit(portal: Portal, visit: PortalVisit<AtWork>, values: Typed): Promise<Answer> {
  const { locale } = visit;
  const w = words[locale].record.errors;
  const { outage, errors } = read(values, visit);
  if (errors.length > 0 || outage === null) return invalid(...errors);
  const known = { field: FIELDS.fromDay, message: w.known };
  if (textOf(values, SEEN) === '')
    return (await hasOutageIn(portal.db, outage)) ? invalid(known) : checkFirst();
  return (await save(portal, visit, outage))
    ? go(href(paths.outages, locale), 'outageRecorded')
    : invalid(known);
}

const save = (portal: Portal, visit: PortalVisit<AtWork>, outage: Outage): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    if (await hasOutageIn(tx, outage)) return false;
    const id = await addOutage(tx, { ...outage, by: personId }, visit.now);
    await record(tx, {
      ...cause,
      action: 'outage.recorded',
      subject: `outage:${id}`,
      after: { from: outage.from.toISOString(), to: outage.to.toISOString() },
    });
    await portal.jobs.send(tx, 'portal.move-deadlines', { outageId: id });
    return true;
  });
