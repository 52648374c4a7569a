import { Callout } from '../ui/content.tsx';
import { Button, ErrorSummary, FormId, MAIN_FORM } from '../ui/forms.tsx';
import { type Frame, Page, renderPage, type Toggle } from '../ui/layout.tsx';
import { formatDateTime, type Locale, otherLocale } from '../ui/locale.ts';
import { wordsOf } from '../ui/words.ts';
import { type Answer, titleOf, type View } from './answer.ts';
import { packPage } from './compression.ts';
import { allowShownFiles, answerFile } from './file.ts';
import { ANEW, type FormState } from './form.ts';
import { forgetKept } from './kept-secrets.ts';
import { takeNotice, tellNotice } from './notice.ts';
import type { SiteOptions } from './route.ts';
import type { Visit } from './visit.ts';

/** What a page's answer has beside its view: the way to the other language, and its form, if any. */
interface Around {
  readonly toggle: Toggle | null;
  readonly form: FormState | undefined;
}

/** Answers a visit: frames and packs a page, sends elsewhere, gives out a file. */
export async function respond<Data extends object>(
  options: SiteOptions<Data>,
  visit: Visit<Data>,
  answer: Answer,
  around: Around,
): Promise<void> {
  const { request, reply } = visit;
  reply.header('Cache-Control', 'no-store');
  switch (answer.kind) {
    case 'view': {
      // Who looks at another page has left the form whose secrets are kept.
      if (request.method === 'GET' && around.form?.kept === undefined)
        await forgetKept({ visit, cookie: options.session });
      const html = await render(options, visit, answer.view, around);
      if (answer.view.showsFiles) allowShownFiles(reply);
      reply.code(answer.status ?? 200).type('text/html; charset=utf-8');
      reply.send(packPage(request, reply, html));
      return;
    }
    case 'go':
      tellNotice(reply, options.session, answer);
      reply.redirect(answer.to, 303);
      return;
    case 'file':
      answerFile(reply, answer.file);
      return;
    case 'done':
      reply.code(204).send();
      return;
    case 'check':
    case 'invalid':
      throw new TypeError('only a form can be invalid, or looked at once more');
  }
}

async function render<Data extends object>(
  options: SiteOptions<Data>,
  visit: Visit<Data>,
  view: View,
  { toggle, form }: Around,
): Promise<string> {
  const frame = await frameOf(options, visit, view, toggle);
  const errors = form?.errors ?? [];
  const named = form?.formId ? { id: form.formId, holds: form.kept !== undefined } : undefined;
  const draw = (drawn: Frame, since: string | undefined) =>
    renderPage(
      <Page frame={drawn} title={titleOf(view, visit.locale)} errors={errors.length}>
        <ErrorSummary errors={errors} />
        {since !== undefined && <Waited locale={visit.locale} since={since} />}
        <FormId.Provider value={named}>{view.body}</FormId.Provider>
      </Page>,
    );
  const html = draw(frame, form?.since);
  if (!toggle || !('formId' in toggle)) return html;
  const link = { href: toggle.href ?? `/${otherLocale(visit.locale)}` };
  if (html.includes('class="secret"'))
    return draw({ ...frame, toggle: { ...link, newTab: true } }, form?.since);
  // The address of a form, but a page without it: of a link that works no more, or of somebody who was faster.
  return html.includes(`id="${toggle.formId}"`) ? html : draw({ ...frame, toggle: link }, undefined);
}

/** That a form shows what somebody typed and left, with the way to one without it. */
function Waited({ locale, since }: { locale: Locale; since: string }) {
  const w = wordsOf(locale).waited;
  return (
    <Callout tone="info">
      <p>{w.since(formatDateTime(new Date(since), locale))}</p>
      <Button form={MAIN_FORM} name={ANEW} value="yes" kind="secondary" formNoValidate>
        {w.anew}
      </Button>
    </Callout>
  );
}

/** What surrounds the view: the service's frame, what is told on it this once, and what the view changes of it. */
async function frameOf<Data extends object>(
  options: SiteOptions<Data>,
  visit: Visit<Data>,
  view: View,
  toggle: Toggle | null,
): Promise<Frame> {
  const notice = takeNotice(visit, options.session);
  return {
    ...(await options.frame(visit)),
    ...(notice && { notice: noticeOf(options, notice, visit.locale) }),
    ...view.frame,
    locale: visit.locale,
    toggle: toggle ?? { href: `/${otherLocale(visit.locale)}` },
    correlationId: visit.from.correlationId,
  };
}

function noticeOf<Data>(
  options: SiteOptions<Data>,
  { key, fate }: NonNullable<ReturnType<typeof takeNotice>>,
  locale: Locale,
): Frame['notice'] {
  const notice = options.notice(key, locale);
  return notice && fate ? { ...notice, text: `${notice.text} ${wordsOf(locale).fates[fate]}` } : notice;
}
