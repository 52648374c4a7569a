import { csrfToken } from '#kernel/http/csrf.ts';
import type { Page, PortalWorld, Visitor } from './portal.ts';
import { hasRefused } from './refused.ts';

/** Sends a form with files, part by part, as a browser does. */
export async function sendParts(
  { app, deps }: PortalWorld,
  visitor: Visitor,
  url: string,
  parts: readonly (readonly [string, string | File])[],
): Promise<Page> {
  const form = new FormData();
  form.append('_csrf', csrfToken(deps.keys.derive('csrf'), visitor.cookie()));
  for (const [name, value] of parts) form.append(name, value);
  const body = new Response(form);
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: {
      cookie: `portal=${visitor.cookie()}`,
      'content-type': body.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  const page = {
    status: answer.statusCode,
    text: answer.body,
    location: answer.headers.location ?? null,
    cookie: visitor.cookie(),
    notice: answer.cookies.find(({ name }) => name === 'portal-notice')?.value ?? null,
  };
  if (page.status !== 303 || page.notice !== null) return page;
  if (!(await hasRefused(deps.db, visitor.cookie(), url))) return page;
  const headers = { cookie: `portal=${visitor.cookie()}` };
  const shown = await app.inject({ method: 'GET', url: page.location ?? '', headers });
  return { ...page, status: 422, text: shown.body };
}
