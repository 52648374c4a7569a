import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Details, Heading, Panel } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatTime, type Locale } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { chosenFrom } from '#portal/programme/desk/ways.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { Chosen, Undoable } from './chosen-store.ts';
import { words } from './fr.ts';
import type { AtSelection } from './guard.ts';
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

/** What was done with what was chosen, and what fell out of it. */
export function afterPage(
  visit: PortalVisit<AtSelection>,
  rows: readonly Chosen[],
  titleOf: (done: number) => string,
): View {
  const { locale, at, selection } = visit;
  const done = rows.filter(({ outcome }) => outcome === 'done');
  const fallen = fallenOf(rows);
  const title = titleOf(done.length);
  return {
    title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{title}</Heading>
        <Names locale={locale} rows={done.filter(({ shut }) => !shut)} />
        <FellOut
          locale={locale}
          lead={words[locale].fallen.after}
          rows={fallen}
          beyond={selection.count - done.length - fallen.length}
        />
        <BackAlone visit={visit} />
      </>
    ),
  };
}

/** Back to the list that it was chosen from. */
export const BackLink = ({ visit }: { visit: PortalVisit<AtSelection> }) => (
  <ButtonLink href={chosenFrom(visit)} kind="secondary">
    {words[visit.locale].back}
  </ButtonLink>
);

/** The same where there is nothing else to press. */
export const BackAlone = ({ visit }: { visit: PortalVisit<AtSelection> }) => (
  <Actions>
    <BackLink visit={visit} />
  </Actions>
);

/** The way back from a signature, or from several of one moment, while there is one. */
export function UndoButton(props: {
  locale: Locale;
  csrf: string;
  organisationId: string;
  undoable: Pick<Undoable, 'id' | 'batch' | 'until' | 'revision'>;
  /** The list that the way leads back to. */
  from: Readonly<Record<string, string>>;
}) {
  const { locale, undoable, from } = props;
  const path = undoable.batch ? paths.requestsUndo : paths.requestAction;
  return (
    <ButtonForm
      action={href(path, locale, { organisation: props.organisationId, id: undoable.id }, from)}
      csrf={props.csrf}
      fields={{ do: 'undo', revision: String(undoable.revision) }}
      kind="secondary"
    >
      {words[locale].undo(formatTime(undoable.until, locale))}
    </ButtonForm>
  );
}
