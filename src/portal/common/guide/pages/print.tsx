import { Fragment } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { Markdown } from '#kernel/ui/markdown.tsx';
import type { Contacts } from '#portal/common/contacts/rules.ts';
import { anchorOf } from '#portal/common/guide-link/sections.ts';
import { paths } from '#portal/paths.ts';
import { words } from '../fr.ts';
import type { Section } from '../guide.ts';
import { latest } from './modified.ts';
import { GuideText } from './text.tsx';

/** The whole guide on one page; its links lead further down the page, where there is one. */
export function printPage(locale: Locale, guide: readonly Section[], contacts: Contacts): View {
  const w = words[locale];
  return {
    title: w.print.title,
    frame: { dateModified: latest(guide) },
    body: (
      <>
        <Heading>{w.print.title}</Heading>
        <Lead>{w.print.lead}</Lead>
        <Actions>
          <ButtonLink href={href(paths.guide, locale)} kind="secondary">
            {w.print.back}
          </ButtonLink>
        </Actions>
        <nav aria-label={w.label}>
          <ol>
            {guide.map(({ key, title }) => (
              <li key={key}>
                <a href={`#${anchorOf(key, null)}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        {guide.map((section) => (
          <WholeSection key={section.key} section={section} locale={locale} contacts={contacts} />
        ))}
      </>
    ),
  };
}

function WholeSection(props: { section: Section; locale: Locale; contacts: Contacts }) {
  const { key, number, title, intro, parts } = props.section;
  return (
    <>
      <h2 id={anchorOf(key, null)}>
        {number}. {title}
      </h2>
      <Markdown text={intro} />
      {parts.map((part) => (
        <Fragment key={part.place}>
          <h3 id={anchorOf(key, part.place)}>
            {number}.{part.place} {part.title}
          </h3>
          <GuideText text={part.text} locale={props.locale} contacts={props.contacts} />
        </Fragment>
      ))}
    </>
  );
}
