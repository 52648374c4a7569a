import { href } from '#kernel/http/path.ts';
import { Details, Panel } from '#kernel/ui/content.tsx';
import { ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatTime, type Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { Chosen, Undoable } from './chosen-store.ts';
import { words } from './fr.ts';
import { type Fallen, FOLDED } from './rules.ts';

type Named = Pick<Chosen, 'id' | 'name' | 'studentNumber'>;

/** Whom it is about, by name and number; many are folded. */
export function Names({ locale, rows }: { locale: Locale; rows: readonly Named[] }) {
  const list = (
    <ul>
      {rows.map(({ id, name, studentNumber }) => (
        <li key={id}>
          <bdi>{name}</bdi> ({studentNumber})
        </li>
      ))}
    </ul>
  );
  if (rows.length <= FOLDED) return list;
  return <Details summary={words[locale].showNames(rows.length)}>{list}</Details>;
}

/** What falls out, each by name with the reason; of what is nobody's to see here, only that there is some. */
export function FellOut(props: {
  locale: Locale;
  lead: string;
  rows: readonly (Named & { readonly why: Fallen })[];
  beyond: number;
}) {
  const { locale, rows, beyond } = props;
  const w = words[locale].fallen;
  if (rows.length + beyond === 0) return null;
  const list = (
    <ul>
      {rows.map(({ id, name, studentNumber, why }) => (
        <li key={id}>
          <bdi>{name}</bdi> ({studentNumber}) – {w.reasons[why]}
        </li>
      ))}
      {beyond > 0 && <li>{w.beyond(beyond)}</li>}
    </ul>
  );
  return (
    <Panel tone="warning" title={w.title(rows.length + beyond)}>
      <p>{props.lead}</p>
      {rows.length > FOLDED ? <Details summary={words[locale].showNames(rows.length)}>{list}</Details> : list}
    </Panel>
  );
}

/** Of what was done those that fell out, as was kept; what is nobody's to see here is not named. */
export const fallenOf = (rows: readonly Chosen[]): (Chosen & { readonly why: Fallen })[] =>
  rows.flatMap((row) => {
    const { outcome: why } = row;
    return why === null || why === 'done' || why === 'beyond' ? [] : [{ ...row, why }];
  });

export function BackLink({ locale, organisationId }: { locale: Locale; organisationId: string }) {
  return (
    <ButtonLink href={href(paths.requests, locale, { organisation: organisationId })} kind="secondary">
      {words[locale].back}
    </ButtonLink>
  );
}

/** The way back from a signature, or from several of one moment, while there is one. */
export function UndoButton(props: {
  locale: Locale;
  csrf: string;
  organisationId: string;
  undoable: Pick<Undoable, 'id' | 'batch' | 'until' | 'revision'>;
}) {
  const { locale, undoable } = props;
  const path = undoable.batch ? paths.requestsUndo : paths.requestAction;
  return (
    <ButtonForm
      action={href(path, locale, { organisation: props.organisationId, id: undoable.id })}
      csrf={props.csrf}
      fields={{ do: 'undo', revision: String(undoable.revision) }}
      kind="secondary"
    >
      {words[locale].undo(formatTime(undoable.until, locale))}
    </ButtonForm>
  );
}
