/** Whether the database ended a transaction because it and another waited for one another; done anew it may pass. */
export const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '40P01';
