import type { FormState } from '#kernel/http/form.ts';
import { Actions, ButtonForm } from '#kernel/ui/forms.tsx';
import { formatTime } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words as codes } from '#portal/programme/proof-codes/fr.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { Judged } from '#portal/programme/verifications/judge/load.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { OPEN } from '#portal/programme/verifications/rules.ts';
import type { Checking } from './check.ts';
import { words } from './fr.ts';
import { DO } from './list-actions.tsx';
import { CHOSEN } from './list-page.tsx';
import { type Act, type actsOn, isRepresentative } from './rules.ts';
import { words as several } from './several/fr.ts';
import { pageAt, queueOf } from './ways.ts';

/** What has more to it than a button at the top of the page. */
const OTHERWISE = { work: true, receive: true, put_back: true } as const satisfies Partial<Record<Act, true>>;

const isButton = (act: Act): act is Exclude<Act, keyof typeof OTHERWISE> => !(act in OTHERWISE);

/** What is done with a request by one button. */
export function Buttons(props: {
  visit: PortalVisit<Checking>;
  form: FormState;
  acts: ReturnType<typeof actsOn>;
}) {
  const { visit, form, acts } = props;
  const { locale, at, file } = visit;
  const action = pageAt(visit, paths.requestAction);
  const shown = acts.filter(isButton);
  const assigns = isRepresentative(at.role) && isAssignable(file, visit.personId);
  if (shown.length === 0 && !assigns) return null;
  return (
    <Actions>
      {shown.map((one) => (
        <ButtonForm
          key={one}
          action={action}
          csrf={form.csrf}
          fields={{ do: one, revision: String(file.revision) }}
          kind={one === 'claim' ? 'primary' : 'secondary'}
        >
          {one === 'undo' && file.pending !== null
            ? several[locale].undo(formatTime(file.pending.effectiveAt, locale))
            : words[locale].check.acts[one]}
        </ButtonForm>
      ))}
      {assigns && (
        <ButtonForm
          action={queueOf(visit)}
          csrf={form.csrf}
          fields={{ [DO]: 'assign', [CHOSEN]: file.id }}
          kind="secondary"
        >
          {several[locale].assignThese}
        </ButtonForm>
      )}
    </Actions>
  );
}

/** Whether a request can be given to somebody as it stands. */
const isAssignable = ({ personId, pending, consentLives, status }: File, meId: string): boolean =>
  personId !== meId && pending === null && consentLives && (OPEN as readonly string[]).includes(status);

/** Sends the student a code, where none has proved them yet and one can. */
export function CodeButton({ visit, form }: { visit: PortalVisit<Checking>; form: FormState }) {
  const { locale, file, judged } = visit;
  if (file.place.proof !== 'none' || !takesCode(judged)) return null;
  return (
    <Actions>
      <ButtonForm
        action={pageAt(visit, paths.requestCode)}
        csrf={form.csrf}
        fields={{ revision: String(file.revision) }}
        kind="secondary"
      >
        {codes[locale].send}
      </ButtonForm>
    </Actions>
  );
}

/** Whether a code can prove the student of a request: the record matches, and holds an address. */
const takesCode = ({ held, version, judgement }: Judged): boolean =>
  version.rule.proof.first.includes('code') && judgement.match.level === 'full' && held?.email != null;
