import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { brand, type Looks } from '../brand.ts';
import { assets } from './assets.ts';
import { Footer } from './footer.tsx';
import type { Frame } from './frame.ts';
import { Header, NavList } from './header.tsx';
import { Icon, type Tone } from './icon.tsx';
import { isolateEverywhere } from './isolate.tsx';
import { isoDate } from './locale.ts';
import { SessionWarning } from './session-warning.tsx';
import { LocaleContext, wordsOf } from './words.ts';

export type * from './frame.ts';

isolateEverywhere();

interface PageProps {
  frame: Frame;
  title: string;
  /** How many errors the page shows; with any, the title says so first. */
  errors?: number | undefined;
  children: ComponentChildren;
}

/** The whole document. Its children start with a Heading. */
export function Page({ frame, title, errors = 0, children }: PageProps) {
  const words = wordsOf(frame.locale);
  const { look = 'portal', description } = frame.service;
  return (
    <html lang={frame.locale}>
      <Head look={look} title={titleIn(frame, title, errors)} description={description} />
      <body class={`look-${look}`}>
        <LocaleContext.Provider value={frame.locale}>
          <a class="skip" href="#main">
            {words.skip}
          </a>
          <Header frame={frame} />
          <div class={frame.menu ? 'body body-menu' : 'body'}>
            {frame.menu && (
              <nav class="menu" aria-label={words.menu}>
                <NavList links={frame.menu} />
              </nav>
            )}
            <main id="main" tabindex={-1}>
              {frame.notice && <NoticeBox {...frame.notice} />}
              {children}
              {frame.dateModified && (
                <p class="date-modified">
                  {words.dateModified} <time>{isoDate(frame.dateModified)}</time>
                </p>
              )}
            </main>
          </div>
          <Footer frame={frame} />
          {frame.session && (
            <SessionWarning times={frame.session} locale={frame.locale} account={frame.account} />
          )}
        </LocaleContext.Provider>
      </body>
    </html>
  );
}

/** The window's title: that of the page, whose it is, and the service, each named once. */
function titleIn({ about, service, locale }: Frame, title: string, errors: number): string {
  const around = [about, service.name].filter((name) => name && !title.includes(name));
  const full = [title, ...around].join(' – ');
  return errors > 0 ? wordsOf(locale).errors.titlePrefix(full) : full;
}

/** HTML from a whole page. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${render(page)}`;
}

function Head({ look, title, description }: { look: Looks; title: string; description: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="format-detection" content="telephone=no" />
      <meta name="theme-color" content={brand.looks[look].colour} />
      <link rel="icon" href={assets.marks[look]} type="image/svg+xml" />
      {assets.preload.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.css} />
      <script src={assets.script} defer />
    </head>
  );
}

const noticeTones = { success: 'success', info: 'info', warning: 'warning', error: 'danger' } as const;

function NoticeBox({ kind, title, text }: NonNullable<Frame['notice']>) {
  const tone: Tone = noticeTones[kind];
  return (
    <div class={`callout callout-${tone} notice`} role={kind === 'error' ? 'alert' : 'status'} tabindex={-1}>
      <Icon name={tone} />
      <div class="callout-body">
        {title && <p class="notice-title">{title}</p>}
        <p>{text}</p>
      </div>
    </div>
  );
}
