import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Reference } from '#kernel/ui/error-page.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { DoorEnd, MoveInstead } from '#portal/access/doors/doorways.tsx';
import type { DoorNow } from '#portal/access/doors/load.ts';
import { paths } from '#portal/paths.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Stop } from './stops.ts';

export const words = { en, fr };

/** The doors, in the configured order, each with what it asks for. */
export function logInPage(locale: Locale, form: FormState, doors: readonly DoorNow[]): View {
  const w = words[locale].logIn;
  const closed = doors.filter(({ state }) => state.kind === 'closed');
  const usable = doors.filter((one) => !closed.includes(one));
  // Nobody is led to begin with a credential that will not last.
  const lasts = (key: string) => doors.some(({ door, state }) => door.key === key && state.kind === 'open');
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <ul class="tiles">
            {[...usable, ...closed].map((one) => (
              <Doorway key={one.door.key} locale={locale} {...one} />
            ))}
          </ul>
        </Form>
        <Callout tone="info" title={w.leaving.title}>
          <p>{w.leaving.text}</p>
        </Callout>
        <h2>{w.noCredential.title}</h2>
        <p>{w.noCredential[lasts('gckey') ? (lasts('partner') ? 'partner' : 'text') : 'other']}</p>
      </>
    ),
  };
}

/** One that has closed stays visible, so that those who came by it learn what to do. */
function Doorway({ locale, door, state }: DoorNow & { locale: Locale }) {
  if (state.kind === 'closed')
    return (
      <li class="tile">
        <h2 class="tile-title">{door.name[locale]}</h2>
        <DoorEnd locale={locale} state={state} />
        <MoveInstead locale={locale} />
      </li>
    );
  const { title, text } = describe(door.key, locale);
  return (
    <li class="tile door">
      <h2 class="tile-title">{title}</h2>
      <p id={`about-${door.key}`}>{text}</p>
      <DoorEnd locale={locale} state={state} />
      <Button name="door" value={door.key} describedBy={`about-${door.key}`}>
        {door.name[locale]}
      </Button>
    </li>
  );
}

export const loggedOutPage = (locale: Locale): View => {
  const w = words[locale].loggedOut;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.shared}</p>
        <Actions>
          <ButtonLink href={href(paths.logIn, locale)}>{w.again}</ButtonLink>
        </Actions>
      </>
    ),
  };
};

/** Why nobody was signed in, and what to do; `reference` is the request's that the log tells of. */
export function stoppedPage(locale: Locale, why: Stop, reference: string | null): View {
  const w = words[locale][why];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.what}</Lead>
        <p>{w.next}</p>
        <Actions>
          <ButtonLink href={href(paths.logIn, locale)}>{words[locale].logInAction}</ButtonLink>
        </Actions>
        {reference !== null && <Reference id={reference} />}
      </>
    ),
  };
}

function describe(key: string, locale: Locale): { title: string; text: string } {
  const { doors } = words[locale].logIn;
  return key === 'gckey' || key === 'partner' ? doors[key] : doors.other;
}
