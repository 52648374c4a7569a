import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { ID } from '#kernel/ids.ts';
import type { NamedSubject } from '#portal/room.ts';
import type { PortalTables } from '#portal/tables.ts';
import { paths } from './paths.ts';

interface Row {
  readonly subject: string;
  readonly id: string;
  readonly reference: string;
  readonly shut: boolean;
}

const SUBJECT = new RegExp(`^([a-z_]+):(${ID})$`);

/**
 * What the log of an institution calls requests there, the places and consents that they go by, and transfers: the
 * reference, never the student. What revoked consent has shut is not opened any more.
 */
export async function nameSubjects(
  db: Db<PortalTables>,
  organisationId: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, NamedSubject>> {
  const idsOf = (kind: string) =>
    subjects.flatMap((subject) => {
      const [, of, id] = SUBJECT.exec(subject) ?? [];
      return of === kind && id !== undefined ? [id] : [];
    });
  const [requests, places, consents, transfers] = ['verification', 'place', 'consent', 'transfer'].map(idsOf);
  if ([requests, places, consents, transfers].every((ids) => ids?.length === 0)) return new Map();
  const { rows } = await sql<Row>`
    with here as (select id, reference, shut, place_id, consent_id, asked_at from portal.verifications
      where organisation_id = ${organisationId})
    select 'verification:' || id as subject, id, reference, shut from here where id = any(${requests}::uuid[])
    union all
    (select distinct on (place_id) 'place:' || place_id, id, reference, shut from here
      where place_id = any(${places}::uuid[]) order by place_id, asked_at desc)
    union all
    (select distinct on (consent_id) 'consent:' || consent_id, id, reference, shut from here
      where consent_id = any(${consents}::uuid[]) order by consent_id, asked_at desc)
    union all
    select 'transfer:' || t.id, h.id, h.reference, h.shut
    from portal.transfers t join here h on h.id in (t.from_id, t.to_id)
    where t.id = any(${transfers}::uuid[])`.execute(db);
  return new Map(
    rows.map(({ subject, id, reference, shut }) => [
      subject,
      {
        text: reference,
        href: shut ? null : (locale) => href(paths.request, locale, { organisation: organisationId, id }),
      },
    ]),
  );
}

/** Those of these subjects that bear one of these references, as that log calls them. */
export async function listBearing(
  db: Db<PortalTables>,
  organisationId: string,
  references: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly subject: string }>`
    with meant as (select id, place_id, consent_id, asked_at from portal.verifications
      where organisation_id = ${organisationId} and reference = any(${references}::text[]))
    select 'verification:' || id as subject from meant
    union all
    select 'place:' || m.place_id from meant m where not exists (select from portal.verifications v
      where v.organisation_id = ${organisationId} and v.place_id = m.place_id and v.asked_at > m.asked_at)
    union all
    select 'consent:' || m.consent_id from meant m where not exists (select from portal.verifications v
      where v.organisation_id = ${organisationId} and v.consent_id = m.consent_id and v.asked_at > m.asked_at)
    union all
    select 'transfer:' || t.id from portal.transfers t join meant m on m.id in (t.from_id, t.to_id)`.execute(
    db,
  );
  return rows.map(({ subject }) => subject);
}
