import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { keepDraft } from '#kernel/http/draft.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { isTyped, type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import { idOf } from '#portal/common/members/guard.ts';
import { type AsStudent, asStudent } from '#portal/common/students/guard.ts';
import { paths as common } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { type Purpose, readPurposes } from '#portal/programme/consents/rules.ts';
import { hasPassedOn } from '#portal/programme/contested/passed-store.ts';
import { findNumbersStand } from '#portal/programme/evn/surrender-store.ts';
import { type Line, type RuleVersion, ruleOn } from '#portal/programme/lines/rules.ts';
import { listRules } from '#portal/programme/lines/store.ts';
import { mapLinesAt } from '#portal/programme/lines/taking-part-store.ts';
import { isLive } from '#portal/programme/places/rules.ts';
import { findOwnPlace, type Place } from '#portal/programme/places/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { listTransferable, type Transferable } from '#portal/programme/verifications/transfers/list-store.ts';
import { ask } from './ask.ts';
import { words } from './fr.ts';
import { keepAnswers, keptAnswers, PURPOSE_FIELD, questionField } from './kept.tsx';
import { linesPage } from './known-place.tsx';
import { notAskedText } from './not-asked.ts';
import { checkPage, questionsPage } from './question-pages.tsx';
import { hasShownIdentity, mapLiveRequests } from './store.ts';
import { submitTransfer } from './transfer/submit.ts';
import { isGone, readWay } from './transfer/way.tsx';

/** A student at one of their places, with the questions of the rule in force. */
export interface AtPlace extends AsStudent {
  readonly place: Place;
  /** What was decided elsewhere, and could be taken along. */
  readonly elsewhere: readonly Transferable[];
  readonly line: Line;
  /** Whether there are other lines there, so that addresses say which one is meant. */
  readonly several: boolean;
  readonly version: RuleVersion;
}

const atPlace = (portal: Portal): PortalGuard<AtPlace> =>
  behind(asStudent(portal), async (visit) => {
    const { locale, query } = visit;
    const today = isoDate(visit.now);
    const id = idOf(visit, 'place');
    const place = await findOwnPlace(portal.db, id, visit.personId);
    if (place === null && !(await hasPassedOn(portal.db, id, visit.personId))) throw new NotFound();
    if (place === null || !isLive(place)) return instead(go(href(common.home, locale), 'placeGone'));
    const { organisationId } = place;
    const lines = (await mapLinesAt(portal.db, [organisationId], today)).get(organisationId) ?? [];
    const several = lines.length > 1;
    const line = several ? lines.find(({ code }) => code.toLowerCase() === query.line) : lines[0];
    if (line === undefined)
      return instead(
        several ? show(linesPage(locale, place, lines)) : go(href(paths.ask, locale), 'noLongerThere'),
      );
    const version = ruleOn(await listRules(portal.db, line.code), today);
    return version === null
      ? instead(go(href(paths.ask, locale), 'noLongerThere'))
      : letIn({ place, line, several, version, elsewhere: await elsewhereOf(portal, visit, place, line) });
  });

/** Decisions of other institutions in this line. */
const elsewhereOf = (
  { db }: Portal,
  { personId }: AsStudent,
  { organisationId: to }: Place,
  { code }: Line,
): Promise<Transferable[]> => listTransferable(db, { personId, line: code, to });

/** The address of a step at the place and for the line that the visit is about. */
export const stepAt = (
  path: typeof paths.askQuestions | typeof paths.askCheck,
  { locale, place, line, several }: PortalVisit<AtPlace>,
): string => href(path, locale, { place: place.id }, several ? { line: line.code.toLowerCase() } : {});

/** What a student answers and consents to. */
export interface Answers {
  /** The decision that is taken along; null for a first request. */
  readonly from: Transferable | null;
  readonly answers: Readonly<Record<string, boolean>>;
  readonly purposes: readonly Purpose[];
}

