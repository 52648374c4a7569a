import { dictionary } from '@zxcvbn-ts/language-common';

/** Common passwords in lower case: a packaged list of nearly 50,000 that were found in leaks (`SECURITY §2`). */
export const blocklist: ReadonlySet<string> = new Set(dictionary['passwords-common']);
