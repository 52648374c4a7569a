import { addDays } from '#kernel/time.ts';
import type { ParticipationRow } from './business-rows.ts';
import { idFor } from './dice.ts';
import { dayOf, type Institution, inRole, type Making, note } from './making.ts';

const LINE = 'OCWPP';

/** Nearly every institution takes part; a few never did, left, or left and came back. */
export function addParticipations(making: Making, at: Institution, officer: string, turn: number): void {
  if (turn % 9 === 8) return;
  const joined = addDays(dayOf(at.row.created_at), 30);
  const left = turn % 7 === 5 ? addDays(joined, 300) : null;
  addParticipation(making, at, officer, { from: joined, to: left });
  if (left !== null && turn % 2 === 0)
    addParticipation(making, at, officer, { from: addDays(left, 60), to: null });
}

function addParticipation(
  making: Making,
  { row }: Institution,
  officer: string,
  { from, to }: { readonly from: string; readonly to: string | null },
): void {
  const [begun, ended] = [noonOf(from), to === null ? null : noonOf(to)];
  const participation: ParticipationRow = {
    id: idFor(`participation ${row.id} ${from}`),
    line: LINE,
    organisation_id: row.id,
    from_day: from,
    to_day: to,
    ended_why: to === null ? null : 'The institution withdrew from the program.',
    recorded_by: officer,
    recorded_at: begun,
    ended_by: to === null ? null : officer,
    ended_at: ended,
  };
  making.country.participations.push(participation);
  const common = {
    subject: `institution:${row.id}` as const,
    organisationId: row.id,
    ...inRole(officer, 'officer'),
  };
  note(making, { ...common, at: begun, action: 'participation.begun', after: { line: LINE, from } });
  if (ended !== null)
    note(making, {
      ...common,
      at: ended,
      action: 'participation.ended',
      after: { line: LINE, to, reason: participation.ended_why },
    });
}

const noonOf = (day: string): Date => new Date(`${day}T17:00:00Z`);
