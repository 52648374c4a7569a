import { href } from '#kernel/http/path.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { Asking } from '#portal/programme/verifications/history-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { OwnTransfer } from '#portal/programme/verifications/transfers/list-store.ts';
import { words } from './fr.ts';
import { nextStep } from './rules.ts';
import { words as transfers } from './transfer/fr.ts';
import { TransferLink } from './transfer/part.tsx';

interface At {
  readonly locale: Locale;
  readonly file: File;
}

interface Way extends At {
  readonly open: boolean;
  readonly transfer: OwnTransfer | null;
}

/** Why it was closed, where no transfer says it. */
export function Closed({ locale, file, transfer }: At & Pick<Way, 'transfer'>) {
  const { closedWhy, status, id } = file;
  if (closedWhy === null || status !== 'closed' || transfer?.toId === id) return null;
  return <p>{words[locale].request.closedWhy[closedWhy]}</p>;
}

/** What can be done next. */
export function Ways({ locale, file, open, transfer }: Way) {
  const w = words[locale].request;
  const step = nextStep(file);
  return (
    <Actions>
      {open && (
        <ButtonLink href={href(paths.cancelRequest, locale, { id: file.id })} kind="secondary">
          {file.kind === 'transfer' ? transfers[locale].part.withdraw : w.cancel.link}
        </ButtonLink>
      )}
      <TransferLink locale={locale} file={file} transfer={transfer} />
      {step !== null && (
        <ButtonLink href={href(step === 'transfer' ? paths.transfer : paths.ask, locale)}>
          {w.next[step]}
        </ButtonLink>
      )}
    </Actions>
  );
}

/** What the institution asks and waits to be told. */
export function Question({ locale, file, questions }: At & { readonly questions: readonly Asking[] }) {
  const w = words[locale].request.question;
  const [open] = questions.filter(({ answer }) => answer === null);
  if (open === undefined) return null;
  return (
    <Callout tone="warning" title={w.title}>
      <p class="typed">{open.question}</p>
      <Actions>
        <ButtonLink href={href(paths.answerRequest, locale, { id: file.id })}>{w.open}</ButtonLink>
      </Actions>
    </Callout>
  );
}
