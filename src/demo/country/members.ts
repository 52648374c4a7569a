import { type Institution, type Making, nameSomebody } from './making.ts';
import { addNomination } from './nominations.ts';
import { addHolder, type Holder, type RoleStory } from './roles.ts';
import type { InstitutionRole, Kind } from './rows.ts';
import type { Staff } from './staff.ts';

/** Who is there, besides those who are on their way. */
export interface Members {
  readonly dir: Holder;
  readonly all: readonly Holder[];
}

type Change = Pick<RoleStory, 'status' | 'reason' | 'changed' | 'active' | 'warned'>;

/** What happened to roles besides nothing, in turn. */
const CHANGES: Readonly<Record<'en' | 'fr', readonly Change[]>> = {
  en: [
    { status: 'suspended', reason: 'On parental leave until September.', changed: 42, active: 43 },
    { active: 66, warned: 6 },
    { status: 'suspended', reason: 'inactive:90', changed: 8, active: 98, warned: 38 },
    { status: 'ended', reason: 'Has left the institution.', changed: 75, active: 77 },
    { status: 'deactivated', reason: 'inactive:180', changed: 12, active: 192 },
    { status: 'active', reason: 'Back from leave.', changed: 18, active: 5 },
    { status: 'suspended', reason: 'Shared a password; under review.', changed: 9, active: 10 },
  ],
  fr: [
    { status: 'suspended', reason: 'En congé parental jusqu’en septembre.', changed: 42, active: 43 },
    { active: 66, warned: 6 },
    { status: 'suspended', reason: 'inactive:90', changed: 8, active: 98, warned: 38 },
    { status: 'ended', reason: 'A quitté l’établissement.', changed: 75, active: 77 },
    { status: 'deactivated', reason: 'inactive:180', changed: 12, active: 192 },
    { status: 'active', reason: 'De retour de congé.', changed: 18, active: 5 },
    {
      status: 'suspended',
      reason: 'A communiqué son mot de passe; examen en cours.',
      changed: 9,
      active: 10,
    },
  ],
};

/** How many people an institution of each size has besides its DIR: alternates and signatories. */
const PEOPLE = { 1: [0, 1], 2: [1, 3], 3: [1, 5], 4: [2, 22] } as const;

/** The DIR and, by the DIR's own PINs, the others; `turn` decides who of them has a story. */
export function addMembers(making: Making, at: Institution, staff: Staff, turn: number): Members {
  const { size, speaks, status } = at.invention;
  const closed: Change | null =
    status === 'closed'
      ? { status: 'ended', reason: 'The institution has closed.', changed: 160, active: 170 }
      : null;
  const coordinator = staff.coordinators.get(at.row.jurisdiction) ?? null;
  const officer = making.dice.pick(staff.officers);
  const enrol = (kind: Kind, by: string | null, issuedBy: string, granted: number, change: Change | null) =>
    addMember(making, at, { kind, by, issuedBy, officer, granted, change: closed ?? change });
  const dir = enrol('new_dir', coordinator, officer, making.dice.between(700, 760), null);
  const by = dir.person.id;
  const [alternates, signatories] = PEOPLE[size];
  const all = [dir];
  for (let index = 0; index < alternates; index += 1)
    all.push(
      enrol(
        'alternate_dir',
        by,
        by,
        making.dice.between(500, 620),
        index > 0 ? (CHANGES[speaks][0] ?? null) : null,
      ),
    );
  for (let index = 0; index < signatories; index += 1) {
    const changes =
      (index + turn) % 3 === 0
        ? (CHANGES[speaks][((index + turn) / 3) % CHANGES[speaks].length] ?? null)
        : null;
    all.push(enrol('signatory', by, by, making.dice.between(200, 480), changes));
  }
  return { dir, all };
}

interface MemberStory {
  readonly kind: Kind;
  readonly by: string | null;
  readonly issuedBy: string;
  readonly officer: string;
  readonly granted: number;
  readonly change: Change | null;
}

/** Somebody from their nomination to the role they have. */
function addMember(making: Making, at: Institution, story: MemberStory): Holder {
  const { kind, granted, officer, change } = story;
  const isDir = kind === 'new_dir';
  const names = nameSomebody(making, languageOf(making, at));
  const nomination = addNomination(making, {
    at,
    names,
    kind,
    status: 'enrolled',
    created: granted + (isDir ? 40 : 20),
    completed: granted + (isDir ? 34 : 16),
    received: granted + (isDir ? 28 : 9),
    scanned: true,
    decided: granted + (isDir ? 12 : 5),
    nominatedBy: story.by,
    officer,
  });
  const role: InstitutionRole = isDir || kind === 'replace_dir' ? 'dir' : kind;
  const holder = addHolder(making, {
    names,
    role,
    organisationId: at.row.id,
    jurisdiction: null,
    issuedBy: story.issuedBy,
    granted,
    nomination,
    ...change,
  });
  limit(making, at, holder);
  return holder;
}

/** Some signatories of larger places work for one campus. */
function limit({ country, dice }: Making, { campuses }: Institution, { membership }: Holder): void {
  if (membership.role !== 'signatory' || campuses.length < 2 || dice.between(1, 3) > 1) return;
  country.membership_campuses.push({ membership_id: membership.id, campus_id: dice.pick(campuses).id });
}

/** Mostly that of the institution. */
export const languageOf = ({ dice }: Making, { invention }: Institution): 'en' | 'fr' =>
  dice.between(1, 8) === 1 ? (invention.speaks === 'en' ? 'fr' : 'en') : invention.speaks;
