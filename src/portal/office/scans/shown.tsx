import { href } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { paths as own } from './paths.ts';
import { isPicture } from './rules.ts';
import type { Scan } from './store.ts';

interface Shown {
  readonly locale: Locale;
  readonly nominationId: string;
  readonly scan: Scan;
}

/**
 * Scans within the page: pictures, which are never run, whatever is in them, and PDFs by the browser's own viewer, which
 * keeps them apart from the page. Where it has none, the file can be opened by itself.
 */
export function ScansShown(props: { locale: Locale; nominationId: string; scans: readonly Scan[] }) {
  const { scans, ...where } = props;
  return (
    <>
      {scans.map((scan) => (
        <figure key={scan.id} class="scan">
          {isPicture(scan) ? <Picture {...where} scan={scan} /> : <Document {...where} scan={scan} />}
        </figure>
      ))}
    </>
  );
}

function Picture({ locale, nominationId, scan }: Shown) {
  return (
    <>
      <img
        src={href(paths.downloadScan, locale, { id: nominationId, scan: scan.id })}
        alt={words[locale].shown.alt(scan.fileName)}
      />
      <figcaption>{scan.fileName}</figcaption>
    </>
  );
}

function Document({ locale, nominationId, scan }: Shown) {
  const w = words[locale].shown;
  const address = href(own.showScan, locale, { id: nominationId, scan: scan.id });
  return (
    <>
      <object data={address} type={scan.mediaType} aria-label={w.alt(scan.fileName)}>
        <p>{w.none}</p>
      </object>
      <figcaption>
        {scan.fileName} –{' '}
        <a href={address} target="_blank" rel="noopener">
          {w.open}
        </a>
      </figcaption>
    </>
  );
}
