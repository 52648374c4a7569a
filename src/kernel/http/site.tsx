import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Toggle } from '../ui/frame.ts';
import { LOCALES, type Locale } from '../ui/locale.ts';
import { type Answer, go } from './answer.ts';
import { comesBefore, whenLate } from './before.ts';
import { isMended, keepLooked, lookedAt } from './check.ts';
import { comesFromUs } from './csrf.ts';
import { forgetDraft } from './draft.ts';
import { type FormState, newFormId, readTyped, type Sheet, type Typed } from './form.ts';
import { fillIn, forgetKept, keepRight } from './kept-secrets.ts';
import { tooLong } from './lengths.ts';
import { outOfDate, tooLate, untrusted } from './notice.ts';
import { openVisit } from './open-visit.ts';
import { href, type Path, readParameters } from './path.ts';
import { keepRefused, showForm } from './refused.ts';
import { respond } from './respond.tsx';
import {
  type ActionRoute,
  enter,
  type FormRoute,
  type PageRoute,
  type SiteOptions,
  within,
} from './route.ts';
import { readSent } from './sent.ts';
import { formToggle, linkTo } from './toggle.ts';
import { acceptUploads, bringsFiles } from './upload.ts';
import type { Visit } from './visit.ts';

/** The pages of one service: every route in both languages, every POST guarded, every view framed. */
export class Site<Data extends object> {
  readonly #options: SiteOptions<Data>;

  constructor(options: SiteOptions<Data>) {
    this.#options = options;
  }

