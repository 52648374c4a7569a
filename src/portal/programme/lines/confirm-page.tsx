import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { formatDay } from '#kernel/time.ts';
import { SeenForm } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { isoDate } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { countsUntil } from '#portal/programme/deadlines/rules.ts';
import type { Concerned } from './follows-store.ts';
import { words } from './fr.ts';
import type { AtParticipant } from './guard.ts';
import { FIELDS } from './participant-pages.tsx';

interface Asked {
  readonly what: 'begin' | 'end';
  readonly day: string;
  readonly concerned: Concerned;
}

/** What follows from a first or a last day, from when, and who is told, before it is recorded. */
export function confirmPage(visit: PortalVisit<AtParticipant>, form: FormState, asked: Asked): View {
  const { locale, line, participant } = visit;
  const { confirm } = words[locale].participant;
  const w = confirm[asked.what];
  const day = formatDay(asked.day, locale);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={line.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead(participant.name[locale], line.name[locale], day)}</Lead>
        <ul>
          {followsOf(visit, asked).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <Callout tone="warning">
          <p>{w.effect}</p>
        </Callout>
        <SeenForm
          form={form}
          fields={Object.values(FIELDS)}
          submit={w.submit}
          mend={confirm.mend}
          danger={asked.what === 'end'}
        />
      </>
    ),
  };
}

function followsOf({ locale, now }: PortalVisit<AtParticipant>, asked: Asked): readonly string[] {
  const { begin, end, told, nobody } = words[locale].participant.confirm;
  const { what, day: iso, concerned } = asked;
  const { open, eligible, hasRepresentative } = concerned;
  const day = formatDay(iso, locale);
  const isLater = iso > isoDate(now);
  const until = formatDay(countsUntil(iso), locale);
  const { ask, study } = { begin, end }[what];
  return [
    isLater ? ask.later(day) : ask.now,
    study(day),
    ...(what === 'end' && open + eligible > 0 ? [end.left(open, eligible), end.until(until)] : []),
    hasRepresentative ? told : nobody,
  ];
}
