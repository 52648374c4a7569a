import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { addDays, formatDay } from '#kernel/time.ts';
import { ReasonField } from '#kernel/ui/confirmation.tsx';
import { Heading, Lead, Status, SummaryList, Table } from '#kernel/ui/content.tsx';
import { Actions, Button, Form } from '#kernel/ui/forms.tsx';
import { formatDate, formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { noSecondText } from '#portal/common/members/words.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words as kinds } from '#portal/programme/eligibility/fr.ts';
import { paths as linePaths } from '#portal/programme/lines/paths.ts';
import { words } from './fr.ts';
import type { AtProposal } from './guard.ts';
import { paths } from './paths.ts';
import { AT_ONCE, type Proposal } from './proposals-store.ts';
import type { Nature } from './rules.ts';
import { ProgrammeTable, TONES, whatIs } from './table.tsx';

export const WHY = 'why';

/** What waits for officers, the longest first. */
export function queuePage(locale: Locale, proposals: readonly Proposal[]): View {
  const w = words[locale].queue;
  const c = w.columns;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.institution, c.line, c.what, c.from, c.since].map((header) => ({ header }))}
          emptyText={w.none}
          rows={proposals.map((one) => [
            <a key="open" href={href(paths.proposal, locale, { id: one.id })}>
              {one.organisation[locale]}
            </a>,
            one.lineName[locale],
            whatIs(locale, one),
            formatDay(one.from, locale),
            formatDate(one.proposedAt, locale),
          ])}
        />
        {proposals.length === AT_ONCE && <p>{w.more}</p>}
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

/** A proposal beside what is on file, and the two buttons while it waits. */
export function proposalPage(visit: PortalVisit<AtProposal>, form: FormState): View {
  const { locale, proposal, programmes } = visit;
  const w = words[locale].proposal;
  const kept = { line: proposal.line.toLowerCase(), id: proposal.organisationId };
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={proposal.organisation[locale]}>{w.title}</Heading>
        <p>
          <Status tone={TONES[proposal.status]} text={words[locale].statuses[proposal.status]} />
        </p>
        <Lead>{w.proposed(proposal.proposer, formatDateTime(proposal.proposedAt, locale))}</Lead>
        <SummaryList rows={rowsOf(locale, proposal)} />
        <h2>{w.onFile}</h2>
        <ProgrammeTable
          locale={locale}
          caption={w.onFile}
          programmes={programmes.filter(({ code }) => code === proposal.code)}
        />
        <p>
          <a href={href(linePaths.programmes, locale, kept)}>{w.all}</a>
        </p>
        {proposal.status === 'proposed' && <Settle visit={visit} form={form} />}
        <p>
          <a href={href(paths.toConfirm, locale)}>{w.back}</a>
        </p>
      </>
    ),
  };
}

function rowsOf(locale: Locale, { line: _, lineName, code, from, becomes, refusedWhy }: Proposal) {
  const { form: f, table: t, proposal: w } = words[locale];
  const ending = [{ label: f.last, value: formatDay(addDays(from, -1), locale) }];
  const being = ({ name, kind }: Nature) => [
    { label: f.nameEn, value: <span lang="en">{name.en}</span> },
    { label: f.nameFr, value: <span lang="fr">{name.fr}</span> },
    { label: f.kind, value: kinds[locale].programmes[kind] },
    { label: t.from, value: formatDay(from, locale) },
  ];
  return [
    { label: w.line, value: lineName[locale] },
    { label: f.code, value: code },
    ...(becomes === null ? ending : being(becomes)),
    ...(refusedWhy === null ? [] : [{ label: w.refusedWhy, value: refusedWhy }]),
  ];
}

function Settle({ visit, form }: { visit: PortalVisit<AtProposal>; form: FormState }) {
  const { locale, none } = visit;
  const w = words[locale].proposal;
  if (none !== null) return <p>{noSecondText(none, locale)}</p>;
  return (
    <>
      <h2>{w.decide}</h2>
      <p>{w.effect}</p>
      <Form action={form.action} csrf={form.csrf}>
        <ReasonField form={form} name={WHY} label={w.why} hint={w.whyHint} required={false} />
        <Actions>
          <Button name="decision" value="confirm">
            {w.confirm}
          </Button>
          <Button name="decision" value="refuse" kind="danger">
            {w.refuse}
          </Button>
        </Actions>
      </Form>
    </>
  );
}
