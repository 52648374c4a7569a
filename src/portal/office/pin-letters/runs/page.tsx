import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead, ProgressBar } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import { message } from '../forms.tsx';
import { words } from '../fr.ts';
import { runState } from '../rules.ts';
import type { Run } from './store.ts';

/**
 * A run before, while and after it is printed. `following` pages update themselves, as they were asked to; they have
 * no button, for an update would call back what it sends.
 */
export function runPage(locale: Locale, run: Run, csrf: string, following: boolean): View {
  const w = words[locale].run;
  const state = runState(run);
  const total = run.nominations.length;
  const own = (query: Record<string, string> = {}) => href(paths.letterRun, locale, { id: run.id }, query);
  return message(
    w.title,
    <>
      <Lead>
        {state === 'waiting' ? w.waiting(total) : state === 'printing' ? w.printing : w.ended(run.printed)}
      </Lead>
      {state === 'waiting' && (
        <>
          <p>{w.text}</p>
          <Callout tone="warning" title={w.once}>
            <p>{w.keep}</p>
          </Callout>
        </>
      )}
      <ProgressBar label={w.progress} value={run.done} max={total} text={w.of(run.done, total)} />
      {state === 'ended' && <Outcome locale={locale} run={run} />}
      {following && state !== 'ended' && <p>{w.following}</p>}
      <Actions>
        {state === 'waiting' && !following && (
          <ButtonForm
            action={href(paths.printRun, locale, { id: run.id })}
            csrf={csrf}
            follow={own({ follow: 'yes' })}
          >
            {w.submit}
          </ButtonForm>
        )}
        {state !== 'ended' &&
          (following ? (
            <ButtonLink href={own()} kind="secondary">
              {w.stop}
            </ButtonLink>
          ) : (
            <ButtonLink href={own({ follow: 'yes' })} kind="secondary">
              {w.follow}
            </ButtonLink>
          ))}
        {state === 'ended' && <ButtonLink href={href(paths.lettersOut, locale)}>{w.out}</ButtonLink>}
      </Actions>
    </>,
  );
}

function Outcome({ locale, run }: { locale: Locale; run: Run }) {
  const w = words[locale].run;
  const cut = run.nominations.length - run.done;
  const skipped = run.done - run.printed;
  return (
    <Callout tone={cut > 0 ? 'warning' : 'success'}>
      {cut > 0 && <p>{w.cut(cut)}</p>}
      {skipped > 0 && <p>{w.skipped(skipped)}</p>}
      <p>{w.lost}</p>
    </Callout>
  );
}

/** A run's file can be had once. */
export function startedPage(locale: Locale, id: string): View {
  const w = words[locale].run.started;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.text}</Lead>
        <Actions>
          <ButtonLink href={href(paths.letterRun, locale, { id }, { follow: 'yes' })}>{w.action}</ButtonLink>
        </Actions>
      </>
    ),
  };
}
