import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createSecure } from 'node:tls';
import type { Certificate } from './certificates.ts';

/** A message as it was offered, whether or not it was taken. */
interface Offered {
  readonly recipients: readonly string[];
  readonly data: string;
}

/** What the client has just said, in the order of a conversation (RFC 5321 §3). */
export type Stage = 'greeting' | 'ehlo' | 'auth' | 'mail' | 'rcpt' | 'data' | 'message';

/** What a server says instead of going along; `silence` answers never. `said` is the client's line. */
type Mood = (stage: Stage, said: string) => string | undefined;

export const SILENCE = 'silence';

/** As much of a mail server as one message needs; its mood may change while it runs. */
export interface MailServer extends AsyncDisposable {
  readonly url: string;
  readonly received: Offered[];
  readonly offered: Offered[];
  /** From now on it answers so at one stage; goes along with everything, without. */
  refuse(stage?: Stage, reply?: string): void;
  behave(mood: Mood): void;
}

/** With a certificate it speaks TLS from the first byte, as `smtps` has it. */
export async function openMailServer(port = 0, certificate?: Certificate): Promise<MailServer> {
  const received: Offered[] = [];
  const offered: Offered[] = [];
  const sockets = new Set<Socket>();
  let mood: Mood = () => undefined;
  const talk = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    converse(socket, (stage, said, message) => {
      const reply = mood(stage, said);
      if (stage === 'message') offered.push({ ...message });
      if (stage === 'message' && reply === undefined) received.push({ ...message });
      return reply;
    });
  };
  const server = certificate ? createSecure(certificate, talk) : createServer(talk);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: certificate ? `smtps://localhost:${taken}` : `smtp://127.0.0.1:${taken}`,
    received,
    offered,
    refuse: (at, reply) => {
      mood = (stage) => (stage === at ? reply : undefined);
    },
    behave: (next) => {
      mood = next;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

type Answer = (stage: Stage, said: string, message: Offered) => string | undefined;

/** What is said where the server goes along. */
const FINE: Readonly<Record<Stage, string>> = {
  greeting: '220 test',
  ehlo: '250-test\r\n250 AUTH PLAIN LOGIN',
  auth: '235 2.7.0 known',
  mail: '250 ok',
  rcpt: '250 ok',
  data: '354 go on',
  message: '250 taken',
};

const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/^(EHLO|HELO) /i, 'ehlo'],
  [/^AUTH /i, 'auth'],
  [/^MAIL FROM:/i, 'mail'],
  [/^RCPT TO:/i, 'rcpt'],
  [/^DATA$/i, 'data'],
];

function converse(socket: Socket, answer: Answer): void {
  let buffer = '';
  let message = { recipients: [] as string[], data: '' };
  let isData = false;
  const say = (stage: Stage, said: string): void => {
    const reply = answer(stage, said, message);
    if (reply !== SILENCE) socket.write(`${reply ?? FINE[stage]}\r\n`);
    isData = stage === 'data' && reply === undefined;
  };
  const onLine = (line: string): void => {
    if (isData && line !== '.') message.data += `${line}\n`;
    else if (isData) {
      say('message', line);
      message = { recipients: [], data: '' };
    } else if (/^QUIT$/i.test(line)) socket.end('221 bye\r\n');
    else {
      const stage = STAGES.find(([pattern]) => pattern.test(line))?.[1];
      const recipient = /^RCPT TO:<(.*?)>/i.exec(line)?.[1];
      if (recipient !== undefined) message.recipients.push(recipient);
      if (stage === undefined) socket.write('250 ok\r\n');
      else say(stage, line);
    }
  };
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    const lines = (buffer + chunk).split('\r\n');
    buffer = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  say('greeting', '');
}
