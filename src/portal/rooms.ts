import { room as account } from './access/account/room.ts';
import { room as alsoStudent } from './access/also-student/room.ts';
import { room as doors } from './access/doors/room.ts';
import { room as enrolment } from './access/enrolment/room.ts';
import { room as lostAnswers } from './access/lost-answers/room.ts';
import { room as moves } from './access/moves/room.ts';
import { room as recoveryCode } from './access/recovery-code/room.ts';
import { room as securityQuestions } from './access/security-questions/room.ts';
import { room as signIn } from './access/sign-in/room.ts';
import { room as terms } from './access/terms/room.ts';
import { room as contacts } from './common/contacts/room.ts';
import { room as credentials } from './common/credentials/room.ts';
import { room as emailChanges } from './common/email-changes/room.ts';
import { room as guide } from './common/guide/room.ts';
import { room as keptFiles } from './common/kept-files/room.ts';
import { room as members } from './common/members/room.ts';
import { room as organisations } from './common/organisations/room.ts';
import { room as persons } from './common/persons/room.ts';
import { room as pins } from './common/pins/room.ts';
import { room as students } from './common/students/room.ts';
import { room as amendments } from './institution/amendments/room.ts';
import { room as handover } from './institution/handover/room.ts';
import { room as institutionLog } from './institution/institution-log/room.ts';
import { room as people } from './institution/people/room.ts';
import { room as reviews } from './institution/reviews/room.ts';
import { room as coordinator } from './joining/coordinator/room.ts';
import { room as nominationStart } from './joining/nomination-start/room.ts';
import { room as nominations } from './joining/nominations/room.ts';
import { room as nominee } from './joining/nominee/room.ts';
import { room as slips } from './joining/slips/room.ts';
import { room as frame } from './lobby/frame/room.ts';
import { room as front } from './lobby/front/room.ts';
import { room as helpRequests } from './lobby/help-requests/room.ts';
import { room as home } from './lobby/home/room.ts';
import { room as mailbox } from './lobby/mailbox/room.ts';
import { room as upkeep } from './night/upkeep/room.ts';
import { room as administration } from './office/administration/room.ts';
import { room as auditSearch } from './office/audit-search/room.ts';
import { room as claims } from './office/claims/room.ts';
import { room as dashboard } from './office/dashboard/room.ts';
import { room as institutions } from './office/institutions/room.ts';
import { room as notes } from './office/notes/room.ts';
import { room as pinLetters } from './office/pin-letters/room.ts';
import { room as queue } from './office/queue/room.ts';
import { room as scans } from './office/scans/room.ts';
import { room as undeliveredMail } from './office/undelivered-mail/room.ts';
import { room as unlock } from './office/unlock/room.ts';
import { room as answerFiles } from './programme/answer-files/room.ts';
import { room as appeals } from './programme/appeals/room.ts';
import { room as asking } from './programme/asking/room.ts';
import { room as contested } from './programme/contested/room.ts';
import { room as coordination } from './programme/coordination/room.ts';
import { room as corrections } from './programme/corrections/room.ts';
import { room as departures } from './programme/departures/room.ts';
import { room as desk } from './programme/desk/room.ts';
import { room as dossiers } from './programme/dossiers/room.ts';
import { room as evn } from './programme/evn/room.ts';
import { room as fairness } from './programme/fairness/room.ts';
import { room as lines } from './programme/lines/room.ts';
import { room as messages } from './programme/messages/room.ts';
import { room as outages } from './programme/outages/room.ts';
import { room as passingOver } from './programme/passing-over/room.ts';
import { room as programmes } from './programme/programmes/room.ts';
import { room as proofCodes } from './programme/proof-codes/room.ts';
import { room as readings } from './programme/readings/room.ts';
import { room as ruleChanges } from './programme/rule-changes/room.ts';
import { room as studentFiles } from './programme/student-files/room.ts';
import { room as transfers } from './programme/transfers/room.ts';
import { room as unanswered } from './programme/unanswered/room.ts';
import { room as unusual } from './programme/unusual/room.ts';
import { room as verifications } from './programme/verifications/room.ts';
import type { Room } from './room.ts';

/** Every room of the portal, their tools in the order of the home page: a new room is one line here. */
export const rooms: Readonly<Record<string, Room>> = {
  queue,
  pinLetters,
  unlock,
  helpRequests,
  institutions,
  dashboard,
  lines,
  ruleChanges,
  programmes,
  evn,
  proofCodes,
  dossiers,
  unusual,
  desk,
  transfers,
  fairness,
  appeals,
  corrections,
  coordination,
  studentFiles,
  asking,
  messages,
  answerFiles,
  readings,
  verifications,
  unanswered,
  outages,
  departures,
  passingOver,
  contested,
  people,
  amendments,
  reviews,
  handover,
  institutionLog,
  organisations,
  nominations,
  nominationStart,
  nominee,
  slips,
  coordinator,
  moves,
  administration,
  auditSearch,
  contacts,
  terms,
  doors,
  undeliveredMail,
  scans,
  claims,
  notes,
  signIn,
  enrolment,
  alsoStudent,
  securityQuestions,
  recoveryCode,
  lostAnswers,
  account,
  members,
  persons,
  credentials,
  pins,
  students,
  emailChanges,
  guide,
  keptFiles,
  upkeep,
  home,
  front,
  mailbox,
  frame,
};
