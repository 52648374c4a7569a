import { type Answer, sendFile, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { PDF_TYPE, renderPdf } from '#kernel/letters/render.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { type SignedIn, signedIn } from '#portal/common/arrival/guard.ts';
import { pinSlip } from '#portal/joining/forms/pin/slip.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { SLIP } from './parts.tsx';
import { paths } from './paths.ts';
import { openSlip } from './sealed.ts';

/** Prints a slip for whoever issued it: a POST, so that its PIN stands in no address, log or history. */
export function routes(portal: Portal): void {
  portal.site.action({
    path: paths.printSlip,
    enter: signedIn(portal),
    submit: (visit, values) => print(portal, visit, values),
  });
}

async function print(portal: Portal, visit: PortalVisit<SignedIn>, values: Typed): Promise<Answer> {
  const { locale, now } = visit;
  const slip = openSlip(portal, textOf(values, SLIP), visit);
  if (slip === null) return show(overPage(visit), 410);
  const body = await renderPdf(pinSlip(slip), now, { prints: true });
  return sendFile({ name: words[locale].fileName, type: PDF_TYPE, body, shown: 'alone' });
}

function overPage({ locale }: PortalVisit) {
  const w = words[locale].over;
  const body = (
    <>
      <Heading>{w.title}</Heading>
      <Lead>{w.text}</Lead>
    </>
  );
  return { title: w.title, body };
}
