import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatEnd } from '#kernel/time.ts';
import { Callout, Heading, Lead, ProgressBar } from '#kernel/ui/content.tsx';
import { Actions, Button, Form, RadioGroup } from '#kernel/ui/forms.tsx';
import { latePage as late } from '#kernel/ui/late.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { roleInSentence } from '#portal/common/members/words.ts';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { choicesFor, isAnswered, phaseOf, progressOf, type Reviewed } from './rules.ts';
import type { Review } from './store.ts';

/** The name of the field that asks about somebody. */
export const fieldOf = (membershipId: string): string => `answer_${membershipId}`;

/** The button that says of all who are unanswered that they are still there. */
export const REST = 'rest';

interface OpenReview {
  readonly at: AtInstitution;
  readonly review: Review;
  readonly people: readonly Reviewed[];
}

/** Everybody of the institution, and whether they are still there. */
export function reviewPage({ locale, now }: PortalVisit, form: FormState, open: OpenReview): View {
  const w = words[locale];
  const { at, review, people } = open;
  const { answered, total } = progressOf(people);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead(review.year, formatEnd(review.closesAt, locale))}</Lead>
        {phaseOf(review, now) === 'last_week' ? (
          <Callout tone="warning" title={w.lastWeek}>
            <p>{w.after}</p>
          </Callout>
        ) : (
          <p>{w.after}</p>
        )}
        <ProgressBar
          label={w.progress.label}
          value={answered}
          max={Math.max(1, total)}
          text={w.progress.text(answered, total)}
        />
        <Questions form={form} locale={locale} open={open} />
        <GuideLink locale={locale} section="people" />
      </>
    ),
  };
}

/** Those unanswered before those answered for, whose answer can be changed until the review is done. */
function Questions({ form, locale, open }: { form: FormState; locale: Locale; open: OpenReview }) {
  const w = words[locale];
  const { at, people } = open;
  const answered = people.filter(isAnswered);
  const unanswered = people.filter((one) => !isAnswered(one));
  const rest = unanswered.filter(({ personId }) => personId !== at.personId);
  const question = (one: Reviewed) => (
    <Question key={one.membershipId} form={form} locale={locale} at={at} one={one} />
  );
  return (
    <Form action={form.action} csrf={form.csrf}>
      {unanswered.length > 0 && <h2>{w.unansweredPeople(unanswered.length)}</h2>}
      {unanswered.map(question)}
      <Actions>
        <Button>{w.submit}</Button>
        {rest.length > 1 && (
          <Button kind="secondary" name={REST} value="confirmed">
            {w.rest}
          </Button>
        )}
      </Actions>
      {answered.length > 0 && (
        <>
          <h2>{w.answeredPeople(answered.length)}</h2>
          <p>{w.changeable}</p>
          {answered.map(question)}
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </>
      )}
    </Form>
  );
}

function Question(props: { form: FormState; locale: Locale; at: AtInstitution; one: Reviewed }) {
  const { form, locale, at, one } = props;
  const w = words[locale];
  const label = personText(locale, one);
  const choices = choicesFor(at, one);
  const said = choices.own ? w.self : one.status === 'ended' ? w.gone : null;
  if (said !== null)
    return (
      <p>
        <strong>{label}</strong>
        <br />
        {said}
      </p>
    );
  const field = fieldState(form, fieldOf(one.membershipId));
  return (
    <RadioGroup
      {...field}
      value={field.value || one.answer}
      label={label}
      hint={[signedIn(locale, one), choices.left ? '' : w.upward].join(' ').trim()}
      inline
      options={(choices.left ? (['confirmed', 'left'] as const) : (['confirmed'] as const)).map((value) => ({
        value,
        label: w.answers[value],
      }))}
    />
  );
}

/** No review is open: when the last one was. */
export function nonePage(locale: Locale, at: AtInstitution, review: Review | null): View {
  const w = words[locale];
  const { settledAt, year } = review ?? {};
  const last = review?.status === 'done' ? w.none.done : w.none.closed;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{w.none.text}</Lead>
        {settledAt && year !== undefined && <p>{last(year, formatDate(settledAt, locale))}</p>}
        <GuideLink locale={locale} section="people" />
      </>
    ),
  };
}

/** What was asked for was not done, and why. */
export function latePage({ locale, parameters }: PortalVisit, why: 'late' | 'lastDir'): View {
  const w = words[locale].late;
  const { organisation = '' } = parameters;
  const open = { text: w.open, href: href(paths.institutionReview, locale, { organisation }) };
  return late({ ...w, text: w[why], open });
}

/** Who somebody is, in what role. */
export const personText = (locale: Locale, one: Reviewed): string =>
  words[locale].person(fullName(one), roleInSentence(one.role, locale));

/** When they were here last: what most tells whether they still are. */
export const signedIn = (locale: Locale, { lastSignInAt: at }: Reviewed): string =>
  at === null ? words[locale].neverSignedIn : words[locale].lastSignIn(formatDate(at, locale));
