import { createTransport } from 'nodemailer';
import { brand } from '../brand.ts';
import type { Clock } from '../clock.ts';
import { readSender } from '../config/texts.ts';
import type { ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import { Failure } from '../jobs/failure.ts';
import type { Log } from '../log.ts';
import { adviceOnCertificate } from '../tls.ts';
import { addToFoot } from './layout.tsx';
import type { Mail } from './mail.ts';
import { addMessage } from './mailbox-store.ts';
import { isFinal, refusalOf, type SmtpError } from './refusal.ts';
import type { MailFacts } from './undelivered.ts';

interface MailerOptions<Tables extends KernelTables> {
  /** `smtps://…` or `smtp://…`; null keeps all mail in the development mailbox. */
  readonly smtpUrl: string | null;
  /** As in `Partner Portal <no-reply@example.ca>`. */
  readonly from: string;
  /** Where the development mailbox is. */
  readonly db: ServiceDb<Tables>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where e-mail leaves the system. */
export interface Mailer {
  /** @throws when the mail server did not take it; `id` is the same at every try, so that a copy can be told. */
  deliver(mail: Mail, id: string): Promise<void>;
  close(): void;
}

export function createMailer<Tables extends KernelTables>(options: MailerOptions<Tables>): Mailer {
  return options.smtpUrl === null ? mailboxMailer(options) : smtpMailer(options.smtpUrl, options);
}

/** The same way out, with lines at the foot of each e-mail that are asked for as it leaves. */
export const withFoot = (mailer: Mailer, footOf: (mail: Mail) => Promise<readonly string[]>): Mailer => ({
  ...mailer,
  deliver: async (mail, id) => mailer.deliver(addToFoot(mail, await footOf(mail)), id),
});

type Rest<Tables extends KernelTables> = Omit<MailerOptions<Tables>, 'smtpUrl'>;

function mailboxMailer<Tables extends KernelTables>({ db, clock }: Rest<Tables>): Mailer {
  return { deliver: (mail) => addMessage(db, mail, clock.now()), close: () => {} };
}

/** A message is made of our own text, so the library need not read files or fetch addresses. */
const LIMITS = {
  disableFileAccess: true,
  disableUrlAccess: true,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
};

function smtpMailer<Tables extends KernelTables>(url: string, { from, clock, log }: Rest<Tables>): Mailer {
  const transport = createTransport({ url, ...LIMITS });
  const host = new URL(url).hostname;
  return {
    deliver: async (mail, id) => {
      const message = {
        ...asMessage(mail),
        from: senderOf(from, mail),
        date: clock.now(),
        messageId: `<${id}@${host}>`,
      };
      await transport.sendMail(message).catch((error: SmtpError) => {
        throw new MailRefused(mail, error);
      });
      log.info({ mail: id }, 'mail handed over');
    },
    close: () => transport.close(),
  };
}

/** An address alone bears the name of the portal, in the language of the mail. */
function senderOf(
  from: string,
  { locale }: Mail,
): { readonly name: string; readonly address: string } | string {
  const sender = readSender(from);
  return sender === null ? from : { ...sender, name: sender.name || brand[locale].portal };
}

const asMessage = (mail: Mail) => ({
  // An address as an object is one address, whatever commas it holds.
  to: { name: '', address: mail.to },
  subject: mail.subject,
  text: mail.text,
  ...(mail.html !== undefined && { html: mail.html }),
  // RFC 3834 §5: absence notices are not wanted in answer.
  headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': `${mail.locale}-CA` },
});

/** What the mail server said, but for the address that it may have repeated, since the message goes to the log. */
class MailRefused extends Failure {
  constructor({ to, subject, locale }: Mail, error: SmtpError) {
    const refusal = refusalOf(error);
    const { code, originalCode } = error;
    const said = [code, originalCode !== code && originalCode, refusal.reply, refusal.status]
      .filter(Boolean)
      .join(' ');
    const advice = adviceOnCertificate(originalCode);
    const facts: MailFacts = { to, subject, locale, refusal };
    const reason = `the mail server did not take it: ${refusal.kind} (${said})`;
    super(advice === null ? reason : `${reason}; SMTP_URL: ${advice}`, { isFinal: isFinal(refusal), facts });
    this.name = 'MailRefused';
  }
}
