import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, Form, RadioGroup, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import type { SavedForms } from '#portal/joining/nominations/form-store.ts';
import { mayApprove } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { Standing } from '#portal/office/claims/parts.tsx';
import type { Claim } from '#portal/office/claims/store.ts';
import { words as noteWords } from '#portal/office/notes/fr.ts';
import { NoteList } from '#portal/office/notes/list.tsx';
import type { Note } from '#portal/office/notes/store.ts';
import { ScanList } from '#portal/office/scans/list.tsx';
import { isAttached } from '#portal/office/scans/rules.ts';
import { ScansShown } from '#portal/office/scans/shown.tsx';
import type { Scan } from '#portal/office/scans/store.ts';
import type { CameFrom } from '#portal/office/trays/came-from.ts';
import { FormDifferences, NamesToCompare } from './compare.tsx';
import { Back, Revision } from './forms.tsx';
import { words } from './fr.ts';

/** What an officer compares before deciding. */
interface Compared {
  readonly nomination: Nomination;
  readonly record: OrganisationRecord;
  readonly forms: SavedForms;
  readonly scans: readonly Scan[];
  readonly came: CameFrom;
  /** What colleagues wrote. */
  readonly notes: readonly Note[];
  /** Who has taken it up. */
  readonly claim: Claim | null;
  readonly officerId: string;
}

/** Approve, return or refuse, with what to compare, the scans among it. */
export function decidePage(locale: Locale, form: FormState, compared: Compared): View {
  const { nomination, record, forms, notes, claim, officerId } = compared;
  const scans = compared.scans.filter(isAttached);
  const w = words[locale].decide;
  return {
    title: w.title,
    showsFiles: true,
    body: (
      <>
        <Heading caption={nomination.reference}>{w.title}</Heading>
        <Lead>{fullName(nomination)}</Lead>
        {claim !== null && <Standing locale={locale} claim={claim} officerId={officerId} />}
        {notes.length > 0 && (
          <>
            <h2>{noteWords[locale].title}</h2>
            <NoteList locale={locale} notes={notes} />
          </>
        )}
        <NamesToCompare locale={locale} nomination={nomination} forms={forms} />
        <ScansShown locale={locale} nominationId={nomination.id} scans={scans} />
        <FormDifferences locale={locale} forms={forms} record={record} />
        <ScanList locale={locale} nominationId={nomination.id} scans={scans} />
        {scans.length === 0 && (
          <Callout tone="warning">
            <p>{w.noScan}</p>
          </Callout>
        )}
        <Decision locale={locale} form={form} compared={compared} />
      </>
    ),
  };
}

function Decision(props: { locale: Locale; form: FormState; compared: Compared }) {
  const { locale, form } = props;
  const { nomination, came } = props.compared;
  const w = words[locale].decide;
  return (
    <Form action={form.action} csrf={form.csrf}>
      <RequiredNote />
      <Revision form={form} nomination={nomination} />
      <RadioGroup
        {...fieldState(form, 'decision')}
        label={w.decision}
        required
        options={[
          {
            value: 'approve',
            label: w.approve,
            hint: mayApprove(nomination) ? w.approveHint : w.approveLocked,
          },
          { value: 'return', label: w.return, hint: w.returnHint },
          { value: 'refuse', label: w.refuse, hint: w.refuseHint },
        ]}
      />
      <TextArea {...fieldState(form, 'reasons')} label={w.reasons} hint={w.reasonsHint} rows={5} />
      <Actions>
        <Button>{w.submit}</Button>
        <Button kind="secondary" name="next" value="yes">
          {w.submitNext}
        </Button>
        <Back locale={locale} nomination={nomination} came={came} label={w.cancel} />
      </Actions>
    </Form>
  );
}
