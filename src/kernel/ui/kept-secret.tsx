import type { ComponentChildren } from 'preact';
import { Callout, Details } from './content.tsx';
import { useWords } from './words.ts';

/** What a form says of its secrets. */
interface Secrets {
  readonly withheld: boolean;
  readonly kept?: readonly string[];
}

interface KeptSecretProps {
  form: Secrets;
  name: string;
  label: string;
  /** The field; it need not be filled in where what it would hold is kept. */
  children: (required: boolean) => ComponentChildren;
}

/** A secret that was right is kept for some minutes (decision 0043): says so, with a field that replaces it if filled in. */
export function KeptSecret({ form, name, label, children }: KeptSecretProps) {
  const words = useWords().keptSecret;
  if (!form.kept?.includes(name)) return <>{children(true)}</>;
  return (
    <div class="field">
      <p class="label">{label}</p>
      <p class="hint">{words.note}</p>
      <Details
        summary={
          <>
            {words.change}
            <span class="hidden"> – {label}</span>
          </>
        }
      >
        {children(false)}
      </Details>
    </div>
  );
}

/** Said of secrets that were typed and come back empty; `children` where all of them do. */
export function TypeAgain({ form, children }: { form: Secrets; children: ComponentChildren }) {
  const words = useWords().keptSecret;
  if (!form.withheld) return null;
  return (
    <Callout>
      <p>{form.kept === undefined ? children : words.others}</p>
    </Callout>
  );
}
