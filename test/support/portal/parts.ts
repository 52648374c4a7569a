import { csrfToken } from '#kernel/http/csrf.ts';
import type { Page, PortalWorld, Visitor } from './portal.ts';

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
  return {
    status: answer.statusCode,
    text: answer.body,
    location: answer.headers.location ?? null,
    cookie: visitor.cookie(),
    notice: answer.cookies.find(({ name }) => name === 'portal-notice')?.value ?? null,
  };
}
