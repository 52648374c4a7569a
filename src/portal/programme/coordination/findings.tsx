import { show, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { coordinating } from '#portal/common/organisations/reach.ts';
import type { Portal } from '#portal/portal.ts';
import { words as reviews } from '#portal/programme/appeals/fr.ts';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import { Pages } from '#portal/programme/readings/pages.tsx';
import { type Paged, pageOf } from '#portal/programme/readings/paging.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { lowerFirst } from '#portal/programme/verifications/signed.ts';
import { type Finding, listFindings } from './findings-store.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';

/** Whom the institutions of a coordinator's provinces found not eligible, by name, as it takes effect. */
export function findingsRoute(portal: Portal): void {
  portal.site.page({
    path: paths.findings,
    enter: coordinating(portal),
    show: async ({ locale, jurisdictions, query }) =>
      show(
        findingsPage(
          locale,
          await pageOf(query.before, (before, limit) =>
            listFindings(portal.db, jurisdictions, { before, limit }),
          ),
        ),
      ),
  });
}

function findingsPage(locale: Locale, { shown, ...pages }: Paged<Finding>): View {
  const w = words[locale].findings;
  const c = w.columns;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.name, c.number, c.institution, c.at, c.why, c.later].map((header) => ({ header }))}
          emptyText={w.empty}
          rows={shown.map((one) => [
            <bdi key="name">{one.name}</bdi>,
            <bdi key="number">{one.studentNumber}</bdi>,
            one.institution[locale],
            formatDate(one.at, locale),
            <Why key="why" locale={locale} finding={one} />,
            laterOf(locale, one),
          ])}
        />
        <Pages locale={locale} own={href(paths.findings, locale)} {...pages} />
        <GuideLink locale={locale} section="coordinators" />
      </>
    ),
  };
}

/** The plain fact and its day, or the reasons of the rule, and whether a number ended. */
function Why({ locale, finding }: { locale: Locale; finding: Finding }) {
  const { plain, plainOn, reasons, hadNumber } = finding;
  const texts = [
    ...(plain === null || plainOn === null
      ? []
      : [`${terms[locale].plain[plain]} – ${formatDay(plainOn, locale)}`]),
    ...reasons.map((reason) => reasonText(locale, finding, reason)),
    ...(hadNumber ? [words[locale].findings.hadNumber] : []),
  ];
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** What became of it: put right, or reviewed. */
function laterOf(locale: Locale, { corrected, review }: Finding): string {
  const w = words[locale].findings;
  const texts = [
    ...(corrected === null ? [] : [correctedText(locale, corrected)]),
    ...(review === null ? [] : [w.review(lowerFirst(reviews[locale].statuses[review]))]),
  ];
  return texts.length === 0 ? w.none : texts.join(' ');
}

function correctedText(locale: Locale, { what, at, dayAfter }: NonNullable<Finding['corrected']>): string {
  const w = words[locale].findings.corrected;
  const day = formatDate(at, locale);
  return what === 'outcome' || dayAfter === null ? w.outcome(day) : w.day(day, formatDay(dayAfter, locale));
}
