import type { Db } from '#kernel/db/database.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { mapProvinces } from '#portal/common/organisations/provinces-store.ts';
import { CONSENT_VERSION } from '#portal/programme/consents/rules.ts';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import { mapParticipations } from '#portal/programme/lines/participants-store.ts';
import {
  daysOf,
  type Participation,
  type RuleVersion,
  ruleOn,
  standingOn,
} from '#portal/programme/lines/rules.ts';
import { listRules } from '#portal/programme/lines/store.ts';
import { addVerifications } from '#portal/programme/verifications/change/add-store.ts';
import { type Judgement, judge } from '#portal/programme/verifications/judge/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Case, type Course, say } from './course.ts';
import { take } from './steps.ts';
import type { Happened, RequestStory } from './stories.ts';

type Tables = Db<PortalTables>;

/** So many that a statement stays of a size that any database takes. */
const AT_ONCE = 500;

/**
 * Lets invented requests happen, each step by the function that does it when somebody is there, and returns what the log
 * would hold. To whom the same happens at the same moments, it happens in the same statements. @throws where a story
 * can't have happened.
 */
export async function playRequests(
  tx: Tables,
  { requests }: { readonly requests: readonly RequestStory[] },
): Promise<Happened[]> {
  const happened: Happened[] = [];
  const note = (event: Happened) => void happened.push(event);
  for (const [line, stories] of Map.groupBy(requests, (one) => one.line)) {
    const places = [...new Set(stories.map(({ organisationId }) => organisationId))];
    const participations = await mapParticipations(tx, line, places);
    const versions = await listRules(tx, line);
    const provinces = await mapProvinces(tx, places);
    for (const together of Map.groupBy(stories, courseOf).values())
      for (let from = 0; from < together.length; from += AT_ONCE) {
        const some = together.slice(from, from + AT_ONCE);
        const at = await ask(tx, some, { participations, versions, provinces, note });
        for (const cases of Map.groupBy(at.cases, ({ story }) => story.askedAt.getTime()).values())
          await say({ ...at, cases }, { kind: 'received' }, cases[0]?.story.askedAt ?? at.course.askedAt);
        for (const step of at.course.steps) await take(at, step);
      }
  }
  return happened;
}

/** What happens to a request, as a key. */
const courseOf = ({ organisationId, askedAt, steps }: RequestStory): string =>
  JSON.stringify([organisationId, isoDate(askedAt), steps]);

interface Scene {
  readonly participations: ReadonlyMap<string, readonly Participation[]>;
  readonly versions: readonly RuleVersion[];
  readonly provinces: ReadonlyMap<string, Jurisdiction>;
  readonly note: Course['note'];
}

/** Sends requests of one course, and judges them by what is on file. */
async function ask(
  tx: Tables,
  stories: readonly RequestStory[],
  { participations, versions, provinces, note }: Scene,
): Promise<Course> {
  const [course] = stories;
  if (course === undefined) throw new RangeError('nobody asks');
  const { organisationId } = course;
  const taking = participations.get(organisationId) ?? [];
  const askedOn = isoDate(course.askedAt);
  const version = ruleOn(versions, askedOn);
  const jurisdiction = provinces.get(organisationId);
  if (version === null || jurisdiction === undefined || standingOn(taking, askedOn) !== 'takes_part')
    throw new Error(`${course.reference} can't be asked`);
  const dueOn = addBusinessDays(askedOn, version.rule.clocks.decide, jurisdiction);
  const judged = new Map(stories.map((story) => [story.reference, judgeStory(story, taking, version)]));
  const asked = stories.map((story) => {
    const { match, evaluation } = judgedOf(judged, story);
    const { line, reference, personId, placeId, campusId, consentId, answers, askedAt } = story;
    return {
      ...{ line, reference, personId, placeId, organisationId, campusId, consentId, answers },
      ...{ askedAt, askedOn, dueOn, ruleVersion: version.version, kind: 'initial' as const },
      ...{ match: match.level, prediction: evaluation.outcome },
    };
  });
  const ids = new Map((await addVerifications(tx, asked)).map(({ reference, id }) => [reference, id]));
  const cases = stories.map((story): Case => {
    const id = ids.get(story.reference);
    if (id === undefined) throw new Error(`${story.reference} is asked twice`);
    return { story, id, rosterId: story.record?.id ?? null, judgement: judgedOf(judged, story) };
  });
  for (const one of cases) tellBeginning(one, note);
  const judgeOn = (story: RequestStory, on: string) =>
    judgeStory(story, taking, version, { kind: 'annual', on });
  const known = { rule: version.rule, ruleVersion: version.version, judgeOn, jurisdiction };
  const begun = { status: 'new', holderId: null, daysLeft: null, revision: 0 } as const;
  return { tx, note, course, cases, ...known, dueOn, ...begun };
}

function judgedOf(judged: ReadonlyMap<string, Judgement>, { reference }: RequestStory): Judgement {
  const judgement = judged.get(reference);
  if (judgement === undefined) throw new RangeError(`${reference} was not judged`);
  return judgement;
}

/** What a student did up to their request, as the log has it. */
function tellBeginning({ story, id }: Case, note: Course['note']): void {
  const { personId, placeId, consentId, organisationId, line, reference, purposes } = story;
  const student = { actor: { kind: 'person', id: personId }, authority: 'student' } as const;
  const there = { ...student, at: story.askedAt, organisationId };
  const version = CONSENT_VERSION;
  note({ ...student, at: story.enrolledAt, action: 'student.enrolled', subject: `student:${personId}` });
  note({ ...there, action: 'place.claimed', subject: `place:${placeId}` });
  note({ ...there, action: 'consent.given', subject: `consent:${consentId}`, after: { version, purposes } });
  note({ ...there, action: 'verification.asked', subject: `verification:${id}`, after: { reference, line } });
}

function judgeStory(
  { details, studentNumber, answers, askedAt, record }: RequestStory,
  taking: readonly Participation[],
  { rule }: RuleVersion,
  { kind, on }: { readonly kind: 'initial' | 'annual'; readonly on: string } = {
    kind: 'initial',
    on: isoDate(askedAt),
  },
): Judgement {
  return judge({
    kind,
    askedOn: on,
    claimed: { ...details, studentNumber, formerNames: [] },
    held: record === null ? null : { ...record, clientId: null, asClaimed: false },
    periods: record?.periods ?? [],
    handed: [],
    participation: taking.map(daysOf),
    programmes: [],
    facts: { answers, permitKept: false },
    rule,
  });
}
