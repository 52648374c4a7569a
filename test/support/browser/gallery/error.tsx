import { ErrorPage } from '#kernel/ui/error-page.tsx';
import { ButtonLink } from '#kernel/ui/forms.tsx';
import { frame } from './frame.ts';

/** A page that could not be shown. */
export const error = () => (
  <ErrorPage
    frame={frame()}
    title="This page cannot be found"
    what="The address may be mistyped, or what was here has moved."
    next="Check the address, or start again from the home page."
    actions={<ButtonLink href="/">Go to the home page</ButtonLink>}
  />
);
