import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, Field, Form, RequiredNote, Select } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { jurisdictionOptions, jurisdictionText } from '#portal/common/members/words.ts';
import type { Line } from '#portal/programme/lines/rules.ts';
import type { Place } from '#portal/programme/places/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import { AskStep } from './ask-step.tsx';
import { words } from './fr.ts';
import { KnownPlace } from './known-place.tsx';
import type { Choice, LiveRequest } from './store.ts';
import { type Waits, waitText } from './waits.ts';

/** Where the institution stands, whose list comes next. */
export const PROVINCE = 'province';

export interface Known {
  readonly places: readonly Place[];
  /** The live requests of a place, by the place. */
  readonly requests: ReadonlyMap<string, readonly LiveRequest[]>;
  /** What can be asked for today, by the institution. */
  readonly lines: ReadonlyMap<string, readonly Line[]>;
}

/** Where somebody studies: what is known, and the province of another institution. */
export function placesPage(locale: Locale, form: FormState, known: Known & Waits): View {
  const w = words[locale].place;
  const { places, naming, asking } = known;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <AskStep locale={locale} step="place" />
        <Lead>{w.lead}</Lead>
        {asking !== null && (
          <Callout tone="info">
            <p>{w.askedOften(formatDateTime(asking, locale))}</p>
          </Callout>
        )}
        {places.length > 0 && <h2>{w.known}</h2>}
        <KnownPlaces locale={locale} form={form} known={known} />
        {places.length > 0 && <h2>{w.another}</h2>}
        {naming === null ? (
          <WhereForm locale={locale} form={form} isFirst={places.length === 0} />
        ) : (
          <Callout tone="info">
            <p>{waitText(naming, locale)}</p>
          </Callout>
        )}
        <GuideLink locale={locale} section="students" />
      </>
    ),
  };
}

/** The province of an institution that was not named yet. */
const WhereForm = ({ locale, form, isFirst }: { locale: Locale; form: FormState; isFirst: boolean }) => (
  <Form action={form.action} csrf={form.csrf}>
    <RequiredNote />
    <Select
      {...fieldState(form, PROVINCE)}
      label={words[locale].place.where}
      hint={words[locale].place.whereHint}
      required
      width="medium"
      options={jurisdictionOptions(locale)}
    />
    <Actions>
      <Button kind={isFirst ? 'primary' : 'secondary'}>{words[locale].place.next}</Button>
    </Actions>
  </Form>
);

const KnownPlaces = (props: { locale: Locale; form: FormState; known: Known }) => (
  <>
    {props.known.places.map((place) => (
      <KnownPlace
        key={place.id}
        locale={props.locale}
        form={props.form}
        place={place}
        requests={props.known.requests.get(place.id) ?? []}
        lines={props.known.lines.get(place.organisationId) ?? []}
      />
    ))}
  </>
);

/** The institution, and how they are known there; `known` is what was chosen and is on the list already. */
export function placePage(
  locale: Locale,
  form: FormState,
  jurisdiction: Jurisdiction,
  { choices, known }: { readonly choices: readonly Choice[]; readonly known: Known },
): View {
  const w = words[locale].place;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={jurisdictionText(jurisdiction, locale)}>{w.title}</Heading>
        <AskStep locale={locale} step="place" />
        <p>
          <a href={href(paths.ask, locale)}>{w.change}</a>
        </p>
        <KnownPlaces locale={locale} form={form} known={known} />
        {choices.length === 0 ? <p>{w.none}</p> : <PlaceForm locale={locale} form={form} choices={choices} />}
      </>
    ),
  };
}

function PlaceForm({
  locale,
  form,
  choices,
}: {
  locale: Locale;
  form: FormState;
  choices: readonly Choice[];
}) {
  const w = words[locale].place;
  return (
    <Form action={form.action} csrf={form.csrf}>
      <RequiredNote />
      <Select
        {...fieldState(form, 'institution')}
        label={w.institution}
        hint={w.institutionHint}
        required
        options={choices.map(({ id, name }) => ({ value: id, label: name[locale] }))}
      />
      <PlaceFields locale={locale} form={form} choices={choices} />
      <Actions>
        <Button>{w.next}</Button>
      </Actions>
    </Form>
  );
}

/** How somebody is known at an institution; what a form brings goes before what is known. */
export function PlaceFields(props: {
  locale: Locale;
  form: FormState;
  choices: readonly Choice[];
  known?: Pick<Place, 'campusId' | 'studentNumber' | 'programme'> | undefined;
}) {
  const { locale, form, choices, known } = props;
  const w = words[locale].place;
  const state = (name: string, value: string | null | undefined) =>
    Object.keys(form.values).length === 0 && value
      ? { ...fieldState(form, name), value }
      : fieldState(form, name);
  return (
    <>
      <CampusField state={state('campus', known?.campusId)} locale={locale} choices={choices} />
      <Field
        {...state('studentNumber', known?.studentNumber)}
        label={w.studentNumber}
        hint={w.studentNumberHint}
        width="medium"
        autocomplete="off"
        required
      />
      <Field {...state('programme', known?.programme)} label={w.programme} hint={w.programmeHint} required />
    </>
  );
}

/** One list for all institutions, each with its campuses: it serves without script. */
function CampusField({
  locale,
  state,
  choices,
}: {
  locale: Locale;
  state: ReturnType<typeof fieldState>;
  choices: readonly Choice[];
}) {
  const w = words[locale].place;
  const options = choices.flatMap(({ name, campuses }) =>
    campuses.map((campus) => ({ value: campus.id, label: campus.name, group: name[locale] })),
  );
  if (options.length === 0) return null;
  return (
    <Select {...state} label={w.campus} hint={w.campusHint} placeholder={w.noCampus} options={options} />
  );
}
