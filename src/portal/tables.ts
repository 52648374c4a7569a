import type { DoorTables } from './access/doors/tables.ts';
import type { MoveTables } from './access/moves/tables.ts';
import type { RecoveryCodeTables } from './access/recovery-code/tables.ts';
import type { SecurityAnswerTables } from './access/security-questions/tables.ts';
import type { LogoutTables } from './access/sign-in/tables.ts';
import type { TermsTables } from './access/terms/tables.ts';
import type { CredentialTables } from './common/credentials/tables.ts';
import type { EmailChangeTables } from './common/email-changes/tables.ts';
import type { MembershipTables } from './common/members/tables.ts';
import type { OrganisationTables } from './common/organisations/tables.ts';
import type { PersonTables } from './common/persons/tables.ts';
import type { PinTables } from './common/pins/tables.ts';
import type { ReminderTables } from './common/reminders/tables.ts';
import type { AmendmentTables } from './institution/amendments/tables.ts';
import type { ReviewTables } from './institution/reviews/tables.ts';
import type { NominationTables } from './joining/nominations/tables.ts';
import type { LetterRunTables } from './office/pin-letters/tables.ts';
import type { ScanTables } from './office/scans/tables.ts';
import type { QuestionResetTables } from './office/unlock/tables.ts';

/** The portal’s own tables: each stands with the room that owns it (`ARCHITECTURE §1`). */
export interface PortalTables
  extends DoorTables,
    MoveTables,
    RecoveryCodeTables,
    SecurityAnswerTables,
    LogoutTables,
    TermsTables,
    CredentialTables,
    EmailChangeTables,
    MembershipTables,
    OrganisationTables,
    PersonTables,
    PinTables,
    ReminderTables,
    AmendmentTables,
    ReviewTables,
    NominationTables,
    LetterRunTables,
    ScanTables,
    QuestionResetTables {}
