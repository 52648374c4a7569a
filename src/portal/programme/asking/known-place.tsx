import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Tiles } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Line } from '#portal/programme/lines/rules.ts';
import type { Place } from '#portal/programme/places/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { AskStep } from './ask-step.tsx';
import { words } from './fr.ts';
import type { LiveRequest } from './store.ts';

interface KnownHere {
  readonly locale: Locale;
  readonly form: FormState;
  readonly place: Place;
  readonly requests: readonly LiveRequest[];
  readonly lines: readonly Line[];
}

/** A place that the student has named: what is under way there, and what can still be asked for. */
export function KnownPlace({ locale, form, place, requests, lines }: KnownHere) {
  const w = words[locale].place;
  const name = place.organisation[locale];
  const nameOf = (code: string) => lines.find((line) => line.code === code)?.name[locale];
  const isFree =
    requests.length === 0 || lines.some(({ code }) => !requests.some(({ line }) => line === code));
  return (
    <section class="panel">
      <h3>{name}</h3>
      <p>
        {w.number(place.studentNumber)} – {place.programme}
      </p>
      {requests.map(({ id, line }) => (
        <p key={id}>
          {lines.length > 1 && nameOf(line) !== undefined && <strong>{nameOf(line)}</strong>} {w.underWay}{' '}
          <a href={href(paths.ownRequest, locale, { id })}>{w.open}</a>
        </p>
      ))}
      <p>
        <a href={href(paths.changePlace, locale, { place: place.id })}>
          {w.mend.link}
          <span class="hidden"> – {name}</span>
        </a>
      </p>
      {isFree && (
        <Actions>
          <ButtonLink href={href(paths.askQuestions, locale, { place: place.id })}>{w.ask}</ButtonLink>
          {requests.length === 0 && (
            <ButtonForm action={form.action} csrf={form.csrf} fields={{ remove: place.id }} kind="secondary">
              {w.remove}
              <span class="hidden"> {name}</span>
            </ButtonForm>
          )}
        </Actions>
      )}
    </section>
  );
}

/** What can be asked for at an institution that takes part in more than one line. */
export function linesPage(locale: Locale, place: Place, lines: readonly Line[]): View {
  const w = words[locale].place;
  return {
    title: w.whatFor,
    body: (
      <>
        <Heading caption={place.organisation[locale]}>{w.whatFor}</Heading>
        <AskStep locale={locale} step="place" />
        <Tiles
          items={lines.map(({ code, name }) => ({
            title: name[locale],
            href: href(paths.askQuestions, locale, { place: place.id }, { line: code.toLowerCase() }),
          }))}
        />
        <Actions>
          <ButtonLink href={href(paths.ask, locale)} kind="secondary">
            {words[locale].back}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}
