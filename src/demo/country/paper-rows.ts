type Locale = 'en' | 'fr';

/** What comes of a nomination besides itself, its link, forms, scans and letters, as rows. */
export interface LinkRow {
  token_hash: Buffer;
  nomination_id: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

export interface FormRow {
  nomination_id: string;
  form: 'imm5592' | 'acknowledgement';
  answers: string;
  locale: Locale;
  saved_at: Date;
  completed_at: Date | null;
}

export interface ScanRow {
  id: string;
  nomination_id: string;
  file_name: string;
  media_type: 'application/pdf';
  bytes: number;
  digest: string;
  added_by: string;
  added_at: Date;
}

export interface LetterRow {
  pin_id: string;
  nomination_id: string | null;
  printed_at: Date;
  printed_by: string;
  registered_number: string | null;
  posted_on: string | null;
  posted_by: string | null;
  run_id: null;
}
