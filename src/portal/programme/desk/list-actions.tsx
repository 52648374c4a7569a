import { Callout } from '#kernel/ui/content.tsx';
import { Actions, Button } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { filterQuery } from './came-from.ts';
import type { List } from './list-page.tsx';
import { CHOOSES, isRepresentative } from './rules.ts';
import { words } from './several/fr.ts';
import { UndoButton } from './several/parts.tsx';

/** The field of the button that was pressed, and of the requests of the page it stands on. */
export const DO = 'do';
export const PAGE = 'page';

/** What is done with the requests that are chosen, or with all of the page or the list. */
export function ListActions({ locale, list }: { locale: Locale; list: List }) {
  const w = words[locale];
  const { filter, rows, me, own } = list;
  if (!CHOOSES.includes(filter.tray) || rows.length === 0) return null;
  const decides = filter.tray !== 'student';
  const signs = decides && own.ready;
  return (
    <>
      {rows.map(({ id }) => (
        <input key={id} type="hidden" name={PAGE} value={id} />
      ))}
      <div class="list-doing">
        <Actions>
          {filter.tray === 'new' && <OneButton act="claim" text={w.claim} main />}
          {signs && <OneButton act="sign" text={w.signThese} main={filter.tray !== 'new'} />}
          {isRepresentative(me.role) && <OneButton act="assign" text={w.assignThese} />}
          {filter.tray === 'mine' && <OneButton act="give_back" text={w.giveBackThese} />}
        </Actions>
      </div>
      <Actions>
        {filter.tray === 'new' && <OneButton act="claim_page" text={w.claimPage(rows.length)} />}
        {signs && <OneButton act="sign_all" text={w.signAll} />}
        {filter.tray === 'mine' && <OneButton act="give_back_page" text={w.giveBackPage(rows.length)} />}
      </Actions>
      {decides && <p class="hint">{signs ? w.signAllHint : w.noneReady}</p>}
    </>
  );
}

export const LIST_ACTS = [
  'claim',
  'claim_page',
  'assign',
  'give_back',
  'give_back_page',
  'sign',
  'sign_all',
] as const;
type ListAct = (typeof LIST_ACTS)[number];

function OneButton({ act, text, main = false }: { act: ListAct; text: string; main?: boolean }) {
  return (
    <Button name={DO} value={act} kind={main ? 'primary' : 'secondary'}>
      {text}
    </Button>
  );
}

/** What they signed of late can be undone from the list; a page about one student says only what was signed of theirs. */
export function UndoCallout(props: {
  locale: Locale;
  list: Pick<List, 'undoable' | 'institution' | 'filter'>;
  csrf: string;
}) {
  const { locale, list, csrf } = props;
  if (list.undoable.length === 0) return null;
  return (
    <Callout tone="info">
      {list.undoable.map((one) => (
        <div key={one.id}>
          <p>{one.name === null ? words[locale].undoable(one.count) : words[locale].undoableOne(one.name)}</p>
          <UndoButton
            locale={locale}
            csrf={csrf}
            organisationId={list.institution.organisationId}
            undoable={one}
            from={filterQuery(list.filter)}
          />
        </div>
      ))}
    </Callout>
  );
}
