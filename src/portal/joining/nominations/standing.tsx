import { Status } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { isPending } from './rules.ts';
import type { Nomination } from './store.ts';
import { nominationStatusText, nominationTone, words } from './words.ts';

/** Where a nomination stands, for the person whom it is about; also whether a coordinator has yet to confirm it. */
export function NominationStanding({ nomination: n, locale }: { nomination: Nomination; locale: Locale }) {
  const { standing: w, confirmations } = words[locale];
  const awaited = n.confirmation === 'awaiting' && isPending(n.status);
  return (
    <>
      <p>
        {w.label} <Status tone={nominationTone(n.status)} text={nominationStatusText(n.status, locale)} />{' '}
        {awaited && <Status tone="warning" text={confirmations.awaiting} />}
        {n.confirmation === 'confirmed' && <Status tone="success" text={confirmations.confirmed} />}
      </p>
      {awaited && <p>{w.awaited}</p>}
    </>
  );
}
