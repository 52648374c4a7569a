import type { z } from 'zod';

/** Where in a structure something is wrong, for whoever wrote it: `no. 2, name.fr: `; nothing for the whole. */
export function placeOf(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path;
  if (first === undefined) return '';
  const parts = typeof first === 'number' ? [`no. ${first + 1}`, rest.join('.')] : [path.join('.')];
  return `${parts.filter((part) => part !== '').join(', ')}: `;
}

/** What is wrong there, in words: our own where a schema has some, and plain ones for what the library says. */
export function sayOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `give one of ${issue.values.join(', ')}`;
  if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')}: unknown here; is it misspelt?`;
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return /received undefined$/.test(issue.message) ? 'is missing' : `is no ${issue.expected}`;
  return issue.message;
}
