import { type Answer, go, show, type View } from '#kernel/http/answer.ts';
import { type FormState, isTyped } from '#kernel/http/form.ts';
import { href, type Path } from '#kernel/http/path.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { cameFromQuery, filterQuery, readBack, readCameFrom } from './came-from.ts';
import type { Checking } from './check.ts';
import type { AtDesk, AtRequest } from './guard.ts';
import { isWorked } from './rules.ts';

type Query = Readonly<Record<string, string>>;

/** The list that somebody came to a request from, as every address on the way bears it; nothing where it was none. */
export const cameFromOf = (visit: PortalVisit<AtDesk>): Query => {
  if (visit.query.tray !== undefined) return cameFromQuery(readCameFrom(visit.query, visit.personId));
  const back = backOf(visit);
  return back === null ? {} : { back };
};

/** Where somebody came from, where it was no list of requests. */
export const backOf = ({ query, at }: PortalVisit<AtDesk>): string | null =>
  query.tray === undefined ? readBack(query, at.organisationId) : null;

/** A page of the request one is before, from which the way leads back to the list that one came from. */
export const pageAt = (visit: PortalVisit<AtRequest>, path: Path, query: Query = {}): string => {
  const { locale, at, file } = visit;
  return href(
    path,
    locale,
    { organisation: at.organisationId, id: file.id },
    { ...cameFromOf(visit), ...query },
  );
};

/** The request itself. */
export const requestOf = (visit: PortalVisit<AtRequest>): string => pageAt(visit, paths.request);

/** Shows a form that only whoever works on the request sends; who does not is led back to it, unless they typed something. */
export const showToWorker = async (
  visit: PortalVisit<AtRequest>,
  form: FormState,
  page: () => View | Promise<View>,
): Promise<Answer> => {
  const { file, personId, at } = visit;
  return isTyped(form) || isWorked(file, { personId, role: at.role })
    ? show(await page())
    : go(requestOf(visit), 'requestNotWorked');
};

/** The same of a form that signs: who may not decide the request reads on its page why, and who may. */
export const showToSigner = async (
  visit: PortalVisit<AtRequest> & Pick<Checking, 'barred'>,
  form: FormState,
  page: () => View | Promise<View>,
): Promise<Answer> =>
  visit.barred !== null && !isTyped(form) ? go(requestOf(visit)) : showToWorker(visit, form, page);

/** Where somebody came from: another page of the institution, or the list, as `queueOf` has it. */
export const listOf = (visit: PortalVisit<AtDesk>): string => backOf(visit) ?? queueOf(visit);

/** The list that somebody came from, with its tray, filter and page; one's own requests for who came from none. */
export const queueOf = ({ locale, at, query, personId }: PortalVisit<AtDesk>): string => {
  const { filter } = readCameFrom(query, personId);
  return href(paths.requests, locale, { organisation: at.organisationId }, filterQuery(filter));
};

/** The list that requests were chosen from; the one that a plain address shows for who came from none. */
export const chosenFrom = (visit: PortalVisit<AtDesk>): string =>
  href(paths.requests, visit.locale, { organisation: visit.at.organisationId }, cameFromOf(visit));

/** Where a file of a request is given out to those at the desk. */
export const fileOf =
  (visit: PortalVisit<AtRequest>) =>
  ({ id: document }: { readonly id: string }): string => {
    const { locale, at, file } = visit;
    return href(
      paths.requestFile,
      locale,
      { organisation: at.organisationId, id: file.id, document },
      cameFromOf(visit),
    );
  };
