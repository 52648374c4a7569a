import { type Making, nameSomebody } from './making.ts';
import { PROVINCES, type Province } from './places.ts';
import { addHolder, type RoleStory } from './roles.ts';

/** The people of the department and the provinces, on whom all others' roles rest. */
export interface Staff {
  readonly officers: readonly string[];
  readonly coordinators: ReadonlyMap<Province, string>;
}

/** The first two officers, whose PINs the system itself issued, and everybody whom they let in. */
export function addStaff(making: Making): Staff {
  const first = addStaffer(making, 'en', { role: 'officer', issuedBy: null, granted: 1100 });
  const second = addStaffer(making, 'fr', { role: 'officer', issuedBy: null, granted: 1060 });
  const by = { issuedBy: first, approvedBy: second };
  const officers = [first, second, addStaffer(making, 'en', { role: 'officer', ...by, granted: 1050 })];
  addStaffer(making, 'en', {
    role: 'officer',
    ...by,
    granted: 900,
    status: 'suspended',
    reason: 'On leave until the spring.',
    changed: 35,
    active: 36,
  });
  addStaffer(making, 'fr', {
    role: 'officer',
    ...by,
    granted: 880,
    status: 'ended',
    reason: 'Mutation dans une autre direction.',
    changed: 140,
    active: 141,
  });
  addStaffer(making, 'en', { role: 'administrator', ...by, granted: 1040 });
  addStaffer(making, 'fr', { role: 'administrator', ...by, granted: 700 });
  return { officers, coordinators: addCoordinators(making, by) };
}

type LetIn = Required<Pick<RoleStory, 'approvedBy'>> & { readonly issuedBy: string };

function addCoordinators(making: Making, by: LetIn): ReadonlyMap<Province, string> {
  const coordinators = new Map<Province, string>();
  for (const jurisdiction of PROVINCES) {
    const locale = jurisdiction === 'QC' || jurisdiction === 'NB' ? 'fr' : 'en';
    const story = {
      role: 'coordinator',
      ...by,
      jurisdiction,
      granted: making.dice.between(960, 1000),
    } as const;
    coordinators.set(jurisdiction, addStaffer(making, locale, story));
  }
  const former = { role: 'coordinator', ...by, granted: 955 } as const;
  addStaffer(making, 'en', {
    ...former,
    jurisdiction: 'ON',
    status: 'ended',
    reason: 'Retired.',
    changed: 220,
    active: 221,
  });
  addStaffer(making, 'en', {
    ...former,
    jurisdiction: 'BC',
    status: 'deactivated',
    reason: 'inactive:180',
    changed: 20,
    active: 200,
  });
  return coordinators;
}

function addStaffer(
  making: Making,
  locale: 'en' | 'fr',
  story: Omit<RoleStory, 'names' | 'organisationId' | 'jurisdiction'> & { readonly jurisdiction?: Province },
): string {
  const names = nameSomebody(making, locale);
  return addHolder(making, { jurisdiction: null, ...story, names, organisationId: null }).person.id;
}
