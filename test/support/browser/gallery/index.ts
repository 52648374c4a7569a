import type { VNode } from 'preact';
import { content } from './content.tsx';
import { error } from './error.tsx';
import { home } from './home.tsx';
import { registrationErrors } from './registration-errors.tsx';
import { signIn } from './sign-in.tsx';
import { table } from './table.tsx';
import { terms } from './terms.tsx';

/** Every component, on pages like those of the services: to be tested, and to be looked at. */
export const gallery: Readonly<Record<string, () => VNode>> = {
  'sign-in': signIn,
  'registration-errors': registrationErrors,
  home,
  terms,
  table,
  content,
  error,
};
