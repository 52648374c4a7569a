import { randomBytes } from 'node:crypto';
import { mintReference, REFERENCE_BYTES } from '#kernel/codes.ts';
import { csrfToken } from '#kernel/http/csrf.ts';
import { STATEMENTS } from '#portal/joining/forms/types.ts';
import type { NominationKind, NominationStatus } from '#portal/joining/nominations/rules.ts';
import { sendParts } from './parts.ts';
import type { Page, PortalWorld, Visitor } from './portal.ts';
import { enrol } from './portal-people.ts';

/** An officer, signed in. */
export const officer = (world: PortalWorld, givenNames: string): Promise<Visitor> =>
  enrol(world, {
    givenNames,
    familyName: 'Officer',
    email: `${givenNames.toLowerCase()}@example.ca`,
    role: 'officer',
  });

export interface NomineeOptions {
  readonly status?: NominationStatus;
  readonly kind?: NominationKind;
  readonly givenNames?: string;
  readonly familyName?: string;
  readonly email?: string;
  readonly confirmation?: 'not_needed' | 'awaiting' | 'confirmed' | 'refused';
  /** Whether the forms were completed online. */
  readonly forms?: boolean;
}

/** A nomination in any state, as if it had come there by itself. */
export async function addNominee(
  { db, clock }: PortalWorld,
  organisationId: string,
  options: NomineeOptions = {},
): Promise<{ id: string; reference: string; email: string }> {
  const { givenNames = 'Marie-Ève', familyName = 'Tremblay', email = 'nominee@example.ca' } = options;
  const reference = mintReference(randomBytes(REFERENCE_BYTES));
  const status = options.status ?? 'completed';
  const now = clock.now();
  const { id } = await db
    .insertInto('nominations')
    .values({
      reference,
      kind: options.kind ?? 'new_dir',
      status,
      organisation_id: organisationId,
      given_names: givenNames,
      family_name: familyName,
      put_forward_as: `${givenNames} ${familyName}`,
      email,
      locale: 'fr',
      nominated_by: null,
      confirmation: options.confirmation ?? 'confirmed',
      confirmed_by: null,
      replaces_id: null,
      received_by: null,
      decided_by: null,
      pin_id: null,
      created_at: now,
      completed_at: status === 'invited' ? null : now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (options.forms) await addForms(db, id, { givenNames, familyName }, now);
  return { id, reference, email };
}

async function addForms(
  db: PortalWorld['db'],
  nominationId: string,
  names: { readonly givenNames: string; readonly familyName: string },
  now: Date,
): Promise<void> {
  const imm5592 = {
    ...names,
    nameEn: 'Collège du Fjord',
    nameFr: 'Collège du Fjord',
    sector: 'public',
    address: '1 rue du Fjord\nChicoutimi (Québec) G7H 1A1',
    institutionPhone: '418-555-0101',
    title: 'Directrice',
    phone: '418-555-0102',
    language: 'fr',
    authorityName: 'Anne Roy',
    authorityTitle: 'Rectrice',
  };
  const acknowledgement = { ...names, statements: [...STATEMENTS] };
  for (const [form, answers] of Object.entries({ imm5592, acknowledgement }))
    await db
      .insertInto('nomination_forms')
      .values({
        nomination_id: nominationId,
        form: form as 'imm5592' | 'acknowledgement',
        answers: JSON.stringify(answers),
        locale: 'fr',
        saved_at: now,
        completed_at: now,
      })
      .execute();
}

export async function statusOfNomination({ db }: PortalWorld, id: string): Promise<NominationStatus> {
  const row = await db
    .selectFrom('nominations')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.status;
}

/** What a button answers with, byte by byte. */
export async function pdfFrom(
  { app, deps }: PortalWorld,
  visitor: Visitor,
  url: string,
): Promise<{ status: number; headers: Readonly<Record<string, unknown>>; pdf: Buffer }> {
  const token = csrfToken(deps.keys.derive('csrf'), visitor.cookie());
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: {
      cookie: `portal=${visitor.cookie()}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ _csrf: token }).toString(),
  });
  return { status: answer.statusCode, headers: answer.headers, pdf: answer.rawPayload };
}

/** Sends a form with one file, as a browser does. */
export const sendFile = (
  world: PortalWorld,
  visitor: Visitor,
  url: string,
  field: string,
  file: File,
): Promise<Page> => sendParts(world, visitor, url, [[field, file]]);
