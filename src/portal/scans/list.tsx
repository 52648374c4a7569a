import { href } from '#kernel/http/path.ts';
import { Table } from '#kernel/ui/content.tsx';
import { formatDateTime, formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { paths } from '../paths.ts';
import type { Scan } from './store.ts';
import { words } from './words.ts';

/** The scans of a nomination, to be downloaded. */
export function ScanList(props: { locale: Locale; nominationId: string; scans: readonly Scan[] }) {
  const { locale, nominationId, scans } = props;
  const w = words[locale].list;
  return (
    <>
      <h2>{w.title}</h2>
      <Table
        caption={w.title}
        captionHidden
        columns={[
          { header: w.file },
          { header: w.size, numeric: true },
          { header: w.added },
          { header: w.by },
        ]}
        emptyText={w.none}
        rows={scans.map((scan) => [
          <a key="file" href={href(paths.downloadScan, locale, { id: nominationId, scan: scan.id })} download>
            {scan.fileName}
          </a>,
          sizeText(scan.bytes, locale),
          formatDateTime(scan.addedAt, locale),
          scan.addedBy,
        ])}
      />
    </>
  );
}

/** In tenths of a megabyte; what has none, in kilobytes, and never nothing. */
function sizeText(bytes: number, locale: Locale): string {
  const w = words[locale].list;
  const tenths = Math.round(bytes / 104_857.6);
  return tenths > 0
    ? w.megabytes(formatNumber(tenths / 10, locale))
    : w.kilobytes(formatNumber(Math.max(1, Math.round(bytes / 1024)), locale));
}