  page<Found extends object = object>(route: PageRoute<Data, Found>): void {
    this.#both(route.path, 'GET', async (visit) => {
      await this.#answer(visit, await within(route, visit, route.show), linkTo(visit, route.path));
    });
  }

  form<Found extends object = object>(route: FormRoute<Data, Found>): void {
    this.#both(route.path, 'GET', async ({ query: { form: id, ...query }, ...rest }) => {
      const visit = { ...rest, query };
      let form: FormState | undefined;
      const answer = await within(route, visit, (inside) =>
        showForm(this.#place(visit, route), id, (sheet, errors) => {
          form = { ...this.#form(visit, route, sheet), errors };
          return route.show(inside, form);
        }),
      );
      await this.#answer(visit, answer, formToggle(visit, route.path), form);
    });
    const submit = ({ query: { form: _, ...query }, ...visit }: Visit<Data>) =>
      this.#submitForm({ ...visit, query }, route);
    if (route.upload === undefined) this.#both(route.path, 'POST', submit, { bodyLimit: route.bodyLimit });
    else
      this.#options.app.register(async (scope) => {
        await acceptUploads(scope);
        this.#both(route.path, 'POST', submit, { scope });
      });
  }

  action<Found extends object = object>(route: ActionRoute<Data, Found>): void {
    this.#both(route.path, 'POST', async (visit) => {
      const values = readTyped(visit.request.body);
      if (!this.#trusts(visit, values)) {
        // No page of a session that has ended is trusted; whoever may come in says why it has.
        const entered = visit.session.lapsed === null ? null : await enter(route, visit);
        const answer =
          entered?.kind === 'instead' ? tooLate(entered.answer, 'late') : outOfDate(visit, route.path);
        return this.#answer(visit, answer, null);
      }
      await this.#answer(visit, await within(route, visit, (inside) => route.submit(inside, values)), null);
    });
  }

  async #submitForm<Found extends object>(visit: Visit<Data>, route: FormRoute<Data, Found>): Promise<void> {
    const entered = await enter(route, visit);
    if (entered.kind === 'instead') {
      const ours = this.#comesFromUs(visit);
      return this.#answer(visit, ours ? await whenLate(visit, route, entered.answer) : entered.answer, null);
    }
    const inside = { ...visit, ...entered.found };
    const again = (form: FormState, status: number) => this.#again(inside, route, form, status);
    // Only now: a file is read from nobody who may not be here.
    const sent = await readSent(visit, route, (words) => this.#trusts(visit, words));
    const { values: typed, sheet, upload, oversized } = sent;
    if (oversized !== null) return again({ ...this.#form(visit, route, sheet), errors: [oversized] }, 413);
    if (!this.#trusts(visit, typed))
      return again({ ...this.#form(visit, route, sheet), errors: [untrusted(visit)] }, 422);
    if (isMended(typed)) return this.#look(inside, route, sheet, null);
    const place = this.#place(visit, route);
    const filled = {
      ...fillIn(place, sheet.formId, typed),
      sheet,
      over: tooLong(typed, visit, this.#options, route),
    };
    const before = await comesBefore(inside, route, place, filled);
    if (before !== null && before.kind !== 'invalid') return this.#answer(visit, before, null);
    const answer = before ?? (await route.submit(inside, filled.values, upload));
    if (answer.kind === 'invalid') {
      const { errors } = answer;
      const told = { ...sheet, ...(await keepRight(place, filled, errors)) };
      const form = { ...this.#form(visit, route, told), errors };
      // Files can't be filled in again.
      if (!bringsFiles(upload) && (await keepRefused(visit, route, told, errors)))
        return this.#answer(visit, go(form.action), null);
      return again(form, 422);
    }
    await forgetKept(place);
    if (answer.kind === 'check') return this.#look(inside, route, sheet, answer.seen);
    if (answer.kind === 'go') await forgetDraft(visit, route, typed);
    await this.#answer(visit, answer, formToggle(visit, route.path));
  }

  /** The form once more, with what was typed and what is wrong with it. */
  async #again<Inside extends Visit<Data>>(
    visit: Inside,
    route: { readonly path: Path; show(visit: Inside, form: FormState): Promise<Answer> },
    form: FormState,
    status: number,
  ): Promise<void> {
    const answer = await route.show(visit, form);
    // Where the page leads elsewhere by now, it does so itself.
    const to = answer.kind === 'go' ? go(form.action) : answer;
    const page = to.kind === 'view' ? { ...to, status } : to;
    await this.#answer(visit, page, formToggle(visit, route.path), form);
  }

  /** Leads to where a form is looked at once more, or back from there; shows that at once where no draft can hold it. */
  async #look<Found extends object>(
    inside: Visit<Data> & Found,
    route: FormRoute<Data, Found>,
    sheet: Sheet & { readonly formId: string },
    seen: string | null,
  ): Promise<void> {
    const at = await keepLooked(inside, route, sheet, seen);
    if (at === null) return this.#again(inside, route, this.#form(inside, route, lookedAt(sheet, seen)), 200);
    return this.#answer(inside, go(at), null);
  }

  #place<Route>(visit: Visit<Data>, route: Route) {
    return { visit, cookie: this.#options.session, route };
  }

  #form(visit: Visit<Data>, route: { path: Path }, sheet: Sheet): FormState {
    const action = href(route.path, visit.locale, visit.parameters, visit.query);
    return { action, csrf: visit.session.csrf, errors: [], formId: newFormId(), ...sheet };
  }

  #trusts(visit: Visit<Data>, values: Typed): boolean {
    return this.#comesFromUs(visit) && visit.session.hasCsrf(values._csrf);
  }

  #comesFromUs(visit: Visit<Data>): boolean {
    return comesFromUs(visit.request.headers, this.#options.origin);
  }

  #both(
    path: Path,
    method: 'GET' | 'POST',
    handle: (visit: Visit<Data>) => Promise<void>,
    {
      scope = this.#options.app,
      bodyLimit,
    }: { readonly scope?: FastifyInstance; readonly bodyLimit?: number | undefined } = {},
  ): void {
    for (const locale of LOCALES) {
      const handler = async (request: FastifyRequest, reply: FastifyReply) => {
        const visit = await this.visit(request, reply, locale);
        await handle({ ...visit, path, parameters: readParameters(path, locale, visit.parameters) });
        return reply;
      };
      scope.route({ method, url: path[locale], handler, ...(bodyLimit !== undefined && { bodyLimit }) });
    }
  }

  /** Opens a request as a visit; for routes that the site does not register itself. */
  visit(request: FastifyRequest, reply: FastifyReply, locale: Locale): Promise<Visit<Data>> {
    return openVisit(this.#options, request, reply, locale);
  }

  /** Answers a visit; for routes that the site does not register itself. */
  answer(visit: Visit<Data>, answer: Answer, path?: Path): Promise<void> {
    return this.#answer(visit, answer, path ? linkTo(visit, path) : null);
  }

  #answer(visit: Visit<Data>, answer: Answer, toggle: Toggle | null, form?: FormState): Promise<void> {
    return respond(this.#options, visit, answer, { toggle, form });
  }
}
