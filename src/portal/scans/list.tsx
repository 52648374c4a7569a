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
          w.megabytes(formatNumber(megabytes(scan.bytes), locale)),
          formatDateTime(scan.addedAt, locale),
          scan.addedBy,
        ])}
      />
    </>
  );
}

/** To a tenth, and never nothing. */
const megabytes = (bytes: number): number => Math.max(0.1, Math.round(bytes / 104_857.6) / 10);
