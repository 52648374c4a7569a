import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { ReasonField } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead, Status, SummaryList, Table } from '#kernel/ui/content.tsx';
import { Actions, Button, Form } from '#kernel/ui/forms.tsx';
import { formatDateTime, formatNumber, type Locale, otherLocale } from '#kernel/ui/locale.ts';
import { noSecondText } from '#portal/common/members/words.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words as eligibility } from '#portal/programme/eligibility/fr.ts';
import { parametersOf } from '#portal/programme/lines/pages.tsx';
import { paths as linePaths } from '#portal/programme/lines/paths.ts';
import type { RuleVersion } from '#portal/programme/lines/rules.ts';
import { Compared } from './compared.tsx';
import { words } from './fr.ts';
import type { AtProposal, Standing } from './guard.ts';
import { TONES } from './pages.tsx';
import type { Differing } from './rules.ts';

export const WHY = 'why';

/** What a proposal would change, in the cases that were looked at. */
interface Effect {
  readonly before: RuleVersion;
  readonly looked: number;
  readonly differing: readonly Differing[];
}

/** A proposed version: what changes, what it would change, and what is to become of it. */
export function proposalPage(visit: PortalVisit<AtProposal>, form: FormState, effect: Effect): View {
  const { line, locale, proposal } = visit;
  const w = words[locale].proposal;
  const other = otherLocale(locale);
  const isOpen = proposal.status === 'proposed';
  const status = words[locale].statuses[proposal.status];
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={line.name[locale]}>{w.title}</Heading>
        <p>
          <Status tone={TONES[proposal.status]} text={status} />
        </p>
        <Lead>{w.proposed(proposal.proposer, formatDateTime(proposal.proposedAt, locale))}</Lead>
        {proposal.settler && proposal.settledAt && (
          <p>{w.settled(status, proposal.settler, formatDateTime(proposal.settledAt, locale))}</p>
        )}
        <SummaryList
          rows={[
            ...(proposal.refusedWhy ? [{ label: w.why, value: proposal.refusedWhy }] : []),
            { label: w.from, value: formatDay(proposal.inForceFrom, locale) },
            { label: w.changes, value: proposal.changes[locale] },
            { label: w.inOther, value: <span lang={other}>{proposal.changes[other]}</span> },
          ]}
        />
        <Compared locale={locale} before={effect.before} after={proposal.rule} />
        {isOpen && <EffectPart locale={locale} effect={effect} />}
        {isOpen && <Settle locale={locale} form={form} standing={visit.standing} />}
        <p>
          <a href={href(linePaths.rules, locale, parametersOf(line))}>{w.back}</a>
        </p>
      </>
    ),
  };
}

/** How many differing cases are listed. */
const SHOWN = 50;

function EffectPart({ locale, effect }: { locale: Locale; effect: Effect }) {
  const w = words[locale].proposal.effect;
  const { looked, differing } = effect;
  const { outcomes } = eligibility[locale];
  const hidden = differing.length - SHOWN;
  return (
    <>
      <h2>{w.title}</h2>
      <Callout tone={differing.length > 0 ? 'warning' : 'info'}>
        <p>{looked === 0 ? w.none : w.looked(looked, differing.length)}</p>
      </Callout>
      {looked > 0 && <p class="hint">{w.how}</p>}
      {differing.length > 0 && (
        <Table
          caption={w.caption}
          columns={(['reference', 'asked', 'before', 'after', 'days'] as const).map((key) => ({
            header: w.columns[key],
          }))}
          emptyText=""
          rows={differing
            .slice(0, SHOWN)
            .map((one) => [
              one.reference,
              formatDay(one.askedOn, locale),
              outcomes[one.before],
              <strong key="after">{outcomes[one.after]}</strong>,
              w.days(formatNumber(one.days.before, locale), formatNumber(one.days.after, locale)),
            ])}
        />
      )}
      {hidden > 0 && <p>{w.more(hidden)}</p>}
    </>
  );
}

function Settle({ locale, form, standing }: { locale: Locale; form: FormState; standing: Standing }) {
  const w = words[locale].proposal.decide;
  if (standing.kind === 'reads') return <p>{w.reads}</p>;
  if (standing.kind === 'self')
    return (
      <Form action={form.action} csrf={form.csrf}>
        <p>{w.own}</p>
        <Actions>
          <Button name="decision" value="withdraw" kind="danger">
            {w.withdraw}
          </Button>
        </Actions>
      </Form>
    );
  if (standing.kind !== 'decides') return <p>{noSecondText(standing, locale)}</p>;
  return (
    <>
      <h2>{w.title}</h2>
      <p>{w.lead}</p>
      <Form action={form.action} csrf={form.csrf}>
        <ReasonField form={form} name={WHY} label={w.why} hint={w.whyHint} required={false} />
        <Actions>
          <Button name="decision" value="publish">
            {w.publish}
          </Button>
          <Button name="decision" value="refuse" kind="danger">
            {w.refuse}
          </Button>
        </Actions>
      </Form>
    </>
  );
}
