import { render } from 'preact-render-to-string';
import { brand } from '../brand.ts';
import type { Locale, Words } from '../ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Mail } from './mail.ts';

/** What a room says; the rest is the same in every e-mail. */
interface Letter {
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  /** Left out where the name is not known, or not to be told; empty for whoever has none but a family name. */
  readonly firstName?: string;
  readonly paragraphs: readonly string[];
  /** Where to read on, by an absolute address; it may hold a secret only where `writeMail` sends the e-mail. */
  readonly link?: { readonly text: string; readonly href: string };
}

/** The same message as text and as HTML, for whoever reads either. */
export function composeMail(letter: Letter): Mail {
  const { to, locale, subject } = letter;
  const words = { en, fr }[locale];
  return { to, locale, subject, text: asText(letter, words), html: asHtml(letter, words) };
}

type MailWords = Words<typeof en>;

const greeting = ({ firstName }: Letter, words: MailWords): string =>
  firstName ? words.greeting(firstName) : words.greetingAnyone;

const footer = ({ footer: { automatic, never, demo } }: MailWords, locale: Locale): string[] => [
  brand[locale].portal,
  automatic,
  never,
  ...(brand.demonstration ? [demo] : []),
];

/** The same e-mail with more lines at its foot, such as whom to call; one without our foot stays as it is. */
export function addToFoot(mail: Mail, lines: readonly string[]): Mail {
  if (!mail.text.includes(SIGNATURE) || lines.length === 0) return mail;
  const text = `${mail.text.trimEnd()}\n${lines.join('\n')}\n`;
  if (mail.html === undefined) return { ...mail, text };
  const added = render(
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>,
  );
  const end = mail.html.lastIndexOf('</footer>');
  return { ...mail, text, html: mail.html.slice(0, end) + added + mail.html.slice(end) };
}

/** The mark that mail programs know a signature by (RFC 3676 §4.3). */
const SIGNATURE = '\n\n-- \n';

function asText(letter: Letter, words: MailWords): string {
  const link = letter.link ? [`${letter.link.text}\n${letter.link.href}`] : [];
  const body = [greeting(letter, words), ...letter.paragraphs, ...link].join('\n\n');
  return `${body}${SIGNATURE}${footer(words, letter.locale).join('\n')}\n`;
}

function asHtml(letter: Letter, words: MailWords): string {
  return `<!doctype html>${render(<Html letter={letter} words={words} />)}`;
}

/** Black on white, in the reader's own size, without pictures or anything fetched. */
const STYLE =
  'body{font:1rem/1.5 sans-serif;max-width:38rem;margin:1rem;color:#333;background:#fff}h1{font-size:1.25rem}footer{border-top:1px solid #767676;color:#595959}';

function Html({ letter, words }: { letter: Letter; words: MailWords }) {
  return (
    <html lang={`${letter.locale}-CA`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{letter.subject}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{letter.subject}</h1>
          <p>{greeting(letter, words)}</p>
          {letter.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {letter.link && (
            <p>
              <a href={letter.link.href}>{letter.link.text}</a>
            </p>
          )}
        </main>
        <footer>
          {footer(words, letter.locale).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </footer>
      </body>
    </html>
  );
}
