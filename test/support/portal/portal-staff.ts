import assert from 'node:assert/strict';
import type { Page, PortalWorld, Visitor } from './portal.ts';
import { ANSWERS, goToQuestions } from './portal-people.ts';

/** Somebody who is to come into the staff. */
export interface Named {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string;
}

/** Asks that somebody is let in, as an officer unless told otherwise. */
export const ask = (who: Visitor, named: Named, more: Readonly<Record<string, string>> = {}): Promise<Page> =>
  who.post('/en/staff/invite', { role: 'officer', language: 'en', ...named, ...more });

/** The page where a second person decides about somebody. */
export async function invitationOf({ db }: PortalWorld, email: string): Promise<string> {
  const row = await db
    .selectFrom('staff_invitations')
    .select('id')
    .where('email', '=', email)
    .where('status', '=', 'asked')
    .executeTakeFirstOrThrow();
  return `/en/staff/invitations/${row.id}`;
}

/** A PIN in clear on a page; empty where there is none. */
export const pinIn = ({ text }: Page): string =>
  /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/.exec(text)?.[0] ?? '';

/** The address of the last link by which somebody's PIN can be used. */
export async function linkTo(world: PortalWorld, email: string): Promise<string> {
  const links = (await world.mail())
    .filter(({ to }) => to === email)
    .flatMap(({ text }) => /\/(en|fr)\/(staff-pin|nip-du-personnel)\/[\w-]+/.exec(text)?.[0] ?? []);
  return links.at(-1) ?? assert.fail(`no link to ${email}`);
}

/** One person asks, another approves, and the link is opened; answers the PIN. */
export async function issueTo(
  world: PortalWorld,
  [asker, approver]: readonly [Visitor, Visitor],
  named: Named,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const asked = await ask(asker, named, more);
  assert.equal(asked.status, 303, asked.text);
  const slip = await approver.post(await invitationOf(world, named.email), { decision: 'approve' });
  assert.equal(slip.status, 200, slip.text);
  await (await world.visitor()).post(await linkTo(world, named.email));
  return pinIn(slip);
}

/** Somebody whom one person asks for and another approves, enrolled. */
export async function letIn(
  world: PortalWorld,
  pair: readonly [Visitor, Visitor],
  named: Named,
): Promise<Visitor> {
  const pin = await issueTo(world, pair, named);
  const visitor = await world.visitor();
  await goToQuestions(visitor, pin, named);
  const page = await visitor.post('/en/enrolment/security-questions', ANSWERS);
  assert.equal(page.location, '/en/recovery-code?after=enrolment', page.text);
  return visitor;
}
