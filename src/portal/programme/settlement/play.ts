import type { Db } from '#kernel/db/database.ts';
import { isoDate } from '#kernel/ui/locale.ts';
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
import { addVerification } from '#portal/programme/verifications/change/add-store.ts';
import { type Judgement, judge } from '#portal/programme/verifications/judge/rules.ts';
import { DECIDE_DAYS } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Case, take } from './steps.ts';
import type { Happened, RequestStory } from './stories.ts';

type Tables = Db<PortalTables>;

/**
 * Lets invented requests happen, each step by the function that does it when somebody is there, and returns what the log
 * would hold. @throws where a story can't have happened.
 */
export async function playRequests(
  tx: Tables,
  { requests }: { readonly requests: readonly RequestStory[] },
): Promise<Happened[]> {
  const happened: Happened[] = [];
  for (const [line, stories] of Map.groupBy(requests, (one) => one.line)) {
    const places = [...new Set(stories.map(({ organisationId }) => organisationId))];
    const participations = await mapParticipations(tx, line, places);
    const versions = await listRules(tx, line);
    for (const story of stories) {
      const taking = participations.get(story.organisationId) ?? [];
      const at = await ask(tx, story, { taking, versions }, (event) => void happened.push(event));
      tellBeginning(at);
      for (const step of story.steps) await take(at, step);
    }
  }
  return happened;
}

interface Scene {
  readonly taking: readonly Participation[];
  readonly versions: readonly RuleVersion[];
}

/** Sends a request, and judges it by what is on file. */
async function ask(
  tx: Tables,
  story: RequestStory,
  { taking, versions }: Scene,
  note: Case['note'],
): Promise<Case> {
  const { record, askedAt } = story;
  const askedOn = isoDate(askedAt);
  const version = ruleOn(versions, askedOn);
  if (version === null || standingOn(taking, askedOn) !== 'takes_part')
    throw new Error(`${story.reference} can't be asked`);
  const judgement = judgeStory(story, taking, version);
  const { match, evaluation } = judgement;
  const dueOn = addBusinessDays(askedOn, DECIDE_DAYS);
  const asked = { ...story, askedOn, dueOn, ruleVersion: version.version };
  const advice = { match: match.level, prediction: evaluation.outcome };
  const id = await addVerification(tx, { ...asked, ...advice }, askedAt);
  if (id === null) throw new Error(`${story.reference} is asked twice`);
  const begun = { status: 'new', holderId: null, daysLeft: null, revision: 0 } as const;
  return { tx, story, id, rosterId: record?.id ?? null, dueOn, judgement, note, ...begun };
}

/** What a student did up to their request, as the log has it. */
function tellBeginning({ story, id, note }: Case): void {
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
): Judgement {
  return judge({
    kind: 'initial',
    askedOn: isoDate(askedAt),
    claimed: { ...details, studentNumber, formerNames: [] },
    held: record === null ? null : { ...record, clientId: null, email: null, asClaimed: false },
    periods: record?.periods ?? [],
    participation: taking.map(daysOf),
    facts: { answers, permitKept: false },
    rule,
  });
}
