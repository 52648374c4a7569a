import assert from 'node:assert/strict';
import type { Details } from '#portal/common/students/rules.ts';
import type { Fields, PortalWorld, Visitor } from './portal.ts';
import { ANSWERS } from './portal-people.ts';

/** An invented student, as her study permit has her. */
export const AMINA: Details = {
  givenNames: 'Amina',
  familyName: 'Diallo',
  dateOfBirth: '1990-05-17',
  clientId: '90012345',
  email: null,
};

/** The form of a student's details; whoever has no given name has one name only. */
export const detailsForm = (student: Details = AMINA): Fields => ({
  ...student,
  email: student.email ?? '',
  ...(student.givenNames === '' && { oneName: 'yes' }),
});

/** Goes from the portal's terms to those of students. */
export async function goToStudentTerms(visitor: Visitor): Promise<void> {
  await visitor.post('/en/terms', { answer: 'accept', version: '1' });
  await visitor.post('/en/enrolment/welcome');
  const fork = await visitor.post('/en/enrolment/have-you-received-a-pin', { answer: 'no' });
  assert.equal(fork.location, '/en/enrolment/capacity', fork.text);
  const chosen = await visitor.post('/en/enrolment/capacity', { capacity: 'student' });
  assert.equal(chosen.location, '/en/enrolment/student-terms', chosen.text);
}

/** Goes on to the page of the details. */
export async function goToDetails(visitor: Visitor): Promise<void> {
  await goToStudentTerms(visitor);
  const accepted = await visitor.post('/en/enrolment/student-terms', { answer: 'accept', version: '1' });
  assert.equal(accepted.location, '/en/enrolment/your-details', accepted.text);
}

/** Goes on to the page where the questions are set. */
export async function goToStudentQuestions(visitor: Visitor, student: Details = AMINA): Promise<void> {
  await goToDetails(visitor);
  const given = await visitor.post('/en/enrolment/your-details', detailsForm(student));
  assert.equal(given.location, '/en/enrolment/security-questions', given.text);
}

/** Enrols a new credential as a student's; the visitor is then signed in. */
export async function enrolStudent(world: PortalWorld, changed: Partial<Details> = {}): Promise<Visitor> {
  const visitor = await world.visitor();
  await goToStudentQuestions(visitor, { ...AMINA, ...changed });
  const page = await visitor.post('/en/enrolment/security-questions', ANSWERS);
  assert.equal(page.location, '/en/recovery-code?after=enrolment', page.text);
  return visitor;
}
