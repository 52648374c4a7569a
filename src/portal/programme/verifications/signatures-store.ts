import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Proof } from '#portal/programme/places/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { PlainFact } from './intents/rules.ts';
import type { SignedFact } from './rules.ts';

/** What the institution did around a decision: the student of a request sees nothing of it before it takes effect. */
type Step =
  | { readonly kind: 'proved'; readonly proof: Exclude<Proof, 'none'> }
  | { readonly kind: 'signed'; readonly fact: SignedFact; readonly plain: PlainFact | null }
  | { readonly kind: 'undone' | 'undone_unproved' | 'fell' };

export type Stepped = Step & { readonly at: Date; readonly by: string | null };

/**
 * The proof of a request's student, and its signatures with what became of those that did not take effect, the latest
 * first. Who proved and signed at once proved first.
 */
export async function listSteps(db: Db<PortalTables>, verificationId: string): Promise<Stepped[]> {
  const { rows } = await sql<Row>`
    with signatures as (
      select * from portal.decisions where verification_id = ${verificationId}
    ), steps as (
      select 'proved' as kind, 'seen' as proof, null as fact, null as plain, signed_at as at, signer_id as by, 1 as rank
      from signatures where seen
      union all
      select 'proved', p.proof, null, null, p.proved_at, p.proved_by, 1
      from portal.verifications v join portal.student_places p on p.id = v.place_id
      where v.id = ${verificationId} and p.proof <> 'none' and not exists (
        select from signatures s where s.seen and s.signer_id = p.proved_by and s.signed_at = p.proved_at)
      union all
      select 'signed', null, fact, plain, signed_at, signer_id, 2 from signatures
      union all
      select case when d.status <> 'undone' then 'fell' when d.seen and not exists (
          select from portal.verifications v join portal.student_places p on p.id = v.place_id
          where v.id = d.verification_id and p.proved_by = d.signer_id and p.proved_at = d.signed_at)
        then 'undone_unproved' else 'undone' end, null, d.fact, d.plain, d.settled_at, d.settled_by, 3
      from signatures d where d.status in ('undone', 'overtaken')
    )
    select s.kind, s.proof, s.fact, s.plain, s.at, g.given_names, g.family_name
    from steps s left join portal.persons g on g.id = s.by
    order by s.at desc, s.rank desc`.execute(db);
  return rows.map(stepOf);
}

interface Row {
  readonly kind: Step['kind'];
  readonly proof: Exclude<Proof, 'none'> | null;
  readonly fact: SignedFact | null;
  readonly plain: PlainFact | null;
  readonly at: Date;
  readonly given_names: string | null;
  readonly family_name: string | null;
}

function stepOf({ kind, proof, fact, plain, at, given_names, family_name }: Row): Stepped {
  const by = given_names === null ? null : `${given_names} ${family_name}`.trim();
  if (kind === 'proved') return { kind, proof: proof ?? 'seen', at, by };
  if (kind === 'signed') return { kind, fact: fact ?? 'find_eligible', plain, at, by };
  return { kind, at, by };
}
