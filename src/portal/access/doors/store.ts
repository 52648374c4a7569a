import { type ExpressionBuilder, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { lockTopic } from '#kernel/db/lock.ts';
import { nameInRow } from '#kernel/names.ts';
import { spellingsOf } from '#kernel/oidc/wire.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Reach } from '#portal/common/reminders/batches.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { InBoth, Retirement } from './rules.ts';

type Tables = Db<PortalTables>;

/** An announcement as the administrators see it. */
export interface Announcement extends Retirement {
  readonly announcedBy: string;
  readonly announcedAt: Date;
}

/** What is announced now, of every door. */
export async function listRetirements(db: Tables): Promise<Announcement[]> {
  const rows = await db
    .selectFrom('door_retirements as r')
    .innerJoin('persons as p', 'p.id', 'r.announced_by')
    .select(['r.id', 'r.door', 'r.last_day', 'r.reason_en', 'r.reason_fr', 'r.revision', 'r.announced_at'])
    .select(['p.given_names', 'p.family_name'])
    .where('r.withdrawn_at', 'is', null)
    .orderBy('r.last_day')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    door: row.door,
    lastDay: row.last_day,
    reason: { en: row.reason_en, fr: row.reason_fr },
    revision: row.revision,
    announcedBy: nameInRow(row),
    announcedAt: row.announced_at,
  }));
}

/** Makes announcements wait for one another, so that two at once never close the last two doors. */
export const lockAnnouncing = (tx: Tables): Promise<void> => lockTopic(tx, 'doors');

type By = { readonly personId: string; readonly now: Date };

