import { type Answer, go, invalid, sendFile, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { PDF_TYPE, renderPdf } from '#kernel/letters/render.ts';
import { reserveTry } from '#kernel/throttles/store.ts';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { readStory } from '#portal/common/guide/text.ts';
import { type NewOrganisation, readOrganisation } from '#portal/common/organisations/rules.ts';
import { listChoices } from '#portal/common/organisations/store.ts';
import { readPerson } from '#portal/joining/nominations/person.tsx';
import { RENEWALS } from '#portal/joining/nominations/rules.ts';
import { blankForm } from '#portal/joining/nominee/print.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { JURISDICTIONS } from '#portal/roles.ts';
import { begin, type Wanted } from './begin.ts';
import { words } from './fr.ts';
import { askPage, choosePlacePage, OTHER, obtainPage, sentPage, startPage, type Ways } from './pages.tsx';

/** The public pages on obtaining a PIN, with the seed's two ways: a new DIR, a new signatory. */
export function startRoutes(portal: Portal): void {
  const { site } = portal;
  const ways = { en: readWays('en'), fr: readWays('fr') };
  site.page({
    path: paths.obtainPin,
    show: async ({ locale }) => show(obtainPage(locale, ways[locale])),
  });
  site.page({ path: paths.obtainPinSignatory, show: async ({ locale }) => show(askPage(locale)) });
  site.page({ path: paths.obtainPinSent, show: async ({ locale }) => show(sentPage(locale)) });
  site.page({
    path: paths.blankForm,
    show: async (visit) => {
      const { form } = visit.parameters;
      if (form !== 'imm5592' && form !== 'acknowledgement') throw new NotFound();
      const body = await renderPdf(blankForm(form, visit.locale, null), visit.now);
      return sendFile({ name: `${form}-${visit.locale}.pdf`, type: PDF_TYPE, body });
    },
  });
  site.form({
    path: paths.obtainPinDir,
    show: async (visit, form) => {
      const place = placeOf(visit);
      if (place === null) return show(choosePlacePage(visit.locale));
      return show(startPage(visit.locale, form, place, await listChoices(portal.db, place, visit.locale)));
    },
    submit: (visit, values) => submit(portal, visit, values),
  });
}

const readWays = (locale: Locale): Ways => ({
  dir: readStory('pin-dir', locale),
  signatory: readStory('pin-signatory', locale),
});

const placeOf = ({ query }: PortalVisit) => JURISDICTIONS.find((known) => known === query.in) ?? null;

async function submit(portal: Portal, visit: PortalVisit, values: Typed): Promise<Answer> {
  const person = readPerson(values, visit.locale);
  const wanted = await readWanted(portal, visit, values);
  if (person.kind === 'faulty' || 'field' in wanted)
    return invalid(
      ...('field' in wanted ? [wanted] : []),
      ...(person.kind === 'faulty' ? person.errors : []),
    );
  const key = `nomination-start:${visit.from.network}`;
  const tried = await reserveTry(portal.db, key, visit.now, RENEWALS);
  if (tried.kind === 'wait')
    return invalid({
      field: '',
      message: words[visit.locale].start.errors.tooMany(formatDateTime(tried.until, visit.locale)),
    });
  await begin(portal, visit, wanted, person);
  return go(href(paths.obtainPinSent, visit.locale));
}

type Missing = { readonly field: string; readonly message: string };

/** Which institution is meant: one of the list, or one that somebody names. */
async function readWanted(portal: Portal, visit: PortalVisit, values: Typed): Promise<Wanted | Missing> {
  const w = words[visit.locale].start.errors;
  const place = placeOf(visit);
  const chosen = textOf(values, 'institution');
  if (place === null || chosen === '') return { field: 'institution', message: w.institution };
  if (chosen !== OTHER) {
    const listed = await listChoices(portal.db, place, visit.locale);
    const found = listed.find(({ id }) => id === chosen);
    return found ? { id: found.id } : { field: 'institution', message: w.institution };
  }
  const typed = { nameEn: textOf(values, 'nameEn'), nameFr: textOf(values, 'nameFr'), jurisdiction: place };
  const read = readOrganisation(typed);
  return isNew(read) ? read : { field: 'nameEn', message: w.nameMissing };
}

const isNew = (read: ReturnType<typeof readOrganisation>): read is NewOrganisation => !Array.isArray(read);
