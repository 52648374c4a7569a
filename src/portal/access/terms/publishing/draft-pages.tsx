import { Fragment } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { Callout, Details, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, TextArea } from '#kernel/ui/forms.tsx';
import { latePage as late } from '#kernel/ui/late.tsx';
import { LOCALES, type Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import type { Document } from '../rules.ts';
import { words } from './fr.ts';
import { InLanguage } from './pages.tsx';
import { type Compared, changesAsMarkdown, compareTexts, type DraftFault } from './rules.ts';
import type { Draft, Version } from './store.ts';

/** The fields of a draft, by language. */
export const FIELDS = {
  body: { en: 'bodyEn', fr: 'bodyFr' },
  changes: { en: 'changesEn', fr: 'changesFr' },
} as const;

/** Both languages of the next version, beside one another in one form. */
export function draftPage(locale: Locale, form: FormState, document: Document, saved: boolean): View {
  const { draft: w, documents } = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={documents[document]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <input type="hidden" name="revision" value={fieldState(form, 'revision').value} />
          {LOCALES.map((language) => (
            <DraftFields key={language} locale={locale} language={language} form={form} />
          ))}
          <Actions>
            <Button name="next" value="preview">
              {w.preview}
            </Button>
            <Button kind="secondary" name="next" value="stay">
              {w.save}
            </Button>
            {saved && (
              <ButtonLink href={href(paths.discardTerms, locale, { document })} kind="danger">
                {w.discard}
              </ButtonLink>
            )}
          </Actions>
        </Form>
      </>
    ),
  };
}

function DraftFields({ locale, language, form }: { locale: Locale; language: Locale; form: FormState }) {
  const w = words[locale].draft;
  return (
    <>
      <TextArea
        {...fieldState(form, FIELDS.body[language])}
        label={w.body[language]}
        hint={w.bodyHint}
        rows={20}
        width="wide"
        lang={language}
      />
      <TextArea
        {...fieldState(form, FIELDS.changes[language])}
        label={w.changes[language]}
        hint={w.changesHint}
        rows={5}
        width="wide"
        lang={language}
      />
    </>
  );
}

/** The draft as it will be read, what still keeps it from being published, and what it changes. */
export function previewPage(
  locale: Locale,
  draft: Draft,
  current: Version,
  faults: readonly DraftFault[],
): View {
  const { preview: w, documents } = words[locale];
  const to = { document: draft.document };
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={documents[draft.document]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {faults.length > 0 && (
          <Callout tone="warning" title={w.faults}>
            <ul>
              {faults.map((fault) => (
                <li key={faultText(locale, fault)}>{faultText(locale, fault)}</li>
              ))}
            </ul>
          </Callout>
        )}
        {LOCALES.map((language) => (
          <Fragment key={language}>
            <InLanguage
              locale={locale}
              language={language}
              body={draft.body[language]}
              changes={changesAsMarkdown(draft.changes[language])}
            />
            <Details summary={w.compare(words[locale].languages[language])}>
              <Comparison
                locale={locale}
                language={language}
                compared={compareTexts(current.body[language], draft.body[language])}
              />
            </Details>
          </Fragment>
        ))}
        <Actions>
          {faults.length === 0 && (
            <ButtonLink href={href(paths.publishTerms, locale, to)}>{w.publish}</ButtonLink>
          )}
          <ButtonLink href={href(paths.draftTerms, locale, to)} kind="secondary">
            {w.edit}
          </ButtonLink>
          <ButtonLink href={href(paths.discardTerms, locale, to)} kind="danger">
            {words[locale].draft.discard}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

function faultText(locale: Locale, fault: DraftFault): string {
  const { preview: w, languages } = words[locale];
  return fault.fault === 'uneven' ? w.uneven : w[fault.fault](languages[fault.locale]);
}

/** What went and came; runs of what is the same are only counted. */
function Comparison(props: { locale: Locale; language: Locale; compared: readonly Compared[] }) {
  const w = words[props.locale].preview;
  return (
    <ul class="comparison">
      {grouped(props.compared).map((group, index) => (
        <li key={index}>
          {group.kind === 'same' ? (
            w.same(group.texts.length)
          ) : (
            <>
              <strong>{w[group.kind]}</strong>
              {group.texts.map((text) => (
                <p key={text} lang={props.language}>
                  {group.kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
                </p>
              ))}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function grouped(compared: readonly Compared[]) {
  const groups: { kind: Compared['kind']; texts: string[] }[] = [];
  for (const { kind, text } of compared) {
    const last = groups.at(-1);
    if (last?.kind === kind) last.texts.push(text);
    else groups.push({ kind, texts: [text] });
  }
  return groups;
}

/** Asks once more before a draft becomes a version, or nothing. */
export function settlePage(
  locale: Locale,
  form: FormState,
  change: 'publish' | 'discard',
  draft: Draft,
  next: number,
): View {
  const { publish, discard, documents } = words[locale];
  const w =
    change === 'publish' ? { ...publish, title: publish.title(next), submit: publish.submit(next) } : discard;
  const back = change === 'publish' ? paths.previewTerms : paths.draftTerms;
  return confirmationPage(locale, form, {
    title: w.title,
    caption: documents[draft.document],
    lead: w.lead,
    effect: w.effect,
    submit: w.submit,
    danger: change === 'discard',
    back: href(back, locale, { document: draft.document }),
    fields: (
      <input
        type="hidden"
        name="revision"
        value={fieldState(form, 'revision').value || String(draft.revision)}
      />
    ),
  });
}

/** The draft changed while somebody was looking at it. */
export function latePage(locale: Locale): View {
  const w = words[locale].late;
  return late({ ...w, open: { text: w.open, href: href(paths.termsVersions, locale) } });
}
