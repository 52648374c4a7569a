import { formatDay } from '#kernel/time.ts';
import { Status, Table, type Tone } from '#kernel/ui/content.tsx';
import { maskBirth } from '#portal/common/students/rules.ts';
import type { PortalVisit } from '#portal/portal.ts';
import type { Compared as Sameness } from '#portal/programme/places/rules.ts';
import type { Ordered } from '#portal/programme/proof-codes/ordered-store.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { lowerFirst } from '#portal/programme/verifications/signed.ts';
import type { Checking } from './check.ts';
import { CodeSent } from './code-sent.tsx';
import { words } from './fr.ts';
import { isMinor } from './rules.ts';
import { pageAt } from './ways.ts';

const TONES: Readonly<Record<Sameness, Tone>> = { same: 'success', differs: 'danger', unknown: 'neutral' };

/** The student's word beside the record, field by field; the day of birth is shown on demand, which is a reading. */
export function Compared(props: { visit: PortalVisit<Checking>; showsBirth: boolean; code: Ordered | null }) {
  const { visit, showsBirth, code } = props;
  const { locale, file, judged } = visit;
  const w = words[locale].check.compare;
  const held = recordOf(judged);
  const { fields } = judged.judgement.match;
  return (
    <>
      <h2>{w.title}</h2>
      {held === null && <p>{judged.held === null ? w.none : w.elsewhere}</p>}
      <Table
        caption={w.caption}
        captionHidden
        columns={[w.columns.what, w.columns.said, w.columns.held, w.columns.same].map((header) => ({
          header,
        }))}
        emptyText=""
        rows={rowsOf(visit, showsBirth).map(([field, said, ours]) => [
          w[field],
          <bdi key="said">{said || w.notHeld}</bdi>,
          <bdi key="held">{ours || w.notHeld}</bdi>,
          <Status key="same" tone={TONES[fields[field]]} text={terms[locale].compared[fields[field]]} />,
        ])}
      />
      {!showsBirth && (
        <p>
          <a href={pageAt(visit, paths.request, { show: 'birth' })}>{w.show}</a>
        </p>
      )}
      <p>{w.programmeIs(file.place.programme)}</p>
      {isMinor(file.claimed.dateOfBirth, file.askedOn) && <p>{w.minor}</p>}
      <p>{words[locale].check.proof(lowerFirst(terms[locale].proofs[file.place.proof]))}</p>
      {code && <CodeSent visit={visit} code={code} />}
    </>
  );
}

/** The record, but for one that only repeats the student's words. */
const recordOf = ({ held }: Checking['judged']) => (held?.asClaimed ? null : held);

function rowsOf({ locale, file: { claimed }, judged }: PortalVisit<Checking>, showsBirth: boolean) {
  const held = recordOf(judged);
  const birth = (day: string | null | undefined) =>
    day ? (showsBirth ? formatDay(day, locale) : maskBirth(day)) : '';
  return [
    ['number', claimed.studentNumber, held?.studentNumber],
    ['familyName', claimed.familyName, held?.familyName],
    ['givenNames', claimed.givenNames, held?.givenNames],
    ['dateOfBirth', birth(claimed.dateOfBirth), birth(held?.dateOfBirth)],
    ['clientId', claimed.clientId, held?.clientId],
  ] as const;
}
