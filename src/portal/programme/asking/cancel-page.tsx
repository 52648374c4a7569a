import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import type { AtOwnRequest } from './request.ts';
import { words as transfers } from './transfer/fr.ts';

/** Asks once more before a request is cancelled; `until` says from when its student can ask again. */
export function cancelPage(visit: PortalVisit<AtOwnRequest>, form: FormState, until: string | null): View {
  const { locale, file } = visit;
  const w = words[locale].request.cancel;
  const { cancel, withdraw } = transfers[locale];
  return confirmationPage(locale, form, {
    ...(file.kind === 'transfer'
      ? { ...withdraw, ...cancel, effect: withdraw.effect(until) }
      : { ...w, effect: w.effect(until) }),
    caption: file.organisation[locale],
    danger: true,
    back: href(paths.ownRequest, locale, { id: file.id }),
  });
}
