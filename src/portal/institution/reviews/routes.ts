import { type Answer, checkFirst, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { SEEN } from '#kernel/ui/confirmation.tsx';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { type AtInstitution, atInstitution } from '#portal/common/members/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { AtOurs } from '#portal/institution/people/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type Answered, answerReview } from './answer.ts';
import { confirmPage } from './confirm-page.tsx';
import { words } from './fr.ts';
import { fieldOf, latePage, nonePage, REST, reviewPage } from './pages.tsx';
import { choicesFor, type Reviewed, readAnswers, withTheRest } from './rules.ts';
import { findReview, listReviewed } from './store.ts';

/** The yearly review: an institution's representatives say who is still there. */
export function routes(portal: Portal): void {
  institutionTool(portal, { path: paths.ourReview, to: paths.institutionReview, roles: REPRESENTATIVES });
  portal.site.form({
    path: paths.institutionReview,
    enter: atInstitution(portal),
    show: (visit, form) => showReview(portal, visit, form),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

async function showReview(portal: Portal, visit: PortalVisit<AtOurs>, form: FormState): Promise<Answer> {
  const { at } = visit;
  const review = await findReview(portal.db, at.organisationId);
  if (review === null || review.status !== 'open') return show(nonePage(visit.locale, at, review));
  const people = await listReviewed(portal.db, review);
  const said = readSaid(form.values, people, at);
  return isSeen(form.values) && form.errors.length === 0 && said.answers.size > 0
    ? show(confirmPage(visit, form, { at, people, ...said }))
    : show(reviewPage(visit, form, { at, review, people }));
}

const isSeen = (values: Typed): boolean => textOf(values, SEEN) !== '';

/** What was said of whom; of the rest all at once, where that was pressed. */
function readSaid(values: Typed, people: readonly Reviewed[], at: AtInstitution) {
  const rest = textOf(values, REST) !== '';
  const said = readAnswers(others(people, at), (id) => textOf(values, fieldOf(id)));
  return { rest, answers: rest ? withTheRest(others(people, at), said) : said };
}

async function submit(portal: Portal, visit: PortalVisit<AtOurs>, values: Typed): Promise<Answer> {
  const { at } = visit;
  const review = await findReview(portal.db, at.organisationId);
  if (review === null || review.status !== 'open') return answer(visit, { kind: 'late' });
  const people = await listReviewed(portal.db, review);
  const { rest, answers } = readSaid(values, people, at);
  if (answers.size === 0 && others(people, at).some(({ answer: given }) => given === null))
    return invalid({ field: '', message: words[visit.locale].unanswered });
  const leaving = people.filter(({ membershipId }) => answers.get(membershipId) === 'left');
  if (leaving.some((one) => !choicesFor(at, one).left)) return answer(visit, { kind: 'late' });
  if ((leaving.length > 0 || (rest && answers.size > 0)) && !isSeen(values)) return checkFirst();
  return answer(visit, await answerReview(portal, visit, { review, answers }));
}

/** Nobody is asked about themselves. */
const others = (people: readonly Reviewed[], { personId }: AtInstitution): readonly Reviewed[] =>
  people.filter((one) => one.personId !== personId);

function answer(visit: PortalVisit, answered: Answered): Answer {
  if (answered.kind !== 'saved') return show(latePage(visit, answered.kind), 409);
  const { organisation = '' } = visit.parameters;
  return go(
    href(paths.institutionReview, visit.locale, { organisation }),
    answered.done ? 'reviewDone' : 'reviewSaved',
  );
}
