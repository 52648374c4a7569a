import { href } from '#kernel/http/path.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { words } from '#portal/programme/proof-codes/fr.ts';
import { goodUntil, type ProofCode } from '#portal/programme/proof-codes/rules.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';

/** That a code is on its way to the student, and where they type it. */
export function CodeSent({ locale, file, code }: { locale: Locale; file: File; code: ProofCode }) {
  const w = words[locale].page;
  return (
    <Callout tone="warning" title={w.title}>
      <p>{w.lead(file.organisation[locale])}</p>
      <CodeUntil locale={locale} code={code} />
      <Actions>
        <ButtonLink href={href(paths.ownCode, locale, { id: file.id })}>{w.open}</ButtonLink>
      </Actions>
    </Callout>
  );
}

/** Until when a code can be typed; its time begins when it is sent. */
export function CodeUntil({ locale, code }: { locale: Locale; code: ProofCode | null }) {
  if (code === null || code.sentAt === null) return null;
  return <p>{words[locale].page.until(formatDateTime(goodUntil(code.sentAt), locale))}</p>;
}
