import { draftOf, keepDraft, lastDraft } from '#kernel/http/draft.ts';
import { type FormState, type Typed, textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { WAY } from './transfer/way.tsx';

export const questionField = (question: string): string => `q_${question}`;
export const PURPOSE_FIELD = 'purposes';

/** Says in an address that somebody comes from the page on which a request is read once more. */
export const FROM = 'from';
export const FROM_CHECK = 'check';

/**
 * What a student answered and ticked, and has not sent: of this place, also while its details are being changed; of
 * another one the answers alone, for consent is given to an institution.
 */
export function keptAnswers(visit: PortalVisit): Typed {
  for (const path of [paths.askCheck, paths.changePlace]) {
    const found = answersIn(draftOf(visit, path).values);
    if (Object.keys(found).length > 0) return found;
  }
  const { parameters = {} } = lastDraft(visit.session) ?? {};
  const { [PURPOSE_FIELD]: _, ...answers } = answersIn(
    draftOf({ ...visit, parameters }, paths.askCheck).values,
  );
  return answers;
}

/** Keeps them for the place that they are about from now on. */
export const keepAnswers = async (visit: PortalVisit, place: string, values: Typed): Promise<void> => {
  const there = { ...visit, parameters: { place }, query: lineOf(visit) };
  await keepDraft(
    there,
    paths.askCheck,
    { values: answersIn(values), withheld: false },
    visit.session.subject,
  );
};

/** The line that an address names, where there are several. */
export const lineOf = ({ query }: PortalVisit): { readonly line?: string } =>
  query.line === undefined ? {} : { line: query.line };

/** To where the details stood that were to be changed: a request before it is sent, or the list of places. */
export const backTo = (visit: PortalVisit, place: string): string =>
  visit.query[FROM] === FROM_CHECK
    ? href(paths.askCheck, visit.locale, { place }, lineOf(visit))
    : href(paths.ask, visit.locale);

/** Of a form's fields those of answers and consent, and whether it is a transfer. */
export const answersIn = (values: Typed): Typed =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name]) => [PURPOSE_FIELD, WAY.from].includes(name) || name.startsWith(questionField('')),
    ),
  );

/** Takes them along through another form, so that its language can change too. */
export function Carried({ visit, form }: { visit: PortalVisit; form: FormState }) {
  const values = Object.keys(form.values).length > 0 ? answersIn(form.values) : keptAnswers(visit);
  return (
    <>
      {Object.keys(values).flatMap((name) =>
        textsOf(values, name).map((text) => (
          <input key={`${name} ${text}`} type="hidden" name={name} value={text} />
        )),
      )}
    </>
  );
}
