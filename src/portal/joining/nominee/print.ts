import type { Doc } from '#kernel/letters/document.ts';
import { NO_NAME } from '#kernel/names.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { FIELDS } from '#portal/common/identification/fields.ts';
import { acknowledgementForm } from '#portal/joining/forms/acknowledgement.ts';
import { identificationForm } from '#portal/joining/forms/identification.ts';
import {
  type Acknowledgement,
  blankAcknowledgement,
  blankIdentification,
  type Identification,
  type IdentificationAction,
  type InstitutionRole,
  STATEMENTS,
} from '#portal/joining/forms/types.ts';
import type { SavedForm } from '#portal/joining/nominations/form-store.ts';
import { type FormName, roleOf } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { type Answers, textIn } from './rules.ts';

/** The version of the Acknowledgement's statements; a new date with any change of their words. */
const ACKNOWLEDGEMENT_VERSION = '2026-11-01';

/** A form as it was completed, in the language in which it was. */
export const completedForm = (
  form: FormName,
  nomination: Nomination,
  saved: SavedForm,
  former: string | null,
): Doc =>
  form === 'imm5592'
    ? identificationForm(identificationOf(nomination, saved, former))
    : acknowledgementForm(acknowledgementOf(nomination, saved));

/** A form to fill in by hand; with a reference where there is a nomination that it belongs to. */
export const blankForm = (form: FormName, locale: Locale, reference: string | null): Doc =>
  form === 'imm5592'
    ? identificationForm({ ...blankIdentification(locale), reference })
    : acknowledgementForm({ ...blankAcknowledgement(locale, ACKNOWLEDGEMENT_VERSION), reference });

function identificationOf(nomination: Nomination, saved: SavedForm, former: string | null): Identification {
  const { answers, locale } = saved;
  const texts = FIELDS.map(({ key }) => [key, textIn(answers, key)]);
  return {
    ...blankIdentification(locale),
    reference: nomination.reference,
    action: actionOf(nomination, answers),
    former,
    jurisdiction: nomination.organisation.jurisdiction,
    email: nomination.email,
    fields: { ...Object.fromEntries(texts), givenNames: textIn(answers, 'givenNames') || NO_NAME },
  };
}

/** What the form is for, as it was when it was completed. */
const actionOf = (nomination: Nomination, answers: Answers): IdentificationAction => {
  if (nomination.kind === 'replace_dir') return 'replace';
  return textIn(answers, 'action') === 'new' ? 'new' : 'add';
};

function acknowledgementOf(nomination: Nomination, { answers, locale }: SavedForm): Acknowledgement {
  const ticked = new Set(answers.statements ?? []);
  return {
    locale,
    reference: nomination.reference,
    version: ACKNOWLEDGEMENT_VERSION,
    person: {
      familyName: textIn(answers, 'familyName'),
      givenNames: textIn(answers, 'givenNames') || NO_NAME,
      institution: nomination.organisation.name[locale],
      role: institutionRole(nomination),
    },
    ticked: new Set(STATEMENTS.filter((statement) => ticked.has(statement))),
  };
}

/** Nominations end in the roles of an institution only. */
export function institutionRole({ kind }: Pick<Nomination, 'kind'>): InstitutionRole {
  const role = roleOf(kind);
  return role === 'alternate_dir' || role === 'signatory' ? role : 'dir';
}
