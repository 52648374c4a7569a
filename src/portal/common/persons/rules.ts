/** A person's tries at their questions, from whichever credential. */
export const questionThrottle = (personId: string): string => `questions:${personId}`;
