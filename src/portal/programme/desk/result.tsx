import type { PortalVisit } from '#portal/portal.ts';
import { HeardPart } from '#portal/programme/verifications/intents/heard.tsx';
import type { Checking } from './check.ts';
import type { Around } from './check-page.tsx';
import { Decided, Foreseen } from './check-parts.tsx';
import { fileOf } from './ways.ts';

interface Shown {
  readonly visit: PortalVisit<Checking>;
  readonly around: Pick<Around, 'decision' | 'heard' | 'losses' | 'numbers'>;
}

/** What the numbers say, or what was decided by them. */
export function Result({ visit, around }: Shown) {
  const { losses, decision, numbers, heard } = around;
  const { organisationId } = visit.at;
  const excluding = { losses, reader: { kind: 'desk', organisationId } } as const;
  if (decision === null) return <Foreseen {...{ visit, excluding }} />;
  return (
    <>
      <Decided {...{ locale: visit.locale, decision, numbers, excluding }} />
      <HeardPart locale={visit.locale} intent={heard} hrefOf={fileOf(visit)} />
    </>
  );
}
