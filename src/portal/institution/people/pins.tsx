import { type Answer, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { fullName } from '#kernel/names.ts';
import { ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { roleOf } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { type BeforeColleague, type BeforeNomination, beforeColleague, beforeNomination } from './guard.ts';
import { Revision } from './nomination.tsx';
import { latePage } from './pages.tsx';
import { lockLivePins } from './pin-store.ts';
import { judgeSlip, mayRestore, type Slip } from './rules.ts';
import { issueForColleague, issueForNomination } from './slip.ts';
import { issuePage, slipPage } from './slip-pages.tsx';
import { type Colleague, getActor } from './store.ts';

/** A representative before a nomination of their institution, and whether its slip may be issued. */
interface BeforeSlip extends BeforeNomination {
  readonly judged: Slip;
}

/** PINs that a representative issues. The slip is the answer to the POST, for the PIN is kept nowhere. */
export function pinRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.issueSlip,
    enter: beforeSlip(portal),
    show: (visit, form) => showIssue(visit, form),
    submit: (visit, values) => issue(portal, visit, values),
  });
  portal.site.form({
    path: paths.memberPin,
    enter: beforeRenewal(portal),
    show: (visit, form) => showRenewal(portal, visit, form),
    submit: (visit, values) => renew(portal, visit, values),
  });
}

const beforeSlip = (portal: Portal): PortalGuard<BeforeSlip> =>
  behind(beforeNomination(portal), async ({ personId, nomination }) => {
    const judged = judgeSlip(nomination, await getActor(portal.db, personId));
    if (judged === 'not_ours') throw new NotFound();
    return letIn({ judged });
  });

/** Only of somebody whose questions are disabled, and all of whose roles are the representative's to restore. */
const beforeRenewal = (portal: Portal): PortalGuard<BeforeColleague> =>
  behind(beforeColleague(portal), async ({ at, colleague, powers }) => {
    const memberships = await listMemberships(portal.db, colleague.personId);
    if (!powers.newPin || !mayRestore(at, colleague.personId, memberships)) throw new NotFound();
    return letIn({});
  });

async function showIssue(visit: PortalVisit<BeforeSlip>, form: FormState): Promise<Answer> {
  const { at, nomination, judged } = visit;
  if (judged !== 'issue' && judged !== 'reissue') return refused(visit.locale, at, nomination, judged);
  const page = {
    name: fullName(nomination),
    caption: nomination.reference,
    again: judged === 'reissue',
    back: toNomination(visit.locale, at, nomination),
    seen: <Revision form={form} nomination={nomination} />,
  };
  return show(issuePage(visit.locale, form, page));
}

async function issue(portal: Portal, visit: PortalVisit<BeforeSlip>, values: Typed): Promise<Answer> {
  const { at, nomination, judged } = visit;
  const seen = { ...nomination, revision: revisionOf(values) };
  // The same form sent again, or by two representatives: the slip was shown already.
  if (seen.revision !== nomination.revision && judged === 'reissue')
    return show(alreadyPage(visit.locale, at, nomination), 409);
  if (judged !== 'issue' && judged !== 'reissue') return refused(visit.locale, at, nomination, judged);
  const slip = await issueForNomination(portal, visit, seen);
  if (slip === null) return show(alreadyPage(visit.locale, at, nomination), 409);
  const { givenNames, familyName, reference, kind } = nomination;
  const role = roleOf(kind);
  const done = toNomination(visit.locale, at, nomination);
  const about = { givenNames, familyName, role, at, reference, done };
  return show(slipPage(visit, about, slip));
}

function refused(locale: Locale, at: AtInstitution, nomination: Nomination, judged: Slip): Answer {
  const open = toNomination(locale, at, nomination);
  const own = judged === 'self' ? { text: words[locale].pin.self } : {};
  return show(latePage(locale, { open, ...own }), 409);
}

function alreadyPage(locale: Locale, at: AtInstitution, nomination: Nomination) {
  const w = words[locale].late;
  const to = { organisation: at.organisationId, id: nomination.id };
  return latePage(locale, {
    text: w.issued,
    action: <ButtonLink href={href(paths.issueSlip, locale, to)}>{w.reissue}</ButtonLink>,
    open: toNomination(locale, at, nomination),
  });
}

async function showRenewal(
  portal: Portal,
  visit: PortalVisit<BeforeColleague>,
  form: FormState,
): Promise<Answer> {
  const { at, colleague } = visit;
  const live = await findLive(portal, colleague);
  const seen = textOf(form.values, 'seen') || (live ?? '');
  const page = {
    name: fullName(colleague),
    caption: at.name[visit.locale],
    again: true,
    back: toPerson(visit.locale, at, colleague),
    seen: <input type="hidden" name="seen" value={seen} />,
  };
  return show(issuePage(visit.locale, form, page));
}

async function renew(portal: Portal, visit: PortalVisit<BeforeColleague>, values: Typed): Promise<Answer> {
  const { at, colleague } = visit;
  const slip = await issueForColleague(portal, visit, textOf(values, 'seen') || null);
  const { givenNames, familyName, role } = colleague;
  const done = toPerson(visit.locale, at, colleague);
  if (slip === null)
    return show(latePage(visit.locale, { text: words[visit.locale].late.issued, open: done }), 409);
  const about = { givenNames, familyName, role, at, reference: colleague.id.slice(0, 8), done };
  return show(slipPage(visit, about, slip));
}

const findLive = async (portal: Portal, colleague: Colleague): Promise<string | undefined> =>
  (await lockLivePins(portal.db, colleague))[0];

const toNomination = (locale: Locale, at: AtInstitution, { id }: Nomination): string =>
  href(paths.ourNomination, locale, { organisation: at.organisationId, id });

const toPerson = (locale: Locale, at: AtInstitution, { id }: Colleague): string =>
  href(paths.institutionPerson, locale, { organisation: at.organisationId, id });
