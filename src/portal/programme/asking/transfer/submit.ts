import { type Answer, go, invalid } from '#kernel/http/answer.ts';
import type { Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import type { AsStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Order } from '#portal/programme/asking/ask.ts';
import { notAskedText } from '#portal/programme/asking/not-asked.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { Transferable } from '#portal/programme/verifications/transfers/list-store.ts';
import { askTransfer } from './ask-transfer.ts';
import { words } from './fr.ts';
import { passFault } from './way.tsx';

interface Sending {
  readonly order: Order;
  readonly from: Transferable;
  readonly values: Typed;
}

/** Asks for a transfer, once its student said that the file may be passed on. */
export async function submitTransfer(
  portal: Portal,
  visit: PortalVisit<AsStudent>,
  { order, from, values }: Sending,
): Promise<Answer> {
  const { locale } = visit;
  const faults = passFault(values, from, locale);
  if (faults.length > 0) return invalid(...faults);
  const asked = await askTransfer(portal, visit, { ...order, fromId: from.id });
  if (asked.kind === 'asked') return go(href(paths.ownRequest, locale, { id: from.id }), 'transferAsked');
  const { faults: w } = words[locale].check;
  const message = asked.kind === 'not_transferable' ? w.not_transferable : notAskedText(asked, locale);
  return invalid({ field: '', message });
}
