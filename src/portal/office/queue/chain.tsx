import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { roleInSentence } from '#portal/common/members/words.ts';
import type { ChainLink } from './chain-store.ts';
import { words } from './fr.ts';

/** On whose authority somebody is put forward, as a line from the first officer down. */
export function Chain({ locale, chain }: { locale: Locale; chain: readonly ChainLink[] }) {
  const w = words[locale].one.chain;
  return (
    <>
      <h2>{w.title}</h2>
      {chain.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <>
          <p>{w.text}</p>
          <ol class="chain">
            <li>{w.system}</li>
            {chain.toReversed().map((link) => (
              <li key={`${link.name}${isoDate(link.grantedAt)}`}>
                <strong>{link.name}</strong>, {roleInSentence(link.role, locale)} –{' '}
                {[
                  ...(link.reference === null ? [] : [w.form(link.reference)]),
                  formatDate(link.grantedAt, locale),
                ].join(', ')}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
