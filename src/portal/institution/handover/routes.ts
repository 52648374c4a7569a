import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import type { FormState, Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { type AtInstitution, atInstitution } from '#portal/common/members/guard.ts';
import type { AtOurs } from '#portal/institution/people/guard.ts';
import { nominate } from '#portal/joining/nominations/nominate.ts';
import { listOpenWork } from '#portal/joining/nominations/open-work/list.ts';
import { asksWho, readPerson, whoErrors } from '#portal/joining/nominations/person.tsx';
import { listPending } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { handoverPage } from './pages.tsx';

const DIR = ['dir'] as const;

/** A DIR nominates their successor; the access ends when the successor's works (`granted.ts`). */
export function routes(portal: Portal): void {
  institutionTool(portal, { path: paths.ourHandover, to: paths.institutionHandover, roles: DIR });
  portal.site.form({
    path: paths.institutionHandover,
    enter: atInstitution(portal, DIR),
    show: (visit, form) => showHandover(portal, visit, form),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

async function showHandover(portal: Portal, visit: PortalVisit<AtOurs>, form: FormState): Promise<Answer> {
  const { at } = visit;
  const work = await listOpenWork(portal, portal.db, at.organisationId);
  return show(handoverPage(visit.locale, form, { at, work, pending: await findPending(portal, at) }));
}

async function submit(portal: Portal, visit: PortalVisit<AtOurs>, values: Typed): Promise<Answer> {
  const { at } = visit;
  const w = words[visit.locale].errors;
  if (await findPending(portal, at)) return invalid({ field: '', message: w.pending });
  const person = readPerson(values, visit.locale);
  if (person.kind === 'faulty') return invalid(...person.errors);
  const nominated = await nominate(portal, visit, {
    ...person,
    kind: 'replace_dir',
    organisationId: at.organisationId,
    replacesId: membershipOf(at),
  });
  if (asksWho(nominated)) return invalid(whoErrors(nominated.kind, visit.locale));
  if (nominated.kind !== 'nominated') {
    const field = nominated.kind === 'closed' || nominated.kind === 'notReplaceable' ? '' : 'email';
    return invalid({ field, message: w[nominated.kind] });
  }
  const to = { organisation: at.organisationId, id: nominated.id };
  return go(href(paths.ourNomination, visit.locale, to), 'handoverBegun');
}

/** The nomination of somebody who is to take this DIR's place, whoever put them forward. */
async function findPending(portal: Portal, at: AtInstitution) {
  const pending = await listPending(portal.db, at.organisationId, ['replace_dir']);
  return pending.find(({ replacesId }) => replacesId === membershipOf(at)) ?? null;
}

const membershipOf = ({ memberships, organisationId }: AtInstitution): string | null =>
  memberships.find((held) => held.role === 'dir' && held.organisationId === organisationId)?.id ?? null;
