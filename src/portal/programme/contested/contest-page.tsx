import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { sameNames } from '#kernel/text.ts';
import { Heading, Lead, Status, SummaryList, Table } from '#kernel/ui/content.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { lostZeros } from '#portal/programme/places/rules.ts';
import { numberKey } from '#portal/programme/roster/rules.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { Doing } from './contest-forms.tsx';
import { words } from './fr.ts';
import type { AtContest } from './guard.ts';
import type { Claimant, Contest, Finding } from './list-store.ts';
import { paths } from './paths.ts';

/** A record that two people claim: what both say, what was found, and what is to be done. */
export function contestPage(visit: PortalVisit<AtContest>, form: FormState): View {
  const { locale, at, contest } = visit;
  const w = words[locale].page;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{contest.stands ? words[locale].on.later : w.over}</Lead>
        <Compared visit={visit} />
        {contest.finding !== null && <FindingPart locale={locale} finding={contest.finding} />}
        <Doing visit={visit} form={form} />
        {at.role !== 'signatory' && (
          <p>
            <a href={href(paths.contested, locale, { organisation: at.organisationId })}>{w.back}</a>
          </p>
        )}
      </>
    ),
  };
}

function Compared({ visit }: { visit: PortalVisit<AtContest> }) {
  const { locale, contest } = visit;
  const w = words[locale];
  const { later, proved } = contest;
  const said = (row: string, text: string | null, one: Claimant) =>
    row === 'name' ? <RequestLink visit={visit} claimant={one} /> : <bdi>{text ?? w.page.onRequest}</bdi>;
  const rows = rowsOf(contest).map(([row, ours, theirs, same]) => [
    w.page.rows[row],
    said(row, ours, later),
    said(row, theirs, proved),
    <Status
      key="same"
      tone={same ? 'success' : 'danger'}
      text={terms[locale].compared[same ? 'same' : 'differs']}
    />,
  ]);
  return (
    <>
      <h2>{w.page.compared}</h2>
      <Table
        caption={w.page.comparedCaption}
        captionHidden
        columns={[w.page.what, w.columns.later, w.columns.proved, w.page.same].map((header) => ({ header }))}
        emptyText=""
        rows={rows}
      />
    </>
  );
}

function RequestLink({ visit, claimant }: { visit: PortalVisit<AtContest>; claimant: Claimant }) {
  const { locale, at } = visit;
  const w = words[locale].page;
  const id = claimant.requestId;
  const name = <bdi>{fullName(claimant)}</bdi>;
  if (id === null)
    return (
      <>
        {name} – {w.shut}
      </>
    );
  return (
    <a href={href(requests.request, locale, { organisation: at.organisationId, id })}>
      {name}, {claimant.reference}
    </a>
  );
}

/** The name leads to the request. Of the day of birth and the client ID no more than whether they are the same: they stand on the requests. */
function rowsOf({ later, proved }: Contest) {
  const { studentNumber } = later;
  const sameNumber =
    numberKey(studentNumber) === numberKey(proved.studentNumber) ||
    lostZeros(studentNumber, proved.studentNumber);
  return [
    ['name', null, null, sameNames(later, proved)],
    ['number', studentNumber, proved.studentNumber, sameNumber],
    ['birth', null, null, later.dateOfBirth === proved.dateOfBirth],
    ['client', null, null, later.clientId === proved.clientId],
  ] as const;
}

function FindingPart({ locale, finding }: { locale: Locale; finding: Finding }) {
  const w = words[locale].page;
  const { kind, status, foundBy, foundAt, second, note, why, passesAt, objectedBy } = finding;
  return (
    <section class="panel">
      <h2>{w.kinds[kind]}</h2>
      <p>
        <Status tone={status === 'applied' ? 'success' : 'neutral'} text={w.status[status]} />
      </p>
      <p>
        {w.found(foundBy.name, formatDateTime(foundAt, locale))} {second !== null && w.second(second)}
      </p>
      {status === 'held' && passesAt !== null && (
        <p>{w[kind === 'same_person' ? 'passes' : 'ends'](formatDateTime(passesAt, locale))}</p>
      )}
      {objectedBy !== null && <p>{w.objectedBy[objectedBy]}</p>}
      {status === 'overtaken' && <p>{w.overtaken}</p>}
      <SummaryList
        rows={[
          ...(note === '' ? [] : [{ label: w.note, value: <span class="typed">{note}</span> }]),
          ...(why === ''
            ? []
            : [
                {
                  label: status === 'objected' ? w.objection : w.refusedWhy,
                  value: <span class="typed">{why}</span>,
                },
              ]),
        ]}
      />
    </section>
  );
}
