import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { Actions, Button, Checkbox, Field, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { jurisdictionText } from '#portal/common/members/words.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import type { AtParticipant } from './guard.ts';
import { parametersOf } from './pages.tsx';
import type { Recorded } from './participants-store.ts';
import { paths } from './paths.ts';

/** `open` names the period that ends; without it one begins. */
export const FIELDS = { from: 'from', to: 'to', why: 'reason', sure: 'sure', open: 'open' } as const;

/** When an institution took part, and the one thing that can be recorded next. */
export function participantPage(
  { line, participant, locale, now }: PortalVisit<AtParticipant>,
  form: FormState,
  periods: readonly Recorded[],
): View {
  const w = words[locale].participant;
  const open = periods.find(({ to }) => to === null);
  const title = participant.name[locale];
  return {
    title,
    body: (
      <>
        <Heading caption={line.name[locale]}>{title}</Heading>
        <Lead>{w.lead(jurisdictionText(participant.jurisdiction, locale))}</Lead>
        <Periods locale={locale} periods={periods} />
        <p>
          <a href={href(paths.programmes, locale, { ...parametersOf(line), id: participant.id })}>
            {w.programmes}
          </a>
        </p>
        {open === undefined ? (
          <BeginForm locale={locale} form={form} today={isoDate(now)} />
        ) : (
          <EndForm locale={locale} form={form} open={open} />
        )}
      </>
    ),
  };
}

function Periods({ locale, periods }: { locale: Locale; periods: readonly Recorded[] }) {
  const w = words[locale].participant;
  const by = (name: string | null, at: Date | null) =>
    name === null || at === null ? null : <p class="hint">{w.recorded(name, formatDate(at, locale))}</p>;
  return (
    <Table
      caption={w.caption}
      columns={[
        { header: w.columns.from },
        { header: w.columns.to },
        { header: w.columns.why },
        { header: w.columns.by },
      ]}
      emptyText={w.none}
      rows={periods.map((one) => [
        formatDay(one.from, locale),
        one.to === null ? w.open : formatDay(one.to, locale),
        one.endedWhy ?? '',
        <div key="by">
          {by(one.recordedBy, one.recordedAt)}
          {by(one.endedBy, one.endedAt)}
        </div>,
      ])}
    />
  );
}

function BeginForm({ locale, form, today }: { locale: Locale; form: FormState; today: string }) {
  const w = words[locale].participant.begin;
  const { value, ...from } = fieldState(form, FIELDS.from);
  return (
    <>
      <h2>{w.title}</h2>
      <p>{w.text}</p>
      <Form action={form.action} csrf={form.csrf}>
        <RequiredNote />
        <Field {...from} value={value || today} type="date" label={w.day} width="medium" required />
        <Actions>
          <Button>{w.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}

function EndForm({ locale, form, open }: { locale: Locale; form: FormState; open: Recorded }) {
  const w = words[locale].participant.end;
  const { value: sure, ...box } = fieldState(form, FIELDS.sure);
  return (
    <>
      <h2>{w.title}</h2>
      <p>{w.text}</p>
      <Form action={form.action} csrf={form.csrf}>
        <RequiredNote />
        <input type="hidden" name={FIELDS.open} value={open.id} />
        <Field
          {...fieldState(form, FIELDS.to)}
          type="date"
          label={w.day}
          width="medium"
          min={open.from}
          required
        />
        <TextArea {...fieldState(form, FIELDS.why)} label={w.why} rows={3} required />
        <Checkbox {...box} checked={sure !== ''} label={w.sure} required />
        <Actions>
          <Button>{w.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}
