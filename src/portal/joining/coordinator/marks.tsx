import { Status } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { PENDING } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { UnreachedMark } from '#portal/joining/nominations/unreached.tsx';
import { nominationStatusText, nominationTone } from '#portal/joining/nominations/words.ts';
import { words } from './fr.ts';

/** Where a nomination stands, whether it waits for the coordinator, and whether mail reaches the nominee. */
export function NominationStatusMarks({ locale, nomination: n }: { locale: Locale; nomination: Nomination }) {
  const waits = n.confirmation === 'awaiting' && PENDING.some((status) => status === n.status);
  return (
    <span>
      <Status tone={nominationTone(n.status)} text={nominationStatusText(n.status, locale)} />{' '}
      {waits && <Status tone="warning" text={words[locale].list.awaitingBadge} />}{' '}
      <UnreachedMark locale={locale} nomination={n} />
    </span>
  );
}
