import { Fragment } from 'preact';
import { brand } from '#kernel/brand.ts';
import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Columns, Details, Heading, Lead, Panel } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { Markdown } from '#kernel/ui/markdown.tsx';
import { ContactTable } from '#portal/common/contacts/parts.tsx';
import { paths as contactPaths } from '#portal/common/contacts/paths.ts';
import type { Contacts } from '#portal/common/contacts/rules.ts';
import type { Document } from '#portal/common/guide/rules.ts';
import { guidePath } from '#portal/common/guide-link/sections.ts';
import { paths } from '#portal/paths.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words = { en, fr };

/** The front page's text was last changed on this day. */
const MODIFIED = new Date('2026-11-30T17:00:00Z');

/** The step that speaks of Sign-In Partners. */
const CREDENTIAL = 2;

/** Steps 1 to 3 of the seed; `partners` is where the broker lists them, where it is ours. */
export function frontPage(
  locale: Locale,
  steps: Document,
  { partners, contacts }: { readonly partners: string | null; readonly contacts: Contacts },
): View {
  const w = words[locale];
  return {
    title: steps.title,
    frame: { dateModified: MODIFIED },
    body: (
      <>
        <Heading>{steps.title}</Heading>
        <Lead>{steps.intro}</Lead>
        <Panels locale={locale} />
        <Columns aside={<WaysToHelp locale={locale} />}>
          <Steps locale={locale} steps={steps} />
          {steps.parts.map(({ place, title, text }) => (
            <Fragment key={place}>
              <h2 id={anchor(place)}>{title}</h2>
              <Markdown text={text} />
              {place === CREDENTIAL && partners !== null && (
                <p>
                  <a href={partners}>{w.partners(brand[locale].concierge)}</a>
                </p>
              )}
            </Fragment>
          ))}
        </Columns>
        <Details summary={w.guide.contacts}>
          <ContactTable contacts={contacts} locale={locale} short />
        </Details>
      </>
    ),
  };
}

/** The way to each step. */
function Steps({ locale, steps }: { locale: Locale; steps: Document }) {
  return (
    <nav aria-label={words[locale].steps}>
      <ul>
        {steps.parts.map(({ place, title }) => (
          <li key={place}>
            <a href={`#${anchor(place)}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What to read, and whom to ask. */
function WaysToHelp({ locale }: { locale: Locale }) {
  const w = words[locale].guide;
  return (
    <>
      <h2>{w.title}</h2>
      <p>{w.text}</p>
      <p>
        <a href={href(paths.guide, locale)}>{w.link}</a>
      </p>
      <p>{w.person}</p>
      <p>
        <a href={href(contactPaths.askForHelp, locale)}>{w.ask}</a>
      </p>
    </>
  );
}

/** For whoever needs none of the steps, and for students, who need no PIN. */
function Panels({ locale }: { locale: Locale }) {
  const w = words[locale];
  return (
    <div class="panels">
      <Panel title={w.enrolled.title} tone="info">
        <p>{w.enrolled.text}</p>
        <Actions>
          <ButtonLink href={href(paths.logIn, locale)}>{w.logIn}</ButtonLink>
        </Actions>
      </Panel>
      <Panel title={w.student.title} tone="info">
        <p>{w.student.text}</p>
        <p>
          <a href={href(guidePath('students'), locale)}>{w.student.guide}</a>
        </p>
      </Panel>
    </div>
  );
}

const anchor = (place: number): string => `step-${place}`;
