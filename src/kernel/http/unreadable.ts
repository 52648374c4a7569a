import type { Socket } from 'node:net';

/** Answers what is no request, or came too slowly, before anything is known of its reader: in both languages. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = STATUS[error.code ?? ''] ?? '400 Bad Request';
  const page = status.startsWith('408') ? TOO_SLOW : UNREADABLE;
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(page)}\r\n` +
      `Content-Security-Policy: default-src 'none'\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${page}`,
  );
}

const STATUS: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

const inBoth = (en: readonly [string, string], fr: readonly [string, string]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${en[0]} / ${fr[0]}</title>` +
  `<h1>${en[0]}</h1><p>${en[1]}</p><div lang="fr"><h1>${fr[0]}</h1><p>${fr[1]}</p></div></html>`;

const TOO_SLOW = inBoth(
  ['This took too long', 'What you sent did not arrive in time. Go back and try again.'],
  [
    'Le délai est dépassé',
    'Ce que vous avez envoyé n’est pas arrivé à temps. Revenez en arrière et réessayez.',
  ],
);

const UNREADABLE = inBoth(
  ['We could not read this request', 'Go back and try again.'],
  ['Nous n’avons pas pu lire cette demande', 'Revenez en arrière et réessayez.'],
);
