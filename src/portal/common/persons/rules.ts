/** Whether a person can be asked their security questions; an officer takes them away where they were forgotten. */
export type QuestionsStatus = 'set' | 'disabled';

/** A person's tries at their questions, from whichever credential. */
export const questionThrottle = (personId: string): string => `questions:${personId}`;
