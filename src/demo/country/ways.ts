import type { Kind, NominationRow, PinRow, Status } from './rows.ts';

/** How far a nomination has come, and when each step was, in days ago. */
export interface Way {
  readonly kind: Kind;
  readonly status: Status;
  readonly created: number;
  readonly saved?: number;
  readonly completed?: number;
  readonly received?: number;
  readonly scanned?: boolean;
  readonly decided?: number;
  readonly ended?: number;
  readonly by: 'coordinator' | 'dir' | 'nobody';
  readonly confirmation?: NominationRow['confirmation'];
  readonly reasons?: { readonly en: string; readonly fr: string };
  readonly pin?: PinWay;
  /** Its first letter was lost, and another one issued. */
  readonly replaced?: boolean;
}

/** How far its PIN has come, in days ago too. */
export interface PinWay {
  readonly status: PinRow['status'];
  readonly issued: number;
  readonly posted?: number;
  readonly failures?: number;
}

const NO_SIGNATURE = {
  en: 'The Acknowledgement is not signed. Please sign it and mail it again.',
  fr: 'L’attestation n’est pas signée. Veuillez la signer et la poster de nouveau.',
};
const NOT_AUTHORISED = {
  en: 'The authorising officer’s name and title are missing.',
  fr: 'Le nom et le titre de la personne autorisée sont absents.',
};
const NOT_STAFF = {
  en: 'The nominee is not an employee of the institution.',
  fr: 'La personne n’est pas une employée de l’établissement.',
};

const coordinator = { by: 'coordinator' } as const;
const dir = { by: 'dir' } as const;

/** Every way of a DIR, in every status. */
export const DIR_WAYS: readonly Way[] = [
  {
    kind: 'new_dir',
    status: 'received',
    created: 16,
    completed: 12,
    received: 4,
    scanned: true,
    ...coordinator,
  },
  {
    kind: 'new_dir',
    status: 'approved',
    created: 22,
    completed: 18,
    received: 7,
    scanned: true,
    decided: 2,
    ...coordinator,
  },
  { kind: 'replace_dir', status: 'invited', created: 5, saved: 3, confirmation: 'awaiting', ...dir },
  { kind: 'replace_dir', status: 'completed', created: 12, completed: 8, ...coordinator },
  {
    kind: 'replace_dir',
    status: 'received',
    created: 15,
    completed: 10,
    received: 3,
    scanned: true,
    confirmation: 'awaiting',
    ...dir,
  },
  {
    kind: 'replace_dir',
    status: 'received',
    created: 14,
    completed: 9,
    received: 2,
    confirmation: 'confirmed',
    ...dir,
  },
  {
    kind: 'replace_dir',
    status: 'received',
    created: 19,
    completed: 13,
    received: 5,
    scanned: true,
    confirmation: 'confirmed',
    ...dir,
  },
  {
    kind: 'new_dir',
    status: 'returned',
    created: 25,
    completed: 20,
    received: 12,
    scanned: true,
    decided: 11,
    reasons: NOT_AUTHORISED,
    ...coordinator,
  },
  {
    kind: 'replace_dir',
    status: 'approved',
    created: 24,
    completed: 19,
    received: 9,
    scanned: true,
    decided: 4,
    confirmation: 'confirmed',
    ...dir,
  },
  {
    kind: 'new_dir',
    status: 'pin_issued',
    created: 27,
    completed: 22,
    received: 11,
    scanned: true,
    decided: 6,
    pin: { status: 'issued', issued: 2 },
    ...coordinator,
  },
  {
    kind: 'new_dir',
    status: 'pin_issued',
    created: 33,
    completed: 28,
    received: 17,
    scanned: true,
    decided: 11,
    pin: { status: 'posted', issued: 8, posted: 7 },
    ...coordinator,
  },
  {
    kind: 'replace_dir',
    status: 'pin_issued',
    created: 70,
    completed: 64,
    received: 52,
    scanned: true,
    decided: 45,
    pin: { status: 'posted', issued: 39, posted: 38 },
    ...coordinator,
  },
  {
    kind: 'new_dir',
    status: 'pin_issued',
    created: 75,
    completed: 70,
    received: 58,
    scanned: true,
    decided: 50,
    replaced: true,
    pin: { status: 'posted', issued: 21, posted: 20, failures: 3 },
    ...coordinator,
  },
  { kind: 'new_dir', status: 'completed', created: 40, completed: 29, ...coordinator },
  {
    kind: 'new_dir',
    status: 'approved',
    created: 130,
    completed: 124,
    received: 110,
    scanned: true,
    decided: 102,
    pin: { status: 'expired', issued: 98, posted: 97 },
    ...coordinator,
  },
  {
    kind: 'new_dir',
    status: 'refused',
    created: 60,
    completed: 54,
    received: 45,
    scanned: true,
    decided: 41,
    reasons: NOT_STAFF,
    ...coordinator,
  },
  {
    kind: 'replace_dir',
    status: 'withdrawn',
    created: 90,
    completed: 82,
    ended: 70,
    confirmation: 'confirmed',
    ...dir,
  },
];

/** Every way of an alternate or a signatory, to whom the DIR gives a slip. */
export const SLIP_WAYS: readonly Way[] = [
  { kind: 'signatory', status: 'invited', created: 2, ...dir },
  { kind: 'alternate_dir', status: 'invited', created: 12, saved: 6, ...dir },
  { kind: 'signatory', status: 'completed', created: 7, completed: 5, ...dir },
  { kind: 'signatory', status: 'completed', created: 35, completed: 26, ...dir },
  { kind: 'signatory', status: 'received', created: 10, completed: 8, received: 2, ...dir },
  { kind: 'signatory', status: 'received', created: 13, completed: 10, received: 4, scanned: true, ...dir },
  {
    kind: 'signatory',
    status: 'returned',
    created: 18,
    completed: 15,
    received: 8,
    scanned: true,
    decided: 6,
    reasons: NO_SIGNATURE,
    ...dir,
  },
  {
    kind: 'signatory',
    status: 'approved',
    created: 17,
    completed: 14,
    received: 6,
    scanned: true,
    decided: 1,
    ...dir,
  },
  {
    kind: 'alternate_dir',
    status: 'approved',
    created: 21,
    completed: 17,
    received: 8,
    scanned: true,
    decided: 3,
    ...dir,
  },
  {
    kind: 'signatory',
    status: 'pin_issued',
    created: 23,
    completed: 20,
    received: 11,
    scanned: true,
    decided: 6,
    pin: { status: 'issued', issued: 3 },
    ...dir,
  },
  {
    kind: 'alternate_dir',
    status: 'pin_issued',
    created: 34,
    completed: 30,
    received: 22,
    scanned: true,
    decided: 17,
    pin: { status: 'issued', issued: 12, failures: 4 },
    ...dir,
  },
  {
    kind: 'signatory',
    status: 'approved',
    created: 48,
    completed: 44,
    received: 35,
    scanned: true,
    decided: 30,
    pin: { status: 'void', issued: 24, failures: 20 },
    ...dir,
  },
  {
    kind: 'signatory',
    status: 'refused',
    created: 50,
    completed: 46,
    received: 38,
    scanned: true,
    decided: 33,
    reasons: NOT_STAFF,
    ...dir,
  },
  { kind: 'signatory', status: 'withdrawn', created: 44, completed: 40, ended: 31, ...dir },
  { kind: 'alternate_dir', status: 'expired', created: 95, saved: 90, ended: 33, ...dir },
];
