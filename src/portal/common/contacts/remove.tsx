import { record } from '#kernel/audit/store.ts';
import { type Answer, go, show, type View } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, revisionOf, type Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { digestOf, type KeepingOne, keepingOne } from './keeping.ts';
import { renewContacts } from './kept.ts';
import { ContactRows } from './parts.tsx';
import { paths } from './paths.ts';
import { type ContactPlace, placesKept } from './rules.ts';
import { findContact, type KeptContact, removeContact } from './store.ts';
import { placeText } from './words.ts';

/** Removes a contact, after a look at what people lose; whoever has none to remove is led to the list. */
export function removalRoute(portal: Portal): void {
  portal.site.form({
    path: paths.removeContact,
    enter: keepingOne(portal),
    show: async ({ locale, place, kept }, form) => {
      const contact = await findContact(portal.db, place, kept);
      return contact === null
        ? go(href(paths.contacts, locale), 'contactGone')
        : show(removalPage(locale, form, place, contact));
    },
    submit: (visit, values) => submit(portal, visit, values),
  });
}

async function submit(portal: Portal, visit: PortalVisit<KeepingOne>, values: Typed): Promise<Answer> {
  const removed = await remove(portal, visit, revisionOf(values));
  if (removed) await renewContacts(portal);
  return go(href(paths.contacts, visit.locale), removed ? 'contactRemoved' : 'contactGone');
}

/** False: somebody has changed or removed it since the page was opened. */
const remove = (portal: Portal, visit: PortalVisit<KeepingOne>, seen: number): Promise<boolean> =>
  decide(portal, visit, async (tx, { memberships, cause }) => {
    const kept = placesKept(memberships);
    if (!kept.includes(visit.place)) throw new NotFound();
    const former = await findContact(tx, visit.place, kept);
    if (former === null || !(await removeContact(tx, visit.place, seen))) return false;
    await record(tx, {
      ...cause,
      action: 'contact.removed',
      subject: `contact:${visit.place}`,
      before: { digest: digestOf(former.contact) },
    });
    return true;
  });

function removalPage(locale: Locale, form: FormState, place: ContactPlace, kept: KeptContact): View {
  const w = words[locale].remove;
  return confirmationPage(locale, form, {
    title: w.title(placeText(place, locale)),
    caption: words[locale].list.title,
    lead: w.lead,
    effect: place === 'office' ? w.office : w.effect,
    fields: (
      <>
        <input type="hidden" name="revision" value={String(kept.revision)} />
        <ContactRows contact={kept.contact} locale={locale} />
      </>
    ),
    submit: w.submit,
    danger: true,
    back: href(paths.contact, locale, { place }),
  });
}
