import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Hidden, Lead, Table } from '#kernel/ui/content.tsx';
import { Actions, Button, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { PersonFields } from '../nominations/person.tsx';
import type { Nomination } from '../nominations/store.ts';
import { paths } from '../paths.ts';
import { GuideLink } from '../people/guide-link.tsx';
import type { AtInstitution } from '../people/reach.ts';
import { OPEN_WORK, type OpenWork } from './rules.ts';
import { words } from './words.ts';

export interface Handover {
  readonly at: AtInstitution;
  readonly work: OpenWork;
  /** The successor who is on the way already. */
  readonly pending: Nomination | null;
}

/** What passes over, and to whom. */
export function handoverPage(locale: Locale, form: FormState, { at, work, pending }: Handover): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        {pending && <PendingCallout locale={locale} at={at} pending={pending} />}
        <Lead>{w.lead}</Lead>
        <ul>
          {w.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <OpenWorkTable locale={locale} organisation={at.organisationId} work={work} />
        {!pending && <h2>{w.nominate}</h2>}
        {!pending && (
          <Form action={form.action} csrf={form.csrf}>
            <RequiredNote />
            <PersonFields form={form} locale={locale} />
            <Actions>
              <Button>{w.submit}</Button>
            </Actions>
          </Form>
        )}
        <GuideLink locale={locale} />
      </>
    ),
  };
}

function PendingCallout({ locale, at, pending }: { locale: Locale; at: AtInstitution; pending: Nomination }) {
  const w = words[locale].pending;
  const to = { organisation: at.organisationId, id: pending.id };
  return (
    <Callout tone="warning" title={w.title}>
      <p>{w.text(`${pending.givenNames} ${pending.familyName}`)}</p>
      <p>
        <a href={href(paths.ourNomination, locale, to)}>{w.link}</a>
      </p>
      <p>{w.change}</p>
    </Callout>
  );
}

/** The check-list: what is open, and where to look at it. */
export function OpenWorkTable(props: { locale: Locale; organisation: string; work: OpenWork }) {
  const { locale, organisation, work } = props;
  const w = words[locale].work;
  return (
    <>
      <h2>{w.title}</h2>
      <Table
        caption={w.title}
        captionHidden
        columns={[{ header: w.kind }, { header: w.count, numeric: true }, { header: w.link, hidden: true }]}
        emptyText=""
        rows={OPEN_WORK.map((kind) => [
          w.kinds[kind],
          formatNumber(work[kind], locale),
          <a key="link" href={href(PLACES[kind], locale, { organisation })}>
            {w.link}
            <Hidden> – {w.kinds[kind]}</Hidden>
          </a>,
        ])}
      />
    </>
  );
}

const PLACES = {
  nominations: paths.institutionPeople,
  unredeemed: paths.institutionPeople,
  amendments: paths.institutionRecord,
  reviews: paths.institutionReview,
} as const;
