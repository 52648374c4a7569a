import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RadioGroup, RequiredNote } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import { listPeople, type OrganisationPerson } from '#portal/common/organisations/store.ts';
import { type Nominated, nominate } from '#portal/joining/nominations/nominate.ts';
import { listOpenWork, type OpenWork } from '#portal/joining/nominations/open-work/list.ts';
import { OpenWorkTable } from '#portal/joining/nominations/open-work/table.tsx';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import { PersonFields, readPerson, whoErrors } from '#portal/joining/nominations/person.tsx';
import { mayConfirm } from '#portal/joining/nominations/rules.ts';
import { getNomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { type BeforeInstitution, beforeInstitution } from './guard.ts';

/** A coordinator puts a DIR forward for an institution. */
export function nominateRoute(portal: Portal): void {
  portal.site.form({
    path: paths.nominateDir,
    enter: beforeInstitution(portal),
    show: async (visit, form) => {
      const { record } = visit;
      const dirs = await listDirs(portal, record);
      const work = await listOpenWork(portal, portal.db, record.id);
      return show(nominatePage(visit.locale, form, { record, dirs, work }));
    },
    submit: (visit, values) => submit(portal, visit, values),
  });
}

async function listDirs({ db }: Portal, { id }: OrganisationRecord): Promise<readonly OrganisationPerson[]> {
  const people = await listPeople(db, id);
  return people.filter(({ role, status }) => role === 'dir' && status === 'active');
}

type InstitutionVisit = PortalVisit<BeforeInstitution>;

async function submit(portal: Portal, visit: InstitutionVisit, values: Typed): Promise<Answer> {
  const { record } = visit;
  const dirs = await listDirs(portal, record);
  const w = words[visit.locale].nominate.errors;
  const person = readPerson(values, visit.locale);
  const replaces = dirs.length === 0 ? NOBODY : textOf(values, 'replaces');
  const unanswered = replaces === '' ? [{ field: 'replaces', message: w.replaces }] : [];
  if (person.kind === 'faulty') return invalid(...person.errors, ...unanswered);
  if (unanswered.length > 0) return invalid(...unanswered);
  const former = dirs.find(({ membershipId }) => membershipId === replaces);
  if (replaces !== NOBODY && !former) return invalid({ field: 'replaces', message: w.notReplaceable });
  const nominated = await nominate(portal, visit, {
    ...person,
    kind: former ? 'replace_dir' : 'new_dir',
    organisationId: record.id,
    replacesId: former?.membershipId ?? null,
  });
  return answer(portal, visit, nominated);
}

const NOBODY = 'nobody';

async function answer(portal: Portal, visit: InstitutionVisit, nominated: Nominated): Promise<Answer> {
  const { locale, record } = visit;
  const w = words[locale].nominate.errors;
  switch (nominated.kind) {
    case 'nominated':
      return go(href(paths.nomination, locale, { id: nominated.id }), 'nominated');
    case 'pending':
      return show(
        pendingPage(locale, record.id, await findPending(portal, visit, nominated.nominationId)),
        409,
      );
    case 'notReplaceable':
      return invalid({ field: 'replaces', message: w.notReplaceable });
    case 'closed':
      return invalid({ field: '', message: w.closed });
    case 'namesake':
    case 'ownName':
    case 'mailbox':
      return invalid(whoErrors(nominated.kind, locale));
    case 'self':
    case 'member':
      return invalid({ field: 'email', message: w[nominated.kind] });
  }
}

/** The nomination that is under way, and whether it is this coordinator's to confirm. */
async function findPending({ db }: Portal, visit: InstitutionVisit, id: string): Promise<Pending> {
  const { jurisdictions, personId } = visit;
  const nomination = await getNomination(db, id, { jurisdictions });
  return { id, confirmable: mayConfirm(nomination, await getNominator(db, personId)) };
}

interface Pending {
  readonly id: string;
  readonly confirmable: boolean;
}

interface Vacancy {
  readonly record: OrganisationRecord;
  readonly dirs: readonly OrganisationPerson[];
  readonly work: readonly OpenWork[];
}

function nominatePage(locale: Locale, form: FormState, { record, dirs, work }: Vacancy): View {
  const w = words[locale].nominate;
  const options = dirs.map((dir) => ({
    value: dir.membershipId,
    label: w.replaced(fullName(dir)),
  }));
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={record.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <PersonFields form={form} locale={locale} />
          {dirs.length > 0 && (
            <RadioGroup
              {...fieldState(form, 'replaces')}
              label={w.replaces}
              hint={w.replacesHint}
              required
              options={[{ value: NOBODY, label: w.nobody }, ...options]}
            />
          )}
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.institution, locale, { id: record.id })} kind="secondary">
              {w.cancel}
            </ButtonLink>
          </Actions>
        </Form>
        {dirs.length > 0 && <OpenWorkTable locale={locale} work={work} />}
      </>
    ),
  };
}

/** The same person is on their way already: nothing was sent, and where to look. */
function pendingPage(locale: Locale, organisationId: string, { id, confirmable }: Pending): View {
  const w = words[locale].nominate.pending;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.text}</Lead>
        <p>{confirmable ? w.confirmNext : w.next}</p>
        <Actions>
          {confirmable && (
            <ButtonLink href={href(paths.confirmNomination, locale, { id })}>
              {words[locale].one.confirm}
            </ButtonLink>
          )}
          <ButtonLink
            href={href(paths.nomination, locale, { id })}
            {...(confirmable && { kind: 'secondary' })}
          >
            {w.open}
          </ButtonLink>
          <ButtonLink href={href(paths.nominateDir, locale, { id: organisationId })} kind="secondary">
            {w.back}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}
