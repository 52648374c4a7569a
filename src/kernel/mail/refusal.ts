/** Why a mail server did not take a message, for whoever can act. */
export type RefusalKind =
  /** The recipient's address: nobody, or nobody any more, reads mail there. */
  | 'address'
  /** The message itself, such as its size. */
  | 'message'
  /** We as a sender: not allowed to relay, not authenticated by the domain, of bad repute. */
  | 'sender'
  /** Our name and password at the mail server. */
  | 'login'
  /** Not now, says the server. */
  | 'later'
  /** No server, or no answer. */
  | 'unreachable';

export interface Refusal {
  readonly kind: RefusalKind;
  /** The server's reply, as 550 (RFC 5321 §4.2); null where there was none. */
  readonly reply: number | null;
  /** Its enhanced status, as 5.1.1 (RFC 3463); null where it gave none. */
  readonly status: string | null;
}

/** What the library tells of a failure. */
export interface SmtpError {
  readonly code?: string;
  /** Of the system or of TLS, where the library put its own in its place. */
  readonly originalCode?: string;
  readonly responseCode?: number;
  /** What was said to the server, as `RCPT TO`; `API` where nothing was. */
  readonly command?: string;
  readonly response?: string;
}

/**
 * What a failure to hand over a message says. A server's reply begins with 4 where the same may be taken later and with
 * 5 where it never will be; but of the latter, those about us rather than the recipient or the message end once somebody
 * has mended our side.
 */
export function refusalOf(error: SmtpError): Refusal {
  const { responseCode: reply = null, response = '' } = error;
  const status =
    reply === null ? null : (/^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/m.exec(response)?.[1] ?? null);
  const kind = reply === null ? withoutReply(error) : kindOf(error, reply, status);
  return { kind, reply, status };
}

/** Whether trying again is of no use, for it is the address or the message that is refused. */
export const isFinal = ({ kind }: Pick<Refusal, 'kind'>): boolean => kind === 'address' || kind === 'message';

/** Where no server said anything, the library may still have refused the address or the message. */
function withoutReply({ code, command }: SmtpError): RefusalKind {
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'login';
  if (code === 'EENVELOPE' && command === 'API') return 'address';
  return code === 'EMESSAGE' ? 'message' : 'unreachable';
}

function kindOf({ code, command = '' }: SmtpError, reply: number, status: string | null): RefusalKind {
  if (code === 'EAUTH' || command.startsWith('AUTH') || LOGIN.has(reply)) return 'login';
  if (reply < 500 || status?.startsWith('4.')) return 'later';
  return (status !== null && byStatus(status, command)) || byCommand(reply, command);
}

/** Replies that ask to log in, or refuse it, whatever was said to the server (RFC 4954 §6). */
const LOGIN: ReadonlySet<number> = new Set([530, 534, 535, 538]);

/** RFC 3463 §3: the middle number is the subject. Null where it leaves open whose fault it is. */
function byStatus(status: string, command: string): RefusalKind | null {
  const [, subject, detail] = status.split('.').map(Number);
  // 5.1.7 and 5.1.8 are about the sender's address; 5.5 is our protocol, 5.7 leave, authentication and repute.
  if (subject === 5 || subject === 7 || (subject === 1 && (detail === 7 || detail === 8))) return 'sender';
  if (subject === 6 || (subject === 3 && detail === 4) || (subject === 2 && detail === 3)) return 'message';
  const isAboutRecipient = subject === 1 || subject === 2 || subject === 4;
  return isAboutRecipient && (command === 'RCPT TO' || command === 'DATA') ? 'address' : null;
}

/** Without a status that tells: by what the reply answers. Before `MAIL FROM` nothing was said of a message yet. */
function byCommand(reply: number, command: string): RefusalKind {
  // 500, 502, 503 and 504 say that we speak wrongly; 501 also, but of an address it says that it is none.
  const isOurs = reply < 505 && reply !== 501;
  if (command === 'RCPT TO' && !isOurs) return 'address';
  if (command === 'DATA' && !isOurs) return 'message';
  return command === 'MAIL FROM' && reply === 552 ? 'message' : 'sender';
}
