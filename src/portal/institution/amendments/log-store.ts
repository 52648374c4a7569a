import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { paths } from '#portal/paths.ts';
import type { NamedSubject } from '#portal/room.ts';
import type { PortalTables } from '#portal/tables.ts';

const of = (db: Db<PortalTables>, organisationId: string) =>
  db.selectFrom('amendments').select(['id', 'reference']).where('organisation_id', '=', organisationId);

/** What an institution’s log calls changes of its record: their reference, which leads to them. */
export async function nameSubjects(
  db: Db<PortalTables>,
  organisationId: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, NamedSubject>> {
  const ids = subjects.flatMap((subject) => {
    const [kind, id] = subject.split(':');
    return kind === 'amendment' && id !== undefined ? [id] : [];
  });
  if (ids.length === 0) return new Map();
  const rows = await of(db, organisationId).where('id', 'in', ids).execute();
  return new Map(
    rows.map(({ id, reference }) => [
      `amendment:${id}`,
      { text: reference, href: (locale) => href(paths.amendment, locale, { id }) },
    ]),
  );
}

/** The changes of an institution’s record that bear one of these references. */
export async function listBearing(
  db: Db<PortalTables>,
  organisationId: string,
  references: readonly string[],
): Promise<readonly string[]> {
  const rows = await of(db, organisationId).where('reference', 'in', references).execute();
  return rows.map(({ id }) => `amendment:${id}`);
}
