import type { Readable } from 'node:stream';
import type { Doc } from '#kernel/letters/document.ts';
import { streamPdf } from '#kernel/letters/render.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import type { AtWork } from '#portal/common/members/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { printNomination } from '../print.ts';
import { words } from './fr.ts';
import { countDone, endRun, type Run } from './store.ts';

/**
 * The letters of a run as one file. Each PIN is minted when its page is asked for, so that no more than one is ever
 * in memory; where the reader stops, the rest keep waiting.
 */
export const printRun = (portal: Portal, visit: PortalVisit<AtWork>, run: Run): Readable =>
  streamPdf(lettersOf(portal, visit, run), {
    title: words[visit.locale].fileTitle,
    locale: visit.locale,
    at: visit.now,
  });

async function* lettersOf(portal: Portal, visit: PortalVisit<AtWork>, run: Run): AsyncGenerator<Doc> {
  const printed: string[] = [];
  try {
    for (const id of run.nominations) {
      const letter = await printNomination(portal, visit, id, { former: null, runId: run.id });
      if (letter.kind === 'printed') {
        printed.push(letter.reference);
        yield letter.doc;
      } else await countDone(portal.db, run.id, portal.clock.now());
    }
    yield lastSheet(visit, printed, run.nominations.length - printed.length);
  } finally {
    await endRun(portal.db, run.id, portal.clock.now());
  }
}

/** Comes last and says so: a file without it was cut off. */
function lastSheet({ locale, now }: PortalVisit, printed: readonly string[], left: number): Doc {
  const w = words[locale].sheet;
  return {
    title: w.title,
    locale,
    blocks: [
      { kind: 'heading', level: 1, text: w.title },
      { kind: 'paragraph', text: w.text(printed.length, formatDateTime(now, locale)) },
      ...(left > 0 ? [{ kind: 'note' as const, text: w.left(left) }] : []),
      ...(printed.length > 0 ? [{ kind: 'list' as const, ordered: true, items: printed }] : []),
    ],
  };
}
