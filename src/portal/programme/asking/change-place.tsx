import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { FormState, Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { idOf } from '#portal/common/members/guard.ts';
import { type AsStudent, asStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { listRefusals } from '#portal/programme/places/refusals-store.ts';
import {
  type ChangeFault,
  isLive,
  judgeChange,
  judgeClaim,
  stoppedUntil,
} from '#portal/programme/places/rules.ts';
import {
  addPlace,
  type Claim,
  endPlace,
  getOwnPlace,
  listLivePlaces,
  lockPlaces,
  type Place,
} from '#portal/programme/places/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import { answersIn, backTo, Carried, keepAnswers } from './kept.tsx';
import { readClaim, stopTries, waitAnswer, waitsOf } from './place.tsx';
import { PlaceFields } from './place-pages.tsx';
import { type Choice, type LiveRequest, listCampuses, mapLiveRequests } from './store.ts';
import { getFull } from './taken-store.ts';
import { type Waiting, waitText } from './waits.ts';

/** A student before a place of theirs that is not over. */
interface AtPlace extends AsStudent {
  readonly place: Place;
  readonly live: readonly LiveRequest[];
  readonly fault: ChangeFault | null;
}

const atPlace = (portal: Portal): PortalGuard<AtPlace> =>
  behind(asStudent(portal), async (visit) => {
    const place = await getOwnPlace(portal.db, idOf(visit, 'place'), visit.personId);
    if (!isLive(place)) throw new NotFound();
    const live = (await mapLiveRequests(portal.db, visit.personId)).get(place.id) ?? [];
    return letIn({ place, live, fault: judgeChange({ proof: place.proof, hasLive: live.length > 0 }) });
  });

/** A student mends what they typed of a place, while no request goes by it. */
export function changePlaceRoute(portal: Portal): void {
  portal.site.form({
    path: paths.changePlace,
    enter: atPlace(portal),
    show: async (visit, form) => {
      const { locale, fault } = visit;
      if (fault !== null) return show(keptPage(visit, words[locale].place.mend[fault]));
      // What was typed stays on the page, whatever has come meanwhile.
      const naming = form.errors.length > 0 ? null : (await waitsOf(portal, visit)).naming;
      return show(
        naming === null
          ? changePage(visit, form, await choiceOf(portal, visit))
          : keptPage(visit, waitText(naming, locale)),
      );
    },
    submit: (visit, values) => change(portal, visit, values),
  });
}

async function choiceOf({ db }: Portal, { place }: AtPlace): Promise<Choice> {
  const { organisationId: id, organisation: name } = place;
  return { id, name, campuses: await listCampuses(db, id) };
}

function changePage(visit: PortalVisit<AtPlace>, form: FormState, choice: Choice): View {
  const { locale, place } = visit;
  const w = words[locale].place.mend;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={place.organisation[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <PlaceFields locale={locale} form={form} choices={[choice]} known={place} />
          <Carried visit={visit} form={form} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={backTo(visit, place.id)} kind="secondary">
              {words[locale].back}
            </ButtonLink>
          </Actions>
        </Form>
        <GuideLink locale={locale} section="students" />
      </>
    ),
  };
}

/** Why nothing can be changed, and what to do. */
function keptPage(visit: PortalVisit<AtPlace>, why: string): View {
  const { locale, place } = visit;
  const w = words[locale].place.mend;
  const [request] = visit.live;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={place.organisation[locale]}>{w.title}</Heading>
        <Callout tone="info">
          <p>{why}</p>
        </Callout>
        <Actions>
          {request !== undefined && (
            <ButtonLink href={href(paths.ownRequest, locale, { id: request.id })}>{w.open}</ButtonLink>
          )}
          <ButtonLink href={backTo(visit, place.id)} kind="secondary">
            {words[locale].back}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

async function change(portal: Portal, visit: PortalVisit<AtPlace>, values: Typed): Promise<Answer> {
  const { locale, place, personId } = visit;
  if (visit.fault !== null) return go(href(paths.ask, locale), 'placeUnchanged');
  const choice = await choiceOf(portal, visit);
  const read = readClaim({ ...values, institution: choice.id }, [choice], visit);
  if (read.kind === 'faulty') return invalid(...read.errors);
  if (isSame(place, read.claim)) return goOn(visit, place.id, values, 'placeSame');
  const stopped = await stopTries(portal, visit);
  if (stopped !== null) return stopped;
  const changed = await saveChange(portal, visit, { ...read.claim, personId });
  if ('until' in changed) return waitAnswer(visit, changed);
  return changed.kind === 'changed'
    ? goOn(visit, changed.id, values, 'placeChanged')
    : go(href(paths.ask, locale), 'placeUnchanged');
}

/** Back, with what was answered so far: a place whose details change is another from then on. */
async function goOn(
  visit: PortalVisit<AtPlace>,
  place: string,
  values: Typed,
  notice: 'placeChanged' | 'placeSame',
): Promise<Answer> {
  const carried = answersIn(values);
  if (Object.keys(carried).length > 0) await keepAnswers(visit, place, carried);
  return go(backTo(visit, place), notice);
}

const isSame = (place: Place, claim: Omit<Claim, 'personId'>): boolean =>
  changesOf(place, claim).length === 0;

type Changed = { readonly kind: 'changed'; readonly id: string } | { readonly kind: 'late' } | Waiting;

/**
 * The place ends and another takes its place: what was asked by the former details stays with them, and a change counts
 * as a claim, so that numbers can't be tried by it.
 */
const saveChange = (portal: Portal, visit: PortalVisit<AtPlace>, wanted: Claim): Promise<Changed> =>
  decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    const { now } = visit;
    await lockPlaces(tx, visit.place.organisationId);
    const place = await getOwnPlace(tx, visit.place.id, personId);
    const hasLive = (await mapLiveRequests(tx, personId)).has(place.id);
    if (!isLive(place) || judgeChange({ proof: place.proof, hasLive }) !== null) return { kind: 'late' };
    const others = (await listLivePlaces(tx, personId)).filter(({ id }) => id !== place.id);
    const full = (await getFull(tx, personId, now)).claims;
    const fault = judgeClaim(others, full, place.organisationId);
    if (fault !== null) return fault.kind === 'too_often' ? fault : { kind: 'late' };
    const until = stoppedUntil(await listRefusals(tx, personId, 2), now);
    if (until !== null) return { kind: 'stopped', until };
    await endPlace(tx, place.id, 'ended', now);
    const id = await addPlace(tx, wanted, now);
    if (id === null) throw new Error('A place came to be that was not there under the lock');
    await record(tx, {
      ...cause,
      action: 'place.changed',
      subject: `place:${id}`,
      organisationId: place.organisationId,
      before: { place: place.id },
      after: { changed: changesOf(place, wanted) },
    });
    return { kind: 'changed', id };
  });

/** Which have changed, and nothing of what they say. */
const changesOf = (place: Place, claim: Omit<Claim, 'personId'>): readonly string[] =>
  (['campusId', 'studentNumber', 'programme'] as const).filter((field) => place[field] !== claim[field]);
