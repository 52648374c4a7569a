import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead, ProgressBar, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { roleText } from '#portal/common/members/words.ts';
import { addressAt } from '#portal/joining/forms/parts.ts';
import { paths } from '#portal/paths.ts';
import type { Role } from '#portal/roles.ts';
import { words } from './fr.ts';

/** Whom a letter is for, before it is written. */
export interface Addressee {
  readonly reference: string | null;
  readonly name: string;
  readonly role: Role;
  readonly place: { readonly en: string; readonly fr: string } | null;
  readonly address: readonly string[];
  /** The PIN before it: its letter is made once another stands there. */
  readonly former: string | null;
  /** Whether that PIN still works, and dies with it. */
  readonly again: boolean;
  /** What it is printed for: the path of its first letter, and whose. */
  readonly of: { readonly path: 'printLetter' | 'printResetLetter'; readonly id: string };
}

/** Before a letter is written, which can be done once; or while it is, where the page is `following`. */
export function printPage(locale: Locale, csrf: string, to: Addressee, following: boolean): View {
  const w = words[locale].print;
  const title = to.again ? w.again : w.title;
  return {
    title,
    body: (
      <>
        <Heading caption={to.reference}>{title}</Heading>
        <Lead>{following ? w.following : w.lead(to.name)}</Lead>
        <SummaryList
          rows={[
            { label: w.role, value: roleText(to.role, locale) },
            {
              label: w.address,
              value: [to.name, ...addressAt(to.place, locale, to.address)].map((line) => (
                <span key={line} class="line">
                  {line}
                </span>
              )),
            },
          ]}
        />
        {!following && <Warning locale={locale} to={to} />}
        <ProgressBar label={w.progress} value={0} max={1} text={w.notYet} />
        <PrintActions locale={locale} csrf={csrf} to={to} following={following} />
      </>
    ),
  };
}

function Warning({ locale, to }: { locale: Locale; to: Addressee }) {
  const w = words[locale].print;
  return (
    <Callout tone="warning" title={w.once}>
      <p>{w.text}</p>
      {to.again && <p>{w.dies}</p>}
      {to.address.length === 0 && to.place !== null && <p>{w.noAddress}</p>}
    </Callout>
  );
}

interface PrintActionsProps {
  readonly locale: Locale;
  readonly csrf: string;
  readonly to: Addressee;
  readonly following: boolean;
}

/** The file leaves the page where it is: script, or a link, asks whether the letter is made. */
function PrintActions({ locale, csrf, to, following }: PrintActionsProps) {
  const w = words[locale].print;
  const { former, again, of } = to;
  const own =
    again && former !== null
      ? href(paths.reissueLetter, locale, { id: former })
      : href(paths[of.path], locale, { id: of.id });
  const follow = href(paths[of.path], locale, { id: of.id }, { follow: former ?? 'first' });
  return (
    <Actions>
      {!following && (
        <ButtonForm action={own} csrf={csrf} follow={follow}>
          {w.submit}
        </ButtonForm>
      )}
      <ButtonLink href={following ? own : follow} kind="secondary">
        {following ? w.stop : w.follow}
      </ButtonLink>
      <ButtonLink href={href(paths.lettersOut, locale)} kind="secondary">
        {w.back}
      </ButtonLink>
    </Actions>
  );
}