/** Steps 2 and 3: questions and consent, then everything once more before it is sent. */
export function questionRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.askQuestions,
    enter: atPlace(portal),
    show: async (visit, form) => {
      const sent = isTyped(form) ? undefined : await findSent(portal, visit);
      if (sent !== undefined) return sent;
      const { isKept } = await findNumbersStand(portal.db, visit.personId, visit.line.code);
      const filled = isTyped(form) ? form : { ...form, values: keptAnswers(visit) };
      return show(questionsPage(visit, filled, isKept));
    },
    submit: async (visit, values) => {
      const read = readAnswers(values, visit);
      if (read.kind === 'faulty') return invalid(...read.errors);
      await keepAnswers(visit, visit.place.id, values);
      return go(stepAt(paths.askCheck, visit));
    },
  });
  portal.site.form({
    path: paths.askCheck,
    enter: atPlace(portal),
    show: async (visit, form) => {
      const read = readAnswers(keptAnswers(visit), visit);
      if (read.kind === 'faulty') return askAnew(portal, visit);
      const hasShown = await hasShownIdentity(portal.db, visit.place.id);
      return show(checkPage(visit, form, { ...read.value, hasShown }));
    },
    // The page has no fields of its own but a box: what is kept already stays as it is.
    keep: async () => {},
    submit: (visit, values) => submit(portal, visit, values),
  });
}

/**
 * Answers that do not do any more are asked for again: a rule with other questions may have come into force meanwhile.
 * Where there are none, they were sent: by a second press, or from a page that one came back to.
 */
async function askAnew(portal: Portal, visit: PortalVisit<AtPlace>): Promise<Answer> {
  const { session } = visit;
  const values = keptAnswers(visit);
  if (Object.keys(values).length > 0) {
    await keepDraft(visit, paths.askQuestions, { values, withheld: false }, session.subject);
    const gone = isGone(values, visit.elsewhere);
    return go(stepAt(paths.askQuestions, visit), gone ? 'transferGone' : 'answersWanted');
  }
  return (await findSent(portal, visit)) ?? go(stepAt(paths.askQuestions, visit));
}

/** The way to what was asked there already, or to the transfer that is under way there. */
async function findSent(
  { db }: Portal,
  { locale, place, line, personId }: PortalVisit<AtPlace>,
): Promise<Answer | undefined> {
  const live = (await mapLiveRequests(db, personId)).get(place.id) ?? [];
  const sent = live.find((one) => one.line === line.code);
  return sent && go(href(paths.ownRequest, locale, { id: sent.id }), 'askedAlready');
}

async function submit(portal: Portal, visit: PortalVisit<AtPlace>, values: Typed): Promise<Answer> {
  const read = readAnswers(keptAnswers(visit), visit);
  if (read.kind === 'faulty') return askAnew(portal, visit);
  const { from, ...said } = read.value;
  const order = { line: visit.line.code, placeId: visit.place.id, ...said };
  if (from !== null) return submitTransfer(portal, visit, { order, from, values });
  const asked = await ask(portal, visit, order);
  if (asked.kind === 'asked')
    return go(href(paths.ownRequest, visit.locale, { id: asked.id }), 'requestSubmitted');
  if (asked.kind === 'place_gone') return go(href(common.home, visit.locale), 'placeGone');
  return invalid({ field: '', message: notAskedText(asked, visit.locale) });
}

type Read =
  | { readonly kind: 'read'; readonly value: Answers }
  | { readonly kind: 'faulty'; readonly errors: readonly FieldError[] };

function readAnswers(
  values: Typed,
  { locale, version, elsewhere }: Pick<PortalVisit<AtPlace>, 'locale' | 'version' | 'elsewhere'>,
): Read {
  const { errors: w } = words[locale].questions;
  const answered = version.rule.questions.map((question) => [question, answerOf(values, question)] as const);
  const open = answered.filter(([, answer]) => answer === null);
  const purposes = readPurposes(textsOf(values, PURPOSE_FIELD));
  const way = readWay(values, { locale, elsewhere });
  if (open.length > 0 || purposes === null || way.errors.length > 0) {
    const faults = open.map(([question]) => faultOf(question, version.rule.questions, locale));
    const errors = [...way.errors, ...faults];
    return {
      kind: 'faulty',
      errors: purposes === null ? [...errors, { field: PURPOSE_FIELD, message: w.purposes }] : errors,
    };
  }
  const answers = answered.map(([question, answer]) => [question, answer === true] as const);
  return { kind: 'read', value: { from: way.from, answers: Object.fromEntries(answers), purposes } };
}

const faultOf = (question: string, all: readonly string[], locale: Locale): FieldError => ({
  field: questionField(question),
  message: words[locale].questions.errors.answer(all.indexOf(question) + 1),
});

function answerOf(values: Typed, question: string): boolean | null {
  const text = textOf(values, questionField(question));
  return text === 'yes' ? true : text === 'no' ? false : null;
}
