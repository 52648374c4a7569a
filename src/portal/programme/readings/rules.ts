/** One reading, as a row of the seal says it: the same text for the same row, whenever it is made. */
export const sealedText = (row: {
  readonly id: string;
  readonly studentId: string;
  readonly readerId: string;
  readonly role: string;
  readonly organisationId: string | null;
  readonly page: string;
  readonly reason: string | null;
  readonly at: Date;
}): string =>
  JSON.stringify([
    row.id,
    row.studentId,
    row.readerId,
    row.role,
    row.organisationId,
    row.page,
    row.reason,
    row.at.toISOString(),
  ]);
