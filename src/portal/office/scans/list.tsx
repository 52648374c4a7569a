import { href } from '#kernel/http/path.ts';
import { Status, Table } from '#kernel/ui/content.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { sizeText } from '#portal/common/kept-files/words.ts';
import { type CameFrom, cameFromQuery } from '#portal/office/trays/came-from.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import type { Scan } from './store.ts';

interface ListProps {
  readonly locale: Locale;
  readonly nominationId: string;
  readonly scans: readonly Scan[];
  /** Where whoever withdraws one came from. */
  readonly came?: CameFrom;
  /** Where a scan may be withdrawn; nowhere, when absent. */
  readonly mayWithdraw?: (scan: Scan) => boolean;
}

/** The scans of a nomination, to be downloaded; those that were withdrawn are crossed out, and why. */
export function ScanList(props: ListProps) {
  const { locale, nominationId, scans, mayWithdraw = () => false } = props;
  const w = words[locale].list;
  const any = scans.some(mayWithdraw);
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
          ...(any ? [{ header: w.actions, hidden: true }] : []),
        ]}
        emptyText={w.none}
        rows={scans.map((scan) => [
          <File key="file" locale={locale} nominationId={nominationId} scan={scan} />,
          <span key="size" class="nowrap">
            {sizeText(scan.bytes, locale)}
          </span>,
          formatDateTime(scan.addedAt, locale),
          scan.addedBy,
          ...(any ? [mayWithdraw(scan) && <Withdraw key="act" {...props} scan={scan} />] : []),
        ])}
      />
    </>
  );
}

interface ScanProps {
  readonly locale: Locale;
  readonly nominationId: string;
  readonly scan: Scan;
}

/** The file of a scan. It is sent to be saved, so that the page stays; where it can’t be had, a page says so. */
export const ScanLink = ({ locale, nominationId, scan }: ScanProps) => (
  <a href={href(paths.downloadScan, locale, { id: nominationId, scan: scan.id })}>{scan.fileName}</a>
);

function File(props: ScanProps) {
  const { withdrawn } = props.scan;
  const w = words[props.locale].list;
  if (withdrawn === null) return <ScanLink {...props} />;
  return (
    <>
      <s>
        <ScanLink {...props} />
      </s>
      <p>
        <Status tone="warning" text={w.withdrawn} /> {withdrawn.by},{' '}
        {formatDateTime(withdrawn.at, props.locale)}
      </p>
      <p>{withdrawn.reason}</p>
    </>
  );
}

const Withdraw = ({ locale, nominationId, scan, came }: ScanProps & { readonly came?: CameFrom }) => (
  <a
    href={href(
      paths.withdrawScan,
      locale,
      { id: nominationId, scan: scan.id },
      came === undefined ? {} : cameFromQuery(came),
    )}
  >
    {words[locale].list.withdraw}
    <span class="hidden"> {scan.fileName}</span>
  </a>
);
