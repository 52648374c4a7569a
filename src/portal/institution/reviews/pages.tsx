import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatEnd } from '#kernel/time.ts';
import { Callout, Heading, Lead, ProgressBar } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RadioGroup } from '#kernel/ui/forms.tsx';
import { latePage as late } from '#kernel/ui/late.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { roleInSentence } from '#portal/common/members/words.ts';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { choicesFor, phaseOf, progressOf, type ReviewAnswer, type Reviewed } from './rules.ts';
import type { Review } from './store.ts';

/** The name of the field that asks about somebody. */
export const fieldOf = (membershipId: string): string => `answer_${membershipId}`;

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
        <Form action={form.action} csrf={form.csrf}>
          {people.map((one) => (
            <Question key={one.membershipId} form={form} locale={locale} at={at} one={one} />
          ))}
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
        <GuideLink locale={locale} section="people" />
      </>
    ),
  };
}

function Question(props: { form: FormState; locale: Locale; at: AtInstitution; one: Reviewed }) {
  const { form, locale, at, one } = props;
  const w = words[locale];
  const label = w.person(nameOf(one), roleInSentence(one.role, locale));
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
      hint={choices.left ? undefined : w.upward}
      inline
      options={(choices.left ? (['confirmed', 'left'] as const) : (['confirmed'] as const)).map((value) => ({
        value,
        label: w.answers[value],
      }))}
    />
  );
}

/** Before roles end, which can't be undone. */
export function confirmPage(
  { locale, session, request }: PortalVisit,
  asked: {
    readonly at: AtInstitution;
    readonly leaving: readonly Reviewed[];
    readonly answers: ReadonlyMap<string, ReviewAnswer>;
  },
): View {
  const w = words[locale].confirm;
  const organisation = asked.at.organisationId;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={asked.at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <ul>
          {asked.leaving.map((one) => (
            <li key={one.membershipId}>
              {words[locale].person(nameOf(one), roleInSentence(one.role, locale))}
            </li>
          ))}
        </ul>
        <Form action={request.url} csrf={session.csrf}>
          <input type="hidden" name="sure" value="yes" />
          {[...asked.answers].map(([id, answer]) => (
            <input key={id} type="hidden" name={fieldOf(id)} value={answer} />
          ))}
          <Actions>
            <Button kind="danger">{w.submit}</Button>
            <ButtonLink href={href(paths.institutionReview, locale, { organisation })} kind="secondary">
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
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

const nameOf = (person: Reviewed): string => fullName(person);
