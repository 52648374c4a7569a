import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import type { Db } from '#kernel/db/database.ts';
import type { Notice } from '#kernel/http/answer.ts';
import type { Path } from '#kernel/http/path.ts';
import type { Undelivered } from '#kernel/mail/undelivered.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { GrantHook } from '#portal/common/members/grants/grant.ts';
import type { Hearing } from '#portal/common/waiting/rules.ts';
import type { Waiting } from '#portal/common/waiting/store.ts';
import type { Portal, PortalVisit } from './portal.ts';
import type { Role } from './roles.ts';
import type { PortalTables } from './tables.ts';

/** Words by their keys, in both languages. */
type Told = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** One card of the home page: who has the tool, where it is, what it says. */
export interface Tool {
  readonly path: Path;
  /** The roles that have it; everybody, when absent and no audience is named. */
  readonly roles?: readonly Role[];
  /** Students have it, besides those with one of the roles. */
  readonly audience?: 'student';
  readonly title: Readonly<Record<Locale, string>>;
  readonly description: Readonly<Record<Locale, string>>;
}

/** Work of one kind that waits for people until somebody does it. */
export type Waits = Waiting & {
  /** Its name, as mails of the night and the docs know it. */
  readonly key: string;
  readonly roles: readonly Role[];
  /** It waits for students, each their own: its places are theirs by their ids. */
  readonly audience?: 'student';
  readonly path: Path;
  /** Which part of that page. */
  readonly query?: Readonly<Record<string, string>>;
  /** '2 PINs to issue'. */
  readonly text: Readonly<Record<Locale, (count: number) => string>>;
  readonly hearing: Hearing;
};

/** A kind of work that an institution has under way, and the page of it where that is looked at. */
export interface OpenKind {
  readonly key: string;
  readonly path: Path;
  readonly text: Readonly<Record<Locale, string>>;
}

/** What an institution's log calls what an event is about, and where its readers open it; null where they do not. */
export interface NamedSubject {
  readonly text: string;
  readonly href: ((locale: Locale) => string) | null;
}

/** A room's door: all that the rest of the portal may know of it by name (`ARCHITECTURE §1`). */
export interface Room {
  readonly routes?: (portal: Portal, app: FastifyInstance) => void;
  /** The work of its queues; once per process, before they start. */
  readonly jobs?: (portal: Portal) => Promise<void>;
  /** Its cards on the home page. */
  readonly tools?: readonly Tool[];
  /** What waits there, for the home page and the night's reminders. */
  readonly waits?: readonly Waits[];
  /** What is under way at an institution that its next DIR takes over as it stands: its kinds, how many of each. */
  readonly passesOver?: {
    readonly kinds: readonly OpenKind[];
    readonly count: (
      db: Db<PortalTables>,
      organisationId: string,
    ) => Promise<Readonly<Record<string, number>>>;
  };
  /** Where something of a student's stands, for their home page; null when nothing does. */
  readonly stands?: (
    portal: Portal,
    visit: PortalVisit<{ readonly personId: string }>,
  ) => Promise<VNode | null>;
  /** The files that it refers to, by their digests, with the references by which people know where they belong. */
  readonly files?: (db: Db<PortalTables>) => Promise<ReadonlyMap<string, readonly string[]>>;
  /** What it tells on the page that follows. */
  readonly notices?: Told;
  /** Those of its notices that explain why nothing was changed; the others tell that something was. */
  readonly explains?: readonly Notice[];
  /** What an institution's log says of what it recorded. */
  readonly logged?: Told;
  /** What that log calls those of these subjects that are the room's, by subject; for DIRs and alternates there. */
  readonly names?: (
    db: Db<PortalTables>,
    organisationId: string,
    subjects: readonly string[],
  ) => Promise<ReadonlyMap<string, NamedSubject>>;
  /** Those of its subjects at an institution that bear one of these references, by which that log is narrowed. */
  readonly bearing?: (
    db: Db<PortalTables>,
    organisationId: string,
    references: readonly string[],
  ) => Promise<readonly string[]>;
  /** What follows, in the same transaction, when a PIN is redeemed. */
  readonly granted?: GrantHook;
  /** What follows, in the same transaction, when a mail was given up: of any room's queue, so each looks for its own. */
  readonly undelivered?: (portal: Portal, tx: Db<PortalTables>, mail: Undelivered) => Promise<void>;
}

/** A card whose words stand together in a room's dictionaries. */
export const toolOf = (
  card: Pick<Tool, 'path' | 'roles' | 'audience'>,
  words: Readonly<Record<Locale, { readonly title: string; readonly description: string }>>,
): Tool => ({
  ...card,
  title: { en: words.en.title, fr: words.fr.title },
  description: { en: words.en.description, fr: words.fr.description },
});

/** One entry of a room's dictionaries, in both languages. */
export const both = <Words, Key extends keyof Words>(
  words: Readonly<Record<Locale, Words>>,
  key: Key,
): Readonly<Record<Locale, Words[Key]>> => ({ en: words.en[key], fr: words.fr[key] });
