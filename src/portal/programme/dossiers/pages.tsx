import type { ComponentChildren } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatDay } from '#kernel/time.ts';
import { Callout, Details, Heading, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import { Guarded } from '#kernel/ui/guarded.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { roleText } from '#portal/common/members/words.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { Decided } from '#portal/programme/desk/check-parts.tsx';
import { showNumber } from '#portal/programme/evn/rules.ts';
import type { NamedSurrender } from '#portal/programme/evn/surrender-store.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import type { Decision } from '#portal/programme/verifications/history-store.ts';
import type { Loss } from '#portal/programme/verifications/losses/rules.ts';
import { FIELDS } from './find-page.tsx';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import type { Dossier, Entry } from './store.ts';

/** What stands on a file besides its requests. */
interface Around {
  /** What was typed to find it. */
  readonly values: Typed;
  /** By student. */
  readonly surrenders: ReadonlyMap<string, readonly NamedSurrender[]>;
  /** What was decided, once it took effect, by request. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** The losses that exclude its student, by request. */
  readonly losses: ReadonlyMap<string, readonly Loss[]>;
}

/** The files that were found, each with its requests, decisions and numbers. */
export function dossiersPage(
  { locale, session }: PortalVisit,
  found: readonly Dossier[],
  around: Around,
): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        {found.length > 1 && <Callout tone="warning">{w.several}</Callout>}
        {found.map((one) => (
          <OneDossier key={one.personId} locale={locale} dossier={one} around={around} />
        ))}
        <Actions>
          <ButtonLink href={href(paths.findFile, locale)} kind="secondary">
            {w.back}
          </ButtonLink>
        </Actions>
        {/* What the language toggle leaves by: a file is opened for a reason each time, which waits on the form. */}
        <Form action={href(paths.findFile, locale)} csrf={session.csrf}>
          {Object.values(FIELDS).map((name) => (
            <input key={name} type="hidden" name={name} value={textOf(around.values, name)} />
          ))}
        </Form>
      </>
    ),
  };
}

function OneDossier(props: { locale: Locale; dossier: Dossier; around: Around }) {
  const { locale, dossier, around } = props;
  const w = words[locale];
  const c = w.columns;
  return (
    <>
      <h2>{fullName(dossier)}</h2>
      <p>{w.clientId(dossier.clientId)}</p>
      <Table
        caption={w.caption}
        captionHidden
        columns={[c.reference, c.institution, c.asked, c.status, c.decision, c.number].map((header) => ({
          header,
        }))}
        emptyText=""
        rows={dossier.entries.map((entry) => [
          entry.reference,
          entry.institution[locale],
          formatDay(entry.askedOn, locale),
          terms[locale].statuses[entry.status],
          decisionText(locale, around.decisions.get(entry.id)),
          numbersOf(locale, entry),
        ])}
      />
      {dossier.entries.map((entry) => (
        <HowOne key={entry.id} locale={locale} entry={entry} around={around} />
      ))}
      {(around.surrenders.get(dossier.personId) ?? []).map(({ line, what, on }) => (
        <p key={`${line.code} ${on}`}>{w.surrender.done[what](line.name[locale], formatDay(on, locale))}</p>
      ))}
      {dossier.entries.some(({ numbers }) => numbers.some(({ isKept }) => isKept)) && (
        <Actions>
          <ButtonLink href={href(paths.surrender, locale, { student: dossier.personId })} kind="secondary">
            {w.surrender.confirm}
          </ButtonLink>
        </Actions>
      )}
    </>
  );
}

/** What was decided, when, and in which role. */
const decisionText = (locale: Locale, decision: Decision | undefined): string =>
  decision === undefined
    ? words[locale].noDecision
    : words[locale].decided(
        terms[locale].signed[decision.fact],
        formatDate(decision.effectiveAt, locale),
        roleText(decision.role, locale),
      );

const OFFICE = { kind: 'office' } as const;

/** Why it was decided so, and by which numbers, as it was signed. */
function HowOne({ locale, entry, around }: { locale: Locale; entry: Entry; around: Around }) {
  const decision = around.decisions.get(entry.id);
  if (decision === undefined) return null;
  const w = words[locale];
  return (
    <Details summary={w.how(entry.reference)}>
      <Decided
        {...{ locale, decision }}
        numbers={[]}
        excluding={{ losses: around.losses.get(entry.id) ?? [], reader: OFFICE }}
      />
      {decision.note !== '' && (
        <>
          <h3>{w.note}</h3>
          <p class="typed">{decision.note}</p>
        </>
      )}
    </Details>
  );
}

function numbersOf(locale: Locale, { numbers }: Entry): ComponentChildren {
  const w = words[locale];
  if (numbers.length === 0) return w.noNumber;
  const told = numbers.map(({ number, status }) => w.numbers[status](showNumber(number))).join(', ');
  return <Guarded>{told}</Guarded>;
}
