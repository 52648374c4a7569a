import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { nameInRow } from '#kernel/names.ts';
import type { Proof } from '#portal/programme/places/rules.ts';
import type { PlainFact } from '#portal/programme/verifications/intents/rules.ts';
import type { SignedFact } from '#portal/programme/verifications/rules.ts';
import type { TransferStatus } from '#portal/programme/verifications/transfers/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Actor, actorOf, isTold, type LineKind } from './rules.ts';

/** How a request passes from one to another. */
type Passing = 'taken_over' | 'given' | 'freed';

/** What moved the status of a request, or was done of it besides. */
type What =
  | { readonly kind: Exclude<LineKind, Passing | 'proved' | 'signed' | 'take_back'> }
  /** A file that comes back, by how its transfer ended. */
  | { readonly kind: 'take_back'; readonly transfer: TransferStatus | null }
  | {
      readonly kind: Passing;
      /** Whose it was, and whose it is from then on, by name; null where nobody. */
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: 'proved'; readonly proof: Exclude<Proof, 'none'> }
  | { readonly kind: 'signed'; readonly fact: SignedFact; readonly plain: PlainFact | null };

/** A line of the history of a request. */
export type Line = What & {
  readonly at: Date;
  readonly actor: Actor;
  /** By name, for those of the institution only; null where somebody else did it, or nobody. */
  readonly by: string | null;
};

/** What the student of a request is told of its history, the latest first. */
export const listToldHistory = async (db: Db<PortalTables>, verificationId: string): Promise<Line[]> =>
  (await listLines(db, verificationId)).filter(({ kind }) => isTold(kind));

/** What the institution reads of it, the latest first: of a code that was right, what it proved. */
export const listHistory = async (db: Db<PortalTables>, verificationId: string): Promise<Line[]> =>
  (await listLines(db, verificationId)).filter(({ kind }) => kind !== 'code_entered');

/**
 * All that befell a request, the latest first: facts, who had it passed to whom, proofs, signatures and what became of
 * them, what was intended, reviewed, corrected, transferred. Who proved and signed at once claimed and proved first.
 */
async function listLines(db: Db<PortalTables>, verificationId: string): Promise<Line[]> {
  const { rows } = await sql<Row>`
    with signatures as (
      select * from portal.decisions where verification_id = ${verificationId}
    ), lines as (
      select 'proved' as kind, 'seen' as proof, null as fact, null as plain, signed_at as at, signer_id as by, role,
        null as transfer, 1 as rank, 0::bigint as number, null::uuid as from_id, null::uuid as to_id
      from signatures where seen
      union all
      select 'proved', p.proof, null, null, p.proved_at, p.proved_by, null, null, 1, 0, null, null
      from portal.verifications v join portal.student_places p on p.id = v.place_id
      where v.id = ${verificationId} and p.proof <> 'none' and not exists (
        select from signatures s where s.seen and s.signer_id = p.proved_by and s.signed_at = p.proved_at)
      union all
      select 'signed', null, fact, plain, signed_at, signer_id, role, null, 2, 0, null, null from signatures
      union all
      select case when d.status <> 'undone' then 'fell' when d.seen and not exists (
          select from portal.verifications v join portal.student_places p on p.id = v.place_id
          where v.id = d.verification_id and p.proved_by = d.signer_id and p.proved_at = d.signed_at)
        then 'undone_unproved' else 'undone' end, null, d.fact, d.plain, d.settled_at,
        d.settled_by, case when d.settled_by = d.signer_id then d.role end, null, 3, 0, null, null
      from signatures d where d.status in ('undone', 'overtaken')
      union all ${ENTERED(verificationId)}
      union all ${FACTS(verificationId)}
      union all ${PASSED(verificationId)}
      union all ${INTENDED(verificationId)}
      union all ${REVIEWED(verificationId)}
      union all ${CORRECTED(verificationId)}
      union all ${TRANSFERRED(verificationId)}
    )
    select l.kind, l.proof, l.fact, l.plain, l.at, l.by as "byId", l.role, l.transfer, v.person_id as "personId",
      g.given_names, g.family_name,
      f.given_names as "fromGiven", f.family_name as "fromFamily", t.given_names as "toGiven", t.family_name as "toFamily"
    from lines l join portal.verifications v on v.id = ${verificationId}
    left join portal.persons g on g.id = l.by
    left join portal.persons f on f.id = l.from_id
    left join portal.persons t on t.id = l.to_id
    order by l.at desc, l.rank desc, l.number desc`.execute(db);
  return rows.map(lineOf);
}

/** Codes of its student that were right since it was asked, whatever came of them: that is not the student's to know. */
const ENTERED = (id: string) => sql`
  select 'code_entered', null, null, null, c.used_at, null::uuid, null, null, 1, 0::bigint, null::uuid, null::uuid
  from portal.verifications v join portal.proof_codes c on c.place_id = v.place_id
  where v.id = ${id} and c.used_at >= v.asked_at`;

/** What moved its status, by the signature that took effect with it; a file comes back as its transfer ends. */
const FACTS = (id: string) => sql`
  select case when f.fact = 'asked' and f.to_status = 'transfer_in' then 'arrived' else f.fact end, null, null, null, f.at,
    f.by, d.role, t.status, 0, f.id, null, null from portal.verification_facts f
  left join portal.decisions d on d.id = f.decision_id
  left join portal.transfers t on t.from_id = f.verification_id and t.settled_at = f.at
  where f.verification_id = ${id}`;

