import type { View } from '#kernel/http/answer.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { Callout, Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, formatDateTime, LOCALES, type Locale } from '#kernel/ui/locale.ts';
import { Markdown } from '#kernel/ui/markdown.tsx';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { paths } from '#portal/paths.ts';
import type { Document, Terms } from '../rules.ts';
import { words } from './fr.ts';
import { publicPaths } from './paths.ts';
import { changesIn, DOCUMENTS } from './rules.ts';
import type { Draft, Version } from './store.ts';

/** Where the terms in force stand for everybody to read. */
export const PUBLIC: Readonly<Record<Document, Path>> = {
  portal: paths.currentPortalTerms,
  partner: paths.currentPartnerTerms,
  student: publicPaths.currentStudentTerms,
};

/** Every document: what is in force, what is being written, what was. */
export function versionsPage(locale: Locale, versions: readonly Version[], drafts: readonly Draft[]): View {
  const w = words[locale].list;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {DOCUMENTS.map((document) => (
          <DocumentPart
            key={document}
            locale={locale}
            document={document}
            versions={versions.filter((one) => one.document === document)}
            draft={drafts.find((one) => one.document === document)}
          />
        ))}
        <GuideLink locale={locale} section="administrators" />
      </>
    ),
  };
}

interface Part {
  readonly locale: Locale;
  readonly document: Document;
  readonly versions: readonly Version[];
  readonly draft: Draft | undefined;
}

function DocumentPart({ locale, document, versions, draft }: Part) {
  const { list: w, documents } = words[locale];
  const [latest] = versions;
  const write = href(paths.draftTerms, locale, { document });
  return (
    <>
      <h2>{documents[document]}</h2>
      {latest && <p>{w.current(latest.version, formatDate(latest.publishedAt, locale))}</p>}
      {draft && (
        <Callout>
          <p>{w.draft(draft.savedBy, formatDateTime(draft.savedAt, locale))}</p>
        </Callout>
      )}
      <Actions>
        <ButtonLink href={write}>{draft ? w.goOn : w.write}</ButtonLink>
        {draft && (
          <ButtonLink href={href(paths.previewTerms, locale, { document })} kind="secondary">
            {w.preview}
          </ButtonLink>
        )}
        <ButtonLink href={href(PUBLIC[document], locale)} kind="link">
          {w.public}
        </ButtonLink>
      </Actions>
      <VersionTable locale={locale} document={document} versions={versions} />
    </>
  );
}

function VersionTable({ locale, document, versions }: Omit<Part, 'draft'>) {
  const { list: w, documents } = words[locale];
  return (
    <Table
      caption={`${w.versions} – ${documents[document]}`}
      columns={(['version', 'published', 'by', 'changes'] as const).map((key) => ({
        header: w.columns[key],
      }))}
      emptyText={w.none}
      rows={versions.map((one) => [
        <a key="version" href={href(paths.termsVersion, locale, { document, version: String(one.version) })}>
          {one.version}
        </a>,
        formatDate(one.publishedAt, locale),
        one.publishedBy ?? w.system,
        changesIn(one.changes[locale]).join(' ') || w.first,
      ])}
    />
  );
}

/** A version that was published, in both languages. */
export function versionPage(locale: Locale, one: Version): View {
  const { version: w, documents } = words[locale];
  const title = w.title(documents[one.document], one.version);
  return {
    title,
    body: (
      <>
        <Heading caption={w.published(formatDate(one.publishedAt, locale))}>{title}</Heading>
        {LOCALES.map((language) => (
          <InLanguage
            key={language}
            locale={locale}
            language={language}
            body={one.body[language]}
            changes={one.changes[language]}
          />
        ))}
        <p>
          <a href={href(paths.termsVersions, locale)}>{w.back}</a>
        </p>
      </>
    ),
  };
}

/** One language of a version; its changes are Markdown. */
export function InLanguage(props: { locale: Locale; language: Locale; body: string; changes: string }) {
  const { languages } = words[props.locale];
  const { language } = props;
  return (
    <>
      <h2>{capital(languages[language])}</h2>
      {props.changes !== '' && (
        <div lang={language}>
          <Callout tone="info" title={words[language].version.changes}>
            <Markdown text={props.changes} />
          </Callout>
        </div>
      )}
      {props.body !== '' && (
        <div lang={language}>
          <Markdown text={props.body} />
        </div>
      )}
    </>
  );
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The terms in force, for everybody to read. */
export function currentPage(locale: Locale, terms: Terms): View {
  const w = words[locale].current;
  const { document } = terms;
  return {
    title: w[document],
    body: (
      <>
        <Heading>{w[document]}</Heading>
        <Lead>{w.lead[document]}</Lead>
        <Markdown text={terms.body} />
        <p class="hint">{w.version(terms.version, formatDate(terms.publishedAt, locale))}</p>
        <ul>
          {DOCUMENTS.filter((other) => other !== document).map((other) => (
            <li key={other}>
              <a href={href(PUBLIC[other], locale)}>{w[other]}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}
