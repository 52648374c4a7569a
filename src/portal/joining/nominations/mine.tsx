import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type History, loadHistory, NominationHistory } from './history.tsx';
import { listOfPerson } from './mine-store.ts';
import { isPending, mayFillIn } from './rules.ts';
import { NominationStanding } from './standing.tsx';
import type { Nomination } from './store.ts';
import { nominationKindText, words } from './words.ts';

/** A person's own nomination, and what became of it. */
export interface OwnNomination {
  readonly nomination: Nomination;
  readonly history: History;
}

/** The nominations of whoever is signed in that can still come to something, newest first, with what happened to them. */
export async function myNominations(db: Db<PortalTables>, personId: string): Promise<OwnNomination[]> {
  const nominations = (await listOfPerson(db, personId)).filter(({ status }) => isPending(status));
  return Promise.all(
    nominations.map(async (nomination) => ({
      nomination,
      history: await loadHistory(db, nomination),
    })),
  );
}

/** The same for their own page. */
export function MyNominations({ own, locale }: { own: readonly OwnNomination[]; locale: Locale }) {
  const w = words[locale].mine;
  return (
    <>
      <h2>{w.title}</h2>
      {own.map(({ nomination, history }) => (
        <article key={nomination.id}>
          <h3>
            {nominationKindText(nomination.kind, locale)} – {nomination.organisation.name[locale]}
          </h3>
          <p>{w.reference(nomination.reference)}</p>
          <NominationStanding nomination={nomination} locale={locale} />
          {(mayFillIn(nomination.status) || nomination.status === 'completed') && (
            <p>{w.toDo(nomination.email)}</p>
          )}
          <NominationHistory nomination={nomination} history={history} locale={locale} level={4} />
        </article>
      ))}
    </>
  );
}
