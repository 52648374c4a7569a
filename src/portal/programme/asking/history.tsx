import { Timeline } from '#kernel/ui/content.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import type { Line } from '#portal/programme/verifications/acts/store.ts';
import { ownLineText } from '#portal/programme/verifications/acts/text.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { words } from './fr.ts';

interface Shown {
  readonly locale: Locale;
  readonly file: Pick<File, 'organisation'>;
  readonly lines: readonly Line[];
}

/** What has happened, and who did it: by office, for the names of staff are theirs. */
export function History({ locale, file, lines }: Shown) {
  const { own } = terms[locale].actors;
  // What they did themselves says so.
  const doerOf = (actor: Line['actor']) =>
    actor === 'student'
      ? undefined
      : actor === 'institution'
        ? own.institution(file.organisation[locale])
        : own[actor];
  return (
    <>
      <h2>{words[locale].request.history}</h2>
      <Timeline
        items={lines.map((one) => ({
          time: formatDateTime(one.at, locale),
          dateTime: one.at.toISOString(),
          title: ownLineText(locale, one),
          text: doerOf(one.actor),
        }))}
      />
    </>
  );
}
