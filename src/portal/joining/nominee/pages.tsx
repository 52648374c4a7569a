import type { ComponentChildren } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Details, Heading, Lead, Status, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import { Lines } from '#kernel/ui/lines.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { UnitAddress } from '#portal/common/guide/unit-address.tsx';
import { roleInSentence } from '#portal/common/members/words.ts';
import type { SavedForms } from '#portal/joining/nominations/form-store.ts';
import { type History, NominationHistory } from '#portal/joining/nominations/history.tsx';
import { type FormName, formsOf, mayFillIn, pinKindOf } from '#portal/joining/nominations/rules.ts';
import { NominationStanding } from '#portal/joining/nominations/standing.tsx';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import { nextForm } from './complete.ts';
import { words } from './fr.ts';
import { institutionRole } from './print.ts';
import { faultsOf } from './rules.ts';

interface NomineeState {
  readonly nomination: Nomination;
  readonly token: string;
  readonly forms: SavedForms;
  readonly history: History;
  readonly csrf: string;
}

interface Props extends NomineeState {
  readonly locale: Locale;
}

/** What a nominee has to do, or where their nomination stands; one address for the whole of it. */
export function statePage(locale: Locale, state: NomineeState): View {
  const { nomination: n } = state;
  const w = words[locale];
  const props = { ...state, locale };
  const title = n.status === 'completed' ? w.complete.title : w.title;
  const role = roleInSentence(institutionRole(n), locale);
  const hello = n.nominatedBy === null ? w.helloSelf : w.hello;
  return {
    title,
    body: (
      <>
        <Heading caption={n.reference}>{title}</Heading>
        <Lead>
          {n.status === 'completed'
            ? w.complete.lead
            : hello(n.givenNames, role, n.organisation.name[locale])}
        </Lead>
        <NominationStanding nomination={n} locale={locale} />
        {mayFillIn(n.status) && <ToDo {...props} />}
        {n.status === 'completed' && <ToMail {...props} />}
        {!mayFillIn(n.status) && n.status !== 'completed' && <Later {...props} />}
        <NominationHistory nomination={n} history={state.history} locale={locale} nameless />
      </>
    ),
  };
}

function ToDo(props: Props) {
  const { locale, nomination: n, token, forms } = props;
  const { steps, returned, forms: w } = words[locale];
  const next = nextForm(n, forms);
  return (
    <>
      {n.status === 'returned' && (
        <Callout tone="warning" title={returned.title}>
          <p>{returned.text}</p>
          {n.reasons && <Lines text={n.reasons} />}
        </Callout>
      )}
      <h2>{steps.title}</h2>
      <ol>
        {Object.values(steps.items).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <p>{pinKindOf(n.kind) === 'mailed' ? steps.dir : steps.other}</p>
      <h2>{w.title}</h2>
      <Table
        caption={w.title}
        captionHidden
        columns={[{ header: w.form }, { header: w.state }]}
        emptyText=""
        rows={formsOf(n.kind).map((form) => [
          <a key="form" href={href(paths.nomineeForm, locale, { token, form })}>
            {w.names[form]}
          </a>,
          <FormStateMark key="state" {...props} form={form} />,
        ])}
      />
      {Object.keys(forms).length > 0 && (
        <Actions>
          {next === null ? (
            <ButtonLink href={href(paths.nomineeCheck, locale, { token })}>{w.check}</ButtonLink>
          ) : (
            <ButtonLink href={href(paths.nomineeForm, locale, { token, form: next })}>{w.goOn}</ButtonLink>
          )}
        </Actions>
      )}
      <Blank {...props} />
    </>
  );
}

function FormStateMark({ locale, forms, form }: Props & { form: FormName }) {
  const w = words[locale].forms.states;
  const saved = forms[form];
  if (!saved) return <Status text={w.empty} />;
  const when = formatDateTime(saved.savedAt, locale);
  return faultsOf(form, saved.answers).length > 0 ? (
    <Status tone="warning" text={w.draft(when)} />
  ) : (
    <Status tone="success" text={w.ready(when)} />
  );
}

function Blank({ locale, nomination, token }: Props) {
  const { blank: w, forms } = words[locale];
  return (
    <Details summary={w.title}>
      <p>{w.text}</p>
      <ul>
        {formsOf(nomination.kind).map((form) => (
          <li key={form}>
            <a href={href(paths.nomineePdf, locale, { token, form }, { blank: 'yes' })}>
              {w.form(forms.names[form])}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}

function ToMail(props: Props) {
  const { locale, nomination, token, csrf } = props;
  const w = words[locale].complete;
  return (
    <>
      <h2>{w.print}</h2>
      <p>{w.printText}</p>
      {formsOf(nomination.kind).includes('imm5592') && <p>{w.signText}</p>}
      <Downloads {...props} />
      <h2>{w.mail}</h2>
      <UnitAddress locale={locale} />
      <h2>{w.next}</h2>
      <p>{w.nextText}</p>
      <Details summary={w.correct}>
        <p>{w.correctText}</p>
        <ButtonForm action={href(paths.nomineeReopen, locale, { token })} csrf={csrf} kind="secondary">
          {w.correct}
        </ButtonForm>
      </Details>
    </>
  );
}

function Downloads({ locale, nomination, token, forms }: Props) {
  const w = words[locale];
  const complete = formsOf(nomination.kind).filter((form) => forms[form]?.completedAt);
  return (
    <ul>
      {complete.map((form) => (
        <li key={form}>
          <a href={href(paths.nomineePdf, locale, { token, form })}>
            {w.complete.download(w.forms.names[form])}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Later(props: Props): ComponentChildren {
  const { locale, nomination: n, forms } = props;
  const w = words[locale].later;
  const kind = pinKindOf(n.kind);
  const text = {
    received: w.received,
    approved: w.approved[kind],
    pin_issued: w.pin_issued[kind],
    enrolled: w.enrolled,
  };
  const complete = Object.values(forms).some((form) => form?.completedAt);
  return (
    <>
      {isLater(n.status) && (
        <Callout tone={n.status === 'received' ? 'info' : 'success'}>
          <p>{text[n.status]}</p>
        </Callout>
      )}
      {n.status === 'pin_issued' && (
        <p>
          <a href={href(paths.front, locale)}>{w.enrol}</a>
        </p>
      )}
      {n.status === 'enrolled' && (
        <Actions>
          <ButtonLink href={href(paths.logIn, locale)}>{w.logIn}</ButtonLink>
        </Actions>
      )}
      {complete && (
        <>
          <h2>{w.forms}</h2>
          <Downloads {...props} />
        </>
      )}
    </>
  );
}

const isLater = (
  status: Nomination['status'],
): status is 'received' | 'approved' | 'pin_issued' | 'enrolled' =>
  ['received', 'approved', 'pin_issued', 'enrolled'].includes(status);
