import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { SeenForm } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { fieldOf, personText, signedIn } from './pages.tsx';
import type { ReviewAnswer, Reviewed } from './rules.ts';

interface Said {
  readonly at: AtInstitution;
  readonly people: readonly Reviewed[];
  readonly answers: ReadonlyMap<string, ReviewAnswer>;
  /** Whether some of them were said to be there all at once. */
  readonly rest: boolean;
}

/** Before roles end, which can't be undone, and before many are said to be there at once. */
export function confirmPage({ locale }: PortalVisit, form: FormState, said: Said): View {
  const w = words[locale].confirm;
  const { at, people, answers } = said;
  const who = (answer: ReviewAnswer) => people.filter((one) => answers.get(one.membershipId) === answer);
  const leaving = who('left');
  const title = said.rest ? w.titleRest : w.title;
  const values = Object.fromEntries([...answers].map(([id, answer]) => [fieldOf(id), answer]));
  return {
    title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{title}</Heading>
        {said.rest && <Lead>{w.leadRest}</Lead>}
        {said.rest && <People locale={locale} people={who('confirmed')} />}
        {leaving.length > 0 && <Leaving locale={locale} people={leaving} title={said.rest} />}
        <SeenForm
          form={{ ...form, values }}
          fields={Object.keys(values)}
          submit={said.rest ? w.submitRest : w.submit}
          mend={w.back}
          danger={leaving.length > 0}
        />
      </>
    ),
  };
}

function Leaving({ locale, people, title }: { locale: Locale; people: readonly Reviewed[]; title: boolean }) {
  const w = words[locale].confirm;
  return (
    <>
      {title && <h2>{w.title}</h2>}
      <Callout tone="warning">
        <p>{w.lead}</p>
      </Callout>
      <People locale={locale} people={people} />
    </>
  );
}

function People({ locale, people }: { locale: Locale; people: readonly Reviewed[] }) {
  return (
    <ul>
      {people.map((one) => (
        <li key={one.membershipId}>
          {personText(locale, one)}. {signedIn(locale, one)}
        </li>
      ))}
    </ul>
  );
}
