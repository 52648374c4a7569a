import { href } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { isPicture } from './rules.ts';
import type { Scan } from './store.ts';

/** Scans that are pictures, in the page; a picture is never run, whatever is in it. Anything else is downloaded. */
export function ScansShown(props: { locale: Locale; nominationId: string; scans: readonly Scan[] }) {
  const { locale, nominationId, scans } = props;
  const w = words[locale].shown;
  return (
    <>
      {scans.filter(isPicture).map((scan) => (
        <figure key={scan.id} class="scan">
          <img
            src={href(paths.downloadScan, locale, { id: nominationId, scan: scan.id })}
            alt={w.alt(scan.fileName)}
          />
          <figcaption>{scan.fileName}</figcaption>
        </figure>
      ))}
    </>
  );
}
