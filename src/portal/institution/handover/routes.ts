import { type Answer, checkFirst, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { SEEN } from '#kernel/ui/confirmation.tsx';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { type AtInstitution, atInstitution } from '#portal/common/members/guard.ts';
import type { AtOurs } from '#portal/institution/people/guard.ts';
import { nominate } from '#portal/joining/nominations/nominate.ts';
import { listOpenWork } from '#portal/joining/nominations/open-work/list.ts';
import { asksWho, type Person, readPerson, whoErrors } from '#portal/joining/nominations/person.tsx';
import { listPending } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { checkPage } from './check-page.tsx';
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

type Visit = PortalVisit<AtOurs>;

/** The form; or what would follow. */
async function showHandover(portal: Portal, visit: Visit, form: FormState): Promise<Answer> {
  const { at, locale } = visit;
  const pending = await findPending(portal, at);
  const person = readPerson(form.values, locale);
  const work = await listOpenWork(portal, portal.db, at.organisationId);
  const isSeen = textOf(form.values, SEEN) !== '';
  return show(
    pending === null && isSeen && form.errors.length === 0 && person.kind === 'person'
      ? checkPage(locale, form, { at, work, person })
      : handoverPage(locale, form, { at, work, pending }),
  );
}

async function submit(portal: Portal, visit: Visit, values: Typed): Promise<Answer> {
  const { at, locale } = visit;
  const w = words[locale].errors;
  if (await findPending(portal, at)) return invalid({ field: '', message: w.pending });
  const person = readPerson(values, locale);
  if (person.kind === 'faulty') return invalid(...person.errors);
  if (textOf(values, SEEN) === '') return checkFirst();
  return handOver(portal, visit, person);
}

async function handOver(portal: Portal, visit: Visit, person: Person): Promise<Answer> {
  const { at } = visit;
  const nominated = await nominate(portal, visit, {
    ...person,
    kind: 'replace_dir',
    organisationId: at.organisationId,
    replacesId: membershipOf(at),
  });
  if (asksWho(nominated)) return invalid(whoErrors(nominated.kind, visit.locale));
  if (nominated.kind !== 'nominated') {
    const field = nominated.kind === 'closed' || nominated.kind === 'notReplaceable' ? '' : 'email';
    return invalid({ field, message: words[visit.locale].errors[nominated.kind] });
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
