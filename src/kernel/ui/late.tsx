import type { ComponentChildren } from 'preact';
import type { View } from '../http/answer.ts';
import { Heading, Lead } from './content.tsx';
import { Actions, ButtonLink } from './forms.tsx';

/** What was asked for and not done, because things had changed meanwhile. */
interface Late {
  readonly title: string;
  readonly text: string;
  /** Where things stand now. */
  readonly open: { readonly text: string; readonly href: string };
  /** What can be done instead. */
  readonly action?: ComponentChildren;
}

/** The page for whoever was too late: what was asked for was not done, why, and where it stands. */
export const latePage = ({ title, text, open, action }: Late): View => ({
  title,
  body: (
    <>
      <Heading>{title}</Heading>
      <Lead>{text}</Lead>
      <Actions>
        {action}
        <ButtonLink href={open.href} kind={action ? 'secondary' : 'primary'}>
          {open.text}
        </ButtonLink>
      </Actions>
    </>
  ),
});
