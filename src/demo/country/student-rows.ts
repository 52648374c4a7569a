import { idFor } from './dice.ts';
import type { PeriodRow, RecordRow, RequestRow } from './request-rows.ts';

/** Who students are, where they say that they study, and what their institutions have on file of them, by table. */
export interface StudentRows {
  readonly students: StudentRow[];
  readonly student_places: PlaceRow[];
  readonly consents: ConsentRow[];
  readonly roster_people: RosterRow[];
  readonly study_periods: StudyRow[];
}

export const noStudents = (): StudentRows => ({
  students: [],
  student_places: [],
  consents: [],
  roster_people: [],
  study_periods: [],
});

interface StudentRow {
  person_id: string;
  client_id: string;
  date_of_birth: string;
  given_names: string;
  family_name: string;
  created_at: Date;
}

interface PlaceRow {
  id: string;
  person_id: string;
  organisation_id: string;
  campus_id: string | null;
  student_number: string;
  number_key: string;
  programme: string;
  roster_id: null;
  proved_client_id: null;
  proved_by: null;
  claimed_at: Date;
}

interface ConsentRow {
  id: string;
  person_id: string;
  organisation_id: string;
  line: string;
  version: number;
  locale: 'en' | 'fr';
  purposes: RequestRow['purposes'];
  given_at: Date;
}

interface RosterRow {
  id: string;
  organisation_id: string;
  student_number: string;
  number_key: string;
  given_names: string;
  family_name: string;
  date_of_birth: string;
  client_id: null;
  email: string | null;
  email_by: string | null;
  email_at: Date | null;
  campus_id: string | null;
  programme: string;
  recorded_by: string;
  recorded_at: Date;
}

interface StudyRow {
  id: string;
  organisation_id: string;
  roster_id: string;
  term: string;
  programme: string;
  kind: PeriodRow['kind'];
  from_day: string;
  to_day: string;
  load: PeriodRow['load'];
  standing: PeriodRow['standing'];
  source: 'import';
  recorded_by: string;
  recorded_at: Date;
  superseded_by: null;
}

/** A student with their place and their consent, as they were before anybody decided; a place is claimed and no more. */
export function addAsking(rows: StudentRows, request: RequestRow): void {
  const { personId, details } = request;
  rows.students.push({
    person_id: personId,
    client_id: details.clientId,
    date_of_birth: details.dateOfBirth,
    given_names: details.givenNames,
    family_name: details.familyName,
    created_at: request.enrolledAt,
  });
  addElsewhere(rows, request);
}

/** Where a student says that they study, and their consent to the institution there; a place is claimed and no more. */
export function addElsewhere(rows: StudentRows, request: RequestRow): void {
  const { personId, organisationId, askedAt } = request;
  rows.student_places.push({
    ...{ id: request.placeId, person_id: personId, organisation_id: organisationId },
    ...numberOf(request),
    ...{ roster_id: null, proved_client_id: null, proved_by: null, claimed_at: askedAt },
  });
  rows.consents.push({
    ...{ id: request.consentId, person_id: personId, organisation_id: organisationId, given_at: askedAt },
    ...{ line: request.line, version: 1, locale: request.locale, purposes: request.purposes },
  });
}

/** What an institution has on file of somebody, with their periods of study. */
export function addRecord(rows: StudentRows, record: RecordRow): void {
  const recorded = { recorded_by: record.recordedBy, recorded_at: record.recordedAt };
  const organisation_id = record.organisationId;
  rows.roster_people.push({
    ...{ id: record.id, organisation_id, ...numberOf(record), ...recorded },
    given_names: record.givenNames,
    family_name: record.familyName,
    date_of_birth: record.dateOfBirth,
    client_id: null,
    email: record.email,
    email_by: record.email === null ? null : record.recordedBy,
    email_at: record.email === null ? null : record.recordedAt,
  });
  for (const { from, to, ...said } of record.periods)
    rows.study_periods.push({
      ...{ id: idFor(`study ${record.id} ${from}`), organisation_id, roster_id: record.id, ...said },
      ...{ term: '', programme: '' },
      ...{ from_day: from, to_day: to, source: 'import', ...recorded, superseded_by: null },
    });
}

/** Numbers are digits here, and are found by what they are. */
const numberOf = ({
  studentNumber,
  campusId,
  programme,
}: Pick<RecordRow, 'studentNumber' | 'campusId' | 'programme'>) => ({
  student_number: studentNumber,
  number_key: studentNumber,
  campus_id: campusId,
  programme,
});
