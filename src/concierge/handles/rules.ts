/** An account of the concierge: one person at one partner, neither of them known. */
export interface Handle {
  readonly digest: Buffer;
  readonly accountId: string;
  /** The terms they accepted last. */
  readonly termsVersion: string;
}