/** Who had it passed to whom, besides what a fact says; what was claimed for somebody was claimed first. */
const PASSED = (id: string) => sql`
  select case when to_id is null then 'freed' when to_id = by then 'taken_over' else 'given' end, null, null, null, at, by,
    null, null, 1, id, from_id, to_id from portal.holder_changes where verification_id = ${id}`;

/** What was intended: a draft that went out at once was sent, and nothing else. */
const INTENDED = (id: string) => sql`
  select x.kind, null, null, null, x.at, x.by, null, null, 2, 0, null, null from portal.intents i, lateral (values
    ('intent_drafted', case when i.sent_at is distinct from i.drafted_at then i.drafted_at end, i.drafted_by),
    ('intent_sent', i.sent_at, i.sent_by),
    ('intent_replied', i.replied_at, null),
    (case when i.sent_at is null then 'intent_discarded' else 'intent_dropped' end,
      case when i.status = 'dropped' then i.settled_at end, i.settled_by)
  ) as x (kind, at, by) where i.verification_id = ${id} and x.at is not null`;

/** Reviews; what was changed and gave a number is a fact of the request. */
const REVIEWED = (id: string) => sql`
  select x.kind, null, null, null, x.at, x.by, null, null, 2, 0, null, null from portal.appeals a, lateral (values
    ('appeal_asked', a.asked_at, null),
    ('appeal_taken', a.taken_at, a.reviewer_id),
    ('appeal_upheld', a.former_answered_at, a.former_answered_by),
    (case when a.status = 'changed' then 'appeal_changed' else 'appeal_upheld' end,
      case when a.restored is not true then a.answered_at end, a.answered_by),
    ('appeal_sent_on', a.sent_on_at, null),
    (case when a.status = 'closed' and a.settled_at = a.coordinator_at then 'appeal_closed' else 'appeal_returned' end,
      a.coordinator_at, a.coordinator_id),
    ('appeal_withdrawn', case when a.status = 'withdrawn' then a.settled_at end, null)
  ) as x (kind, at, by) where a.verification_id = ${id} and x.at is not null`;

/** Corrections; one that was signed is a fact of the request. */
const CORRECTED = (id: string) => sql`
  select x.kind, null, null, null, x.at, x.by, case when not exists (
    select from portal.memberships m join portal.verifications v on v.organisation_id = m.organisation_id
    where v.id = c.verification_id and m.person_id = x.by) then 'officer' end, null, 2, 0, null, null
  from portal.corrections c, lateral (values
    ('correction_asked', c.asked_at, c.asked_by),
    ('correction_' || case c.status when 'made' then 'recorded' else c.status end,
      case when c.status in ('refused', 'withdrawn') or (c.status = 'made' and c.restored is false)
        then c.settled_at end, c.settled_by)
  ) as x (kind, at, by) where c.verification_id = ${id} and x.at is not null`;

/** Transfers up to where a file is handed out; what comes after is a fact of the request. */
const TRANSFERRED = (id: string) => sql`
  select x.kind, null, null, null, x.at, x.by, null, null, 2, 0, null, null from portal.transfers t, lateral (values
    ('transfer_asked', t.asked_at, null),
    ('transfer_' || t.status, case when t.handed_at is null then t.settled_at end, t.settled_by)
  ) as x (kind, at, by) where t.from_id = ${id} and x.at is not null`;

interface Row extends Done {
  readonly kind: LineKind;
  readonly proof: Exclude<Proof, 'none'> | null;
  readonly fact: SignedFact | null;
  readonly plain: PlainFact | null;
  readonly at: Date;
  readonly transfer: TransferStatus | null;
  readonly fromGiven: string | null;
  readonly fromFamily: string | null;
  readonly toGiven: string | null;
  readonly toFamily: string | null;
}

/** By whom something was done of a request, as its row has it. */
interface Done {
  readonly byId: string | null;
  /** Whose request it is. */
  readonly personId: string;
  /** In which role, where it is known. */
  readonly role: string | null;
  readonly given_names: string | null;
  readonly family_name: string | null;
}

function lineOf({ kind, proof, fact, plain, at, transfer, ...done }: Row): Line {
  const actor = actorOf({ kind, by: asWhom(done), transfer });
  const by = actor === 'institution' ? nameInRow(done) : null;
  if (kind === 'proved') return { kind, proof: proof ?? 'seen', at, actor, by };
  if (kind === 'signed') return { kind, fact: fact ?? 'find_eligible', plain, at, actor, by };
  if (isPassing(kind))
    return {
      ...{ kind, at, actor, by },
      from: namedOrNobody(done.fromGiven, done.fromFamily),
      to: namedOrNobody(done.toGiven, done.toFamily),
    };
  return kind === 'take_back' ? { kind, transfer, at, actor, by } : { kind, at, actor, by };
}

const isPassing = (kind: LineKind): kind is Passing =>
  kind === 'taken_over' || kind === 'given' || kind === 'freed';

/** As whom somebody did it; null where it happened by itself. */
function asWhom({ byId, personId, role }: Done): 'student' | 'staff' | 'officer' | null {
  if (byId === null) return null;
  return byId === personId ? 'student' : role === 'officer' ? role : 'staff';
}

const namedOrNobody = (given_names: string | null, family_name: string | null): string | null =>
  family_name === null ? null : nameInRow({ given_names, family_name });
