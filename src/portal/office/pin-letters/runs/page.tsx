import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Lead, ProgressBar } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import { message } from '../forms.tsx';
import type { RunState } from '../rules.ts';
import type { Letter } from '../store.ts';
import { words } from './fr.ts';
import type { Run } from './store.ts';

interface RunShown {
  readonly run: Run;
  readonly state: RunState;
  /** What may be missing from a file that was cut off. */
  readonly written: readonly Letter[];
  /** The page updates itself, as it was asked to; it has no button then, for an update would call back what it sends. */
  readonly following: boolean;
}

/** A run before, while and after it is printed. */
export function runPage(locale: Locale, shown: RunShown, csrf: string): View {
  const { run, state, written } = shown;
  const w = words[locale];
  const total = run.nominations.length;
  return message(
    w.title,
    <>
      <Lead>{leadOf(locale, shown)}</Lead>
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
      {state === 'broken_off' && <Broken locale={locale} left={total - run.done} />}
      {written.length > 0 && <Written locale={locale} written={written} />}
      <RunActions locale={locale} csrf={csrf} {...shown} />
    </>,
  );
}

function leadOf(locale: Locale, { run, state }: RunShown): string {
  const w = words[locale];
  switch (state) {
    case 'waiting':
      return w.waiting(run.nominations.length);
    case 'printing':
      return w.printing;
    case 'broken_off':
      return w.brokenOff.lead;
    case 'ended':
      return w.ended(run.printed);
  }
}

function RunActions({ locale, run, state, following, csrf }: RunShown & { locale: Locale; csrf: string }) {
  const w = words[locale];
  const own = (query: Record<string, string> = {}) => href(paths.letterRun, locale, { id: run.id }, query);
  const out = <ButtonLink href={href(paths.lettersOut, locale)}>{w.out}</ButtonLink>;
  const toPrint = <ButtonLink href={href(paths.pinLetters, locale)}>{w.brokenOff.toPrint}</ButtonLink>;
  if (state === 'ended') return <Actions>{out}</Actions>;
  if (state === 'broken_off') return <Actions>{toPrint}</Actions>;
  const [to, text] = following ? [own(), w.stop] : [own({ follow: 'yes' }), w.follow];
  return (
    <>
      {following && <p>{w.following}</p>}
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
        <ButtonLink href={to} kind="secondary">
          {text}
        </ButtonLink>
      </Actions>
    </>
  );
}

/** What to know of a run that nobody writes any more. */
function Broken({ locale, left }: { locale: Locale; left: number }) {
  const w = words[locale].brokenOff;
  return (
    <Callout tone="warning" title={w.title}>
      <p>{w.still}</p>
      {left > 0 && <p>{w.waiting(left)}</p>}
    </Callout>
  );
}

/** Each can be reissued on its page, by the rules of any other letter. */
function Written({ locale, written }: { locale: Locale; written: readonly Letter[] }) {
  return (
    <>
      <p>{words[locale].brokenOff.written}</p>
      <ul>
        {written.map(({ pinId, reference, ...person }) => (
          <li key={pinId}>
            <a href={href(paths.pinLetter, locale, { id: pinId })}>
              {reference} – {fullName(person)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Outcome({ locale, run }: { locale: Locale; run: Run }) {
  const w = words[locale];
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
  const w = words[locale].started;
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
