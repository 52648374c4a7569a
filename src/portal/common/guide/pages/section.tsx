import { Fragment } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Columns, Heading } from '#kernel/ui/content.tsx';
import { NavList } from '#kernel/ui/header.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { Markdown } from '#kernel/ui/markdown.tsx';
import type { Contacts } from '#portal/common/contacts/rules.ts';
import { anchorOf, guidePath, type SectionKey } from '#portal/common/guide-link/sections.ts';
import { paths } from '#portal/paths.ts';
import { words } from '../fr.ts';
import type { Section } from '../guide.ts';
import { GuideText } from './text.tsx';

/** One section, the contents beside it, and the ways on and back. */
export function sectionPage(
  locale: Locale,
  guide: readonly Section[],
  key: SectionKey,
  contacts: Contacts,
): View {
  const w = words[locale];
  const index = guide.findIndex((section) => section.key === key);
  const section = guide[index];
  if (!section) throw new TypeError(`the guide has no section ${key}`);
  return {
    title: `${section.title} – ${w.title}`,
    frame: { dateModified: section.modified },
    body: (
      <>
        <Heading caption={w.caption(section.number, guide.length)}>{section.title}</Heading>
        <Columns aside={<Contents locale={locale} guide={guide} current={key} />}>
          <Markdown text={section.intro} />
          <PartList locale={locale} section={section} />
          <Parts section={section} locale={locale} contacts={contacts} />
          <Neighbours locale={locale} previous={guide[index - 1]} next={guide[index + 1]} />
        </Columns>
      </>
    ),
  };
}

function PartList({ locale, section: { key, parts } }: { locale: Locale; section: Section }) {
  const w = words[locale];
  return (
    <nav aria-label={w.here}>
      <ul>
        {parts.map(({ place, title }) => (
          <li key={place}>
            <a href={`#${anchorOf(key, place)}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Parts(props: { section: Section; locale: Locale; contacts: Contacts }) {
  const { key, number, parts } = props.section;
  return parts.map(({ place, title, text }) => (
    <Fragment key={place}>
      <h2 id={anchorOf(key, place)}>
        {number}.{place} {title}
      </h2>
      <GuideText text={text} locale={props.locale} contacts={props.contacts} />
    </Fragment>
  ));
}

/** Every section, where one is marked, and the way back to the search. */
function Contents({
  locale,
  guide,
  current,
}: {
  locale: Locale;
  guide: readonly Section[];
  current: SectionKey;
}) {
  const w = words[locale];
  const links = guide.map(({ key, number, title }) => ({
    label: `${number}. ${title}`,
    href: href(guidePath(key), locale),
    current: key === current,
  }));
  return (
    <nav class="menu" aria-label={w.label}>
      <NavList links={[{ label: w.toContents, href: href(paths.guide, locale) }, ...links]} />
    </nav>
  );
}

function Neighbours(props: { locale: Locale; previous: Section | undefined; next: Section | undefined }) {
  const { locale, previous, next } = props;
  const w = words[locale];
  return (
    <nav class="actions" aria-label={w.neighbours}>
      {next && (
        <a class="button button-primary" rel="next" href={href(guidePath(next.key), locale)}>
          {w.next(next.title)}
        </a>
      )}
      {previous && (
        <a class="button button-secondary" rel="prev" href={href(guidePath(previous.key), locale)}>
          {w.previous(previous.title)}
        </a>
      )}
    </nav>
  );
}
