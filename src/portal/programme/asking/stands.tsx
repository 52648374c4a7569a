import type { VNode } from 'preact';
import { href } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { OwnContest } from '#portal/programme/contested/pages.tsx';
import { listContestedWhere } from '#portal/programme/contested/store.ts';
import { showNumber } from '#portal/programme/evn/rules.ts';
import { type Evn, listNumbers } from '#portal/programme/evn/store.ts';
import { words as threads } from '#portal/programme/messages/fr.ts';
import { paths as messages } from '#portal/programme/messages/paths.ts';
import { mapClosing } from '#portal/programme/unanswered/store.ts';
import { listOwnFiles } from '#portal/programme/verifications/file-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import { Closes, Steps, sentenceOf } from './steps.tsx';

/** How many requests a home page shows; every one has its thread among the messages. */
const SHOWN = 3;

/** Where a student's latest requests stand, what waits for them first; null before there is one. */
export async function stands(
  portal: Portal,
  { locale, personId }: PortalVisit<{ readonly personId: string }>,
): Promise<VNode | null> {
  const files = await listOwnFiles(portal.db, personId);
  if (files.length === 0) return null;
  const asked = files.filter(({ status }) => status === 'info_requested');
  const shown = [...asked, ...files.filter((file) => !asked.includes(file))].slice(0, SHOWN);
  const numbers = await Promise.all(shown.map(({ id }) => listNumbers(portal.db, id)));
  const closing = await mapClosing(portal.db, asked.length === 0 ? null : personId);
  const contested = await contestedOf(portal, personId, numbers.flat());
  const w = words[locale].stands;
  return (
    <>
      {shown.map((file, index) => {
        const live = numbers[index]?.find(({ status }) => status === 'live');
        return (
          <section class="panel" key={file.id}>
            <h3>{file.organisation[locale]}</h3>
            <Steps locale={locale} status={file.status} />
            <p>{sentenceOf(locale, file)}</p>
            {live && contested.has(file.organisationId) && <OwnContest locale={locale} />}
            <Closes locale={locale} on={closing.get(file.id)} />
            {live && <Live number={live.number} />}
            <p>
              <a href={href(paths.ownRequest, locale, { id: file.id })}>
                {w.open}
                <span class="hidden"> – {file.organisation[locale]}</span>
              </a>
            </p>
          </section>
        );
      })}
      <Further locale={locale} count={files.length - SHOWN} />
    </>
  );
}

const Live = ({ number }: { number: string }) => (
  <p>
    <strong>{showNumber(number)}</strong>
  </p>
);

/** Where the requests stand that are not shown. */
const Further = ({ locale, count }: { locale: Locale; count: number }) =>
  count <= 0 ? null : (
    <p>
      {words[locale].stands.more(count)} <a href={href(messages.messages, locale)}>{threads[locale].title}</a>
      .
    </p>
  );

/** Only who has a number was proved, and can hear that somebody else claims the record. */
const contestedOf = async (
  { db }: Portal,
  personId: string,
  numbers: readonly Evn[],
): Promise<ReadonlySet<string>> =>
  numbers.some(({ status }) => status === 'live') ? listContestedWhere(db, personId) : new Set();
