import { randomUUID } from 'node:crypto';
import { addPerson } from '#portal/common/persons/store.ts';
import type { Details } from '#portal/common/students/rules.ts';
import { addStudent } from '#portal/common/students/store.ts';
import type { PortalWorld, Visitor } from './portal.ts';

/** An invented student, as her study permit has her. */
export const AMINA: Details = {
  givenNames: 'Amina',
  familyName: 'Diallo',
  dateOfBirth: '2004-05-17',
  clientId: '90012345',
  email: null,
};

/** Enrols a new credential as a student's; the visitor is then signed in. */
export async function enrolStudent(world: PortalWorld, changed: Partial<Details> = {}): Promise<Visitor> {
  const visitor = await world.visitor();
  const details = { ...AMINA, ...changed };
  const [id, now] = [randomUUID(), world.clock.now()];
  await addPerson(world.db, { ...details, id, locale: 'en', now });
  await addStudent(world.db, id, details, now);
  await world.db
    .updateTable('credentials')
    .set({ status: 'linked', person_id: id, linked_at: now })
    .where('id', '=', visitor.credentialId)
    .execute();
  await world.db
    .updateTable('sessions')
    .set({ subject: `person:${id}` })
    .where('subject', '=', `credential:${visitor.credentialId}`)
    .execute();
  return visitor;
}
