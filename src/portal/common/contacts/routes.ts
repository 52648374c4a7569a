import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { digestOf, type KeepingOne, keeping, keepingOne } from './keeping.ts';
import { contactsOf, renewContacts } from './kept.ts';
import { editPage, listPage, whomToCallPage } from './pages.tsx';
import { paths } from './paths.ts';
import { removalRoute } from './remove.tsx';
import {
  CONTACT_FIELDS,
  type Contact,
  changedFields,
  placesKept,
  readContact,
  type TypedContact,
} from './rules.ts';
import { findContact, listContacts, saveContact } from './store.ts';

/** Whom to call, kept by coordinators for their own place and by administrators for all. */
export function routes(portal: Portal): void {
  portal.site.page({
    path: paths.whomToCall,
    show: async ({ locale }) => show(whomToCallPage(locale, await contactsOf(portal))),
  });
  portal.site.page({
    path: paths.contacts,
    enter: keeping(portal),
    show: async ({ locale, kept }) => show(listPage(locale, kept, await listContacts(portal.db))),
  });
  portal.site.form({
    path: paths.contact,
    enter: keepingOne(portal),
    show: (visit, form) => showForm(portal, visit, form),
    submit: (visit, values) => submit(portal, visit, values),
  });
  removalRoute(portal);
}

async function showForm(portal: Portal, visit: PortalVisit<KeepingOne>, form: FormState): Promise<Answer> {
  const { locale, place, kept } = visit;
  return show(editPage(locale, form, { place, kept: await findContact(portal.db, place, kept) }));
}

async function submit(portal: Portal, visit: PortalVisit<KeepingOne>, values: Typed): Promise<Answer> {
  const { locale, place, kept } = visit;
  const typed = Object.fromEntries(
    CONTACT_FIELDS.map((name) => [name, textOf(values, name)]),
  ) as TypedContact;
  const read = readContact(place, typed);
  if (read.kind === 'faulty') {
    const w = words[locale].edit.errors;
    return invalid(...read.faults.map(({ field, fault }) => ({ field, message: w[fault] })));
  }
  const saved = await save(portal, visit, read.contact, revisionOf(values));
  if (saved === 'late') {
    const action = href(paths.contact, locale, { place });
    const form = { action, csrf: visit.session.csrf, errors: [], values, withheld: false };
    const now = await findContact(portal.db, place, kept);
    return show(editPage(locale, form, { place, kept: now, isLate: true }), 409);
  }
  if (saved === 'saved') await renewContacts(portal);
  return go(href(paths.contacts, locale), saved === 'saved' ? 'contactSaved' : 'contactSame');
}

/** `late`: somebody has changed it since the page was opened; `same`: nothing of it differs. */
const save = (
  portal: Portal,
  visit: PortalVisit<KeepingOne>,
  contact: Contact,
  seen: number,
): Promise<'saved' | 'same' | 'late'> =>
  decide(portal, visit, async (tx, { memberships, cause }) => {
    const kept = placesKept(memberships);
    if (!kept.includes(contact.place)) throw new NotFound();
    const former = await findContact(tx, contact.place, kept);
    if ((former?.revision ?? 0) !== seen) return 'late';
    const fields = changedFields(former?.contact ?? null, contact);
    if (fields.length === 0) return 'same';
    if (!(await saveContact(tx, contact, { seen, now: visit.now }))) return 'late';
    await record(tx, {
      ...cause,
      action: 'contact.saved',
      subject: `contact:${contact.place}`,
      ...(former && { before: { digest: digestOf(former.contact) } }),
      after: { fields, digest: digestOf(contact) },
    });
    return 'saved';
  });
