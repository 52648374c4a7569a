import { type Answer, go, invalid, type Notice, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { readDecision } from '#kernel/ui/decision.ts';
import { latePage } from '#kernel/ui/late.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { confirmFirst } from '#portal/common/arrival/fresh.ts';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { atInstitution } from '#portal/common/members/guard.ts';
import { paths as common } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { addReadings } from '#portal/programme/readings/store.ts';
import { DESK_ROLES } from '#portal/programme/verifications/news-store.ts';
import { FIELDS } from './contest-forms.tsx';
import { contestPage } from './contest-page.tsx';
import { confirm, findOut, refuse, withdraw } from './find.ts';
import { words } from './fr.ts';
import { type AtContest, atContest, represents, seenBy } from './guard.ts';
import { listContested } from './list-store.ts';
import { ownRoutes } from './own.ts';
import { contestedPage } from './pages.tsx';
import { paths } from './paths.ts';
import { KINDS } from './rules.ts';

/** The people of an institution find out whose a record is, and students read of it (`ENS §4`). */
export function routes(portal: Portal): void {
  institutionTool(portal, { path: paths.ourContested, to: paths.contested, roles: DESK_ROLES });
  portal.site.page({
    path: paths.contested,
    enter: atInstitution(portal, DESK_ROLES),
    show: async ({ locale, at }) => {
      const contests = await listContested(portal.db, at.organisationId);
      const seen = await seenBy(portal.db, at, contests);
      // A signatory sees what waits for a second person and nothing else: without it there is no such page.
      if (seen.length === 0 && !represents(at.role)) throw new NotFound();
      return show(contestedPage(locale, at, seen));
    },
  });
  portal.site.form({
    path: paths.contest,
    enter: atContest(portal),
    first: (visit) => confirmFirst(visit),
    show: async (visit, form) => {
      await read(portal, visit);
      return show(contestPage(visit, form));
    },
    submit: (visit, values) => settle(portal, visit, values),
  });
  ownRoutes(portal);
}

/** The page shows both requests; no word of the reading tells the later student that there are two. */
async function read(portal: Portal, { at, personId, contest, now }: PortalVisit<AtContest>): Promise<void> {
  const others = [contest.later, contest.proved].flatMap((one) =>
    one.personId === personId ? [] : [one.personId],
  );
  const reader = { readerId: personId, role: at.role, organisationId: at.organisationId };
  await addReadings(portal.db, others, { ...reader, page: 'request' }, now);
}

async function settle(portal: Portal, visit: PortalVisit<AtContest>, values: Typed): Promise<Answer> {
  const isFound = textOf(values, FIELDS.decision) !== '' || visit.part.kind === 'seconds';
  if (!isFound) return find(portal, visit, values);
  const read = readSettling(values, visit.locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  switch (read.choice) {
    case 'withdraw':
      return after(visit, await withdraw(portal, visit), 'findingWithdrawn');
    case 'confirm':
      return after(visit, await confirm(portal, visit), 'findingConfirmed');
    case 'refuse':
      return after(visit, await refuse(portal, visit, read.reason), 'findingRefused');
  }
}

function readSettling(values: Typed, locale: Locale) {
  const { confirm: w, withdraw: taken } = words[locale].page;
  const fields = { choice: FIELDS.decision, reason: FIELDS.why, pressed: true } as const;
  const labels = { confirm: w.submit, refuse: w.refuse, withdraw: taken };
  const missing = { choice: w.unchosen, reason: w.whyMissing };
  const choices = { confirm: 'none', refuse: 'reason', withdraw: 'none' } as const;
  return readDecision(values, { fields, choices, labels, missing }, locale);
}

async function find(portal: Portal, visit: PortalVisit<AtContest>, values: Typed): Promise<Answer> {
  const w = words[visit.locale].page.find;
  const kind = KINDS.find((one) => one === textOf(values, FIELDS.finding));
  const note = textOf(values, FIELDS.note).trim();
  const errors = [
    ...(kind === undefined ? [{ field: FIELDS.finding, message: w.missing }] : []),
    ...(textOf(values, FIELDS.seen) === '' ? [{ field: FIELDS.seen, message: w.unseen }] : []),
  ];
  if (kind === undefined || errors.length > 0) return invalid(...errors);
  return after(visit, await findOut(portal, visit, { kind, note }), 'findingSaved');
}

/** Representatives see all records again; to a signatory the page may be none any more. */
function after({ locale, at }: PortalVisit<AtContest>, result: 'done' | 'late', notice: Notice): Answer {
  const organisation = at.organisationId;
  const open = represents(at.role)
    ? { text: words[locale].page.back, href: href(paths.contested, locale, { organisation }) }
    : { text: words[locale].own.home, href: href(common.home, locale) };
  if (result === 'done') return go(open.href, notice);
  return show(latePage({ ...words[locale].page.late, open }), 409);
}
