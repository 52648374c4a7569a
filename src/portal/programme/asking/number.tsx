import { Secret } from '#kernel/ui/content.tsx';
import { Guarded } from '#kernel/ui/guarded.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { showNumber } from '#portal/programme/evn/rules.ts';
import type { Evn } from '#portal/programme/evn/store.ts';
import { words } from './fr.ts';

/** Large, and easily copied; what ended is told in a line. */
export function OneNumber({ locale, evn }: { locale: Locale; evn: Evn }) {
  const w = words[locale].request.number;
  if (evn.status !== 'live')
    return (
      <p>
        <Guarded>{showNumber(evn.number)}</Guarded> – {w.ended(formatDate(evn.endedAt ?? evn.liveAt, locale))}
      </p>
    );
  return (
    <>
      <Secret label={w.title} text={showNumber(evn.number)} />
      <p>
        {w.since(formatDate(evn.liveAt, locale))} {w.use}
      </p>
    </>
  );
}