export async function addRetirement(
  tx: Tables,
  door: string,
  { lastDay, reason }: { readonly lastDay: string; readonly reason: InBoth },
  by: By,
): Promise<string> {
  const row = await tx
    .insertInto('door_retirements')
    .values({
      door,
      last_day: lastDay,
      reason_en: reason.en,
      reason_fr: reason.fr,
      announced_by: by.personId,
      announced_at: by.now,
      withdrawn_by: null,
      revision: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function saveReason(tx: Tables, id: string, reason: InBoth): Promise<void> {
  await tx
    .updateTable('door_retirements')
    .set((eb) => ({ reason_en: reason.en, reason_fr: reason.fr, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function saveWithdrawal(tx: Tables, id: string, by: By): Promise<void> {
  await tx
    .updateTable('door_retirements')
    .set({ withdrawn_by: by.personId, withdrawn_at: by.now })
    .where('id', '=', id)
    .execute();
}

/** How many live credentials each issuer vouches for. */
export async function countCredentials(db: Tables): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('credentials')
    .select(({ fn }) => ['issuer', fn.countAll().as('count')])
    .where('status', '=', 'linked')
    .groupBy('issuer')
    .execute();
  return new Map(rows.map(({ issuer, count }) => [issuer, Number(count)]));
}

export interface Affected {
  /** People with a live credential of the issuer. */
  readonly people: number;
  /** Those of them who have no credential that lasts. */
  readonly stranded: number;
}

/** Whom it concerns when the credentials of an issuer no longer sign in, and those of `lasting` issuers do. */
export async function countAffected(
  db: Tables,
  issuer: string,
  lasting: readonly string[],
): Promise<Affected> {
  const row = await db
    .selectFrom('persons as p')
    .where((eb) => hasCredential(eb, [issuer]))
    .select(({ fn }) => fn.countAll().as('people'))
    .select((eb) =>
      eb.fn
        .countAll()
        .filterWhere((inner) => inner.not(hasCredential(inner, lasting)))
        .as('stranded'),
    )
    .executeTakeFirstOrThrow();
  return { people: Number(row.people), stranded: Number(row.stranded) };
}

/** The active administrators, and whether each has a live credential of one of these issuers. */
export async function listAdministrators(
  db: Tables,
  lasting: readonly string[],
): Promise<{ readonly name: string; readonly lasts: boolean }[]> {
  const rows = await db
    .selectFrom('persons as p')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('memberships as m')
          .select('m.id')
          .whereRef('m.person_id', '=', 'p.id')
          .where('m.role', '=', 'administrator')
          .where('m.status', '=', 'active'),
      ),
    )
    .select(['p.given_names', 'p.family_name'])
    .select((eb) => hasCredential(eb, lasting).as('lasts'))
    .orderBy('p.family_name')
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({ name: nameInRow(row), lasts: Boolean(row.lasts) }));
}

type Persons = ExpressionBuilder<PortalTables & { p: PortalTables['persons'] }, 'p'>;

/** Whether the person has a live credential of one of these issuers. */
const hasCredential = (eb: Persons, issuers: readonly string[]) =>
  issuers.length === 0
    ? eb.lit(false)
    : eb.exists(
        eb
          .selectFrom('credentials as c')
          .select('c.id')
          .whereRef('c.person_id', '=', 'p.id')
          .where('c.status', '=', 'linked')
          .where('c.issuer', 'in', issuers.flatMap(spellingsOf)),
      );

/** The issuers of a person's live credentials. */
export async function listOwnIssuers(db: Tables, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('credentials')
    .select('issuer')
    .distinct()
    .where('person_id', '=', personId)
    .where('status', '=', 'linked')
    .execute();
  return rows.map(({ issuer }) => issuer);
}

/** Somebody to write to about a door. */
export interface Reader {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
  readonly givenNames: string;
}

export interface Warned extends Reader {
  /** Whether no credential of theirs lasts. */
  readonly only: boolean;
}

/** The next people with a credential of an issuer to whom one of these things was not said; the reminder is for those who have nothing else. */
export async function listToWarn(
  db: Tables,
  about: {
    readonly issuer: string;
    readonly lasting: readonly string[];
    readonly announced: string;
    readonly reminder: string | null;
  },
  { after, limit }: Reach,
): Promise<Warned[]> {
  const { announced, reminder } = about;
  const rows = await readers(db, after, limit)
    .select((eb) => eb.not(hasCredential(eb, about.lasting)).as('only'))
    .where((eb) => hasCredential(eb, [about.issuer]))
    .where((eb) => {
      const unheard = eb.not(wasTold(eb, [announced]));
      if (reminder === null) return unheard;
      const due = eb.and([eb.not(hasCredential(eb, about.lasting)), eb.not(wasTold(eb, [reminder]))]);
      return eb.or([unheard, due]);
    })
    .execute();
  return rows.flatMap(({ email, only, ...rest }) =>
    email === null ? [] : [{ ...rest, email, only: Boolean(only) }],
  );
}

/** The next people who were told one of these things, and not yet another. */
export async function listTold(
  db: Tables,
  about: { readonly told: readonly string[]; readonly not: string },
  { after, limit }: Reach,
): Promise<Reader[]> {
  const rows = await readers(db, after, limit)
    .where((eb) => wasTold(eb, about.told))
    .where((eb) => eb.not(wasTold(eb, [about.not])))
    .execute();
  return rows.flatMap(({ email, ...rest }) => (email === null ? [] : [{ ...rest, email }]));
}

const readers = (db: Tables, after: string | null, limit: number) => {
  const query = db
    .selectFrom('persons as p')
    .select(['p.id', 'p.email', 'p.locale', 'p.given_names as givenNames'])
    .where('p.email', 'is not', null)
    .orderBy('p.id')
    .limit(limit);
  return after === null ? query : query.where('p.id', '>', after);
};

/** Whether the person was told one of these things (`common/reminders/store.ts`). */
const wasTold = (eb: Persons, kinds: readonly string[]) =>
  eb.exists(
    eb
      .selectFrom('reminders as r')
      .select('r.kind')
      .where('r.subject', '=', sql<string>`'person:' || p.id`)
      .where('r.kind', 'in', kinds),
  );

type Withdrawn = { readonly id: string; readonly door: string };

/** What was withdrawn since then of doors about which nothing is announced now, the latest first. */
export const listWithdrawn = (db: Tables, since: Date): Promise<Withdrawn[]> =>
  db
    .selectFrom('door_retirements as r')
    .select(['r.id', 'r.door'])
    .where('r.withdrawn_at', '>', since)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('door_retirements as live')
            .select('live.id')
            .whereRef('live.door', '=', 'r.door')
            .where('live.withdrawn_at', 'is', null),
        ),
      ),
    )
    .orderBy('r.withdrawn_at', 'desc')
    .orderBy('r.announced_at', 'desc')
    .execute();
