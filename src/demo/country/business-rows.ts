/** What institutions ask of others and what is asked of them, as rows. */
export interface AmendmentRow {
  id: string;
  reference: string;
  organisation_id: string;
  status: 'requested' | 'confirmed' | 'applied' | 'refused' | 'withdrawn';
  before: string;
  after: string;
  requested_by: string;
  requested_at: Date;
  confirmed_by: string | null;
  confirmed_at: Date | null;
  decided_by: string | null;
  decided_at: Date | null;
  reasons: string;
}

export interface ReviewRow {
  id: string;
  organisation_id: string;
  year: number;
  status: 'open' | 'done' | 'closed';
  opened_at: Date;
  closes_at: Date;
  settled_at: Date | null;
}

export interface AnswerRow {
  review_id: string;
  membership_id: string;
  answer: 'confirmed' | 'left';
  answered_by: string;
  answered_at: Date;
}

export interface ResetRow {
  id: string;
  person_id: string;
  status: 'awaiting_second' | 'done' | 'refused';
  asked_by: string;
  asked_at: Date;
  confirmed_by: string | null;
  settled_at: Date | null;
  membership_id: string;
  pin_id: string | null;
}

export interface ParticipationRow {
  id: string;
  line: string;
  organisation_id: string;
  from_day: string;
  to_day: string | null;
  ended_why: string | null;
  recorded_by: string;
  recorded_at: Date;
  ended_by: string | null;
  ended_at: Date | null;
}
