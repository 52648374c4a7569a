import { type Answer, go, invalid, type Notice, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { addDays, isDay } from '#kernel/time.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { PROGRAMMES } from '#portal/programme/eligibility/study/rules.ts';
import { changePage, endPage, FIELDS } from './forms.tsx';
import { words } from './fr.ts';
import { type AtProgrammes, atProgramme } from './guard.ts';
import { type Change, type ChangeFault, judgeChange, type Programme, tidyCode } from './rules.ts';
import type { Saved } from './settle.ts';

/** How somebody changes programmes: as a proposal, or at once. */
export interface Way {
  readonly key: 'propose' | 'keep';
  readonly change: Path;
  readonly end: Path;
  /** The list that it starts from and leads back to. */
  readonly list: Path;
  readonly notice: Notice;
  save(portal: Portal, visit: PortalVisit<AtProgrammes>, change: Change): Promise<Saved>;
}

/** The two forms in which a programme is changed: what it is from a day on, and that it ends. */
export function changeRoutes(portal: Portal, enter: PortalGuard<AtProgrammes>, way: Way): void {
  portal.site.form({
    path: way.change,
    enter,
    show: async (visit, form) => show(changePage(visit, form, way)),
    submit: (visit, values) => save(portal, visit, way, readChange(values)),
  });
  portal.site.form({
    path: way.end,
    enter: atProgramme(enter),
    show: async (visit, form) => show(endPage(visit, form, way)),
    submit: (visit, values) => save(portal, visit, way, readEnd(values, visit.programme)),
  });
}

async function save(portal: Portal, visit: PortalVisit<AtProgrammes>, way: Way, read: Read): Promise<Answer> {
  const { locale, bearing } = visit;
  const w = words[locale].form.errors;
  if (read.kind === 'unchosen') {
    const faults = judgeChange(read.change, visit.programmes, isoDate(visit.now));
    const errors = faults.map((fault) => errorOf(fault, locale));
    return invalid(...errors, { field: FIELDS.kind, message: w.kind });
  }
  const saved = await way.save(portal, visit, read.change);
  if (saved.kind === 'open') return invalid({ field: '', message: w.open });
  if (saved.kind === 'newcomer') return go(href(way.list, locale, bearing), 'programmeNewcomer');
  if (saved.kind === 'faulty') return invalid(...saved.faults.map((fault) => errorOf(fault, locale)));
  return go(href(way.list, locale, bearing), way.notice);
}

/** A change as typed; what the programme leads to is never taken for granted. */
interface Read {
  readonly kind: 'chosen' | 'unchosen';
  readonly change: Change;
}

function readChange(values: Typed): Read {
  const typed = (field: string) => textOf(values, field).trim();
  const kind = PROGRAMMES.find((one) => one === typed(FIELDS.kind));
  const name = { en: typed(FIELDS.nameEn), fr: typed(FIELDS.nameFr) };
  const becomes = { name, kind: kind ?? 'none' };
  const change = { code: tidyCode(typed(FIELDS.code)), from: typed(FIELDS.day), becomes };
  return { kind: kind === undefined ? 'unchosen' : 'chosen', change };
}

/** The last day as typed: the change begins on the day after it. */
function readEnd(values: Typed, { code }: Programme): Read {
  const last = textOf(values, FIELDS.day).trim();
  return { kind: 'chosen', change: { code, from: isDay(last) ? addDays(last, 1) : last, becomes: null } };
}

function errorOf({ field, fault }: ChangeFault, locale: Locale): FieldError {
  const w = words[locale].form.errors;
  if (field === 'change') return { field: '', message: w.unchanged };
  if (field === 'day') return { field: FIELDS.day, message: w.day[fault] };
  if (field === 'code') return { field: FIELDS.code, message: w.code[fault] };
  return { field: FIELDS[field], message: w[field][fault] };
}
