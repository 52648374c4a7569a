import { href } from '#kernel/http/path.ts';
import { Hidden, Table } from '#kernel/ui/content.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';
import type { OpenWork } from './list.ts';

/** The check-list: what is open, and where to look at it for whoever may. */
export function OpenWorkTable(props: { locale: Locale; organisation?: string; work: readonly OpenWork[] }) {
  const { locale, organisation, work } = props;
  const w = words[locale];
  return (
    <>
      <h2>{w.title}</h2>
      <Table
        caption={w.title}
        captionHidden
        columns={[
          { header: w.kind },
          { header: w.count, numeric: true },
          ...(organisation === undefined ? [] : [{ header: w.link, hidden: true }]),
        ]}
        emptyText=""
        rows={work.map((one) => [
          one.text[locale],
          formatNumber(one.count, locale),
          ...(organisation === undefined
            ? []
            : [<Look key="link" locale={locale} organisation={organisation} one={one} />]),
        ])}
      />
    </>
  );
}

function Look({ locale, organisation, one }: { locale: Locale; organisation: string; one: OpenWork }) {
  return (
    <a href={href(one.path, locale, { organisation })}>
      {words[locale].link}
      <Hidden> – {one.text[locale]}</Hidden>
    </a>
  );
}
