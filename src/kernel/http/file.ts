import type { FastifyReply } from 'fastify';

/** A file as an answer. */
export interface File {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer | NodeJS.ReadableStream;
  /** Shown by the browser instead of saved: in a window of its own, or also within one of our pages. */
  readonly shown?: 'alone' | 'within';
}

/** Answers with a file: saved under its name, or shown under a policy of its own. */
export function answerFile(reply: FastifyReply, { name, type, body, shown }: File): void {
  const place = shown === undefined ? 'attachment' : 'inline';
  reply.header('Content-Disposition', `${place}; filename*=UTF-8''${encodeURIComponent(name)}`);
  if (shown !== undefined) reply.header(POLICY, shownFilePolicy(shown));
  reply.type(type).send(body);
}

const POLICY = 'Content-Security-Policy';

/**
 * What a shown file may do: nothing but be drawn. Chromium puts a PDF as an object with a style of its own on a page that
 * it makes, which is under the file's policy (crbug.com/271452); `sandbox` would keep the viewer out altogether.
 */
const shownFilePolicy = (shown: 'alone' | 'within'): string =>
  [
    "default-src 'none'",
    "object-src 'self'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${shown === 'within' ? "'self'" : "'none'"}`,
  ].join('; ');

/** Lets one page show our own files within it; all others may show none. */
export function allowShownFiles(reply: FastifyReply): void {
  reply.header(POLICY, `${reply.getHeader(POLICY)}; object-src 'self'; frame-src 'self'`);
}
