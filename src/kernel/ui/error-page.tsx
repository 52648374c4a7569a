import type { ComponentChildren } from 'preact';
import { Heading, Lead } from './content.tsx';
import { Actions } from './forms.tsx';
import { type Frame, Page } from './layout.tsx';
import { wordsOf } from './words.ts';

export interface ErrorPageProps {
  frame: Frame;
  title: string;
  /** What happened, without blame. */
  what: ComponentChildren;
  /** What to do now. */
  next: ComponentChildren;
  actions?: ComponentChildren;
  /** By default the frame's; null hides it. */
  correlationId?: string | null | undefined;
}

/** What happened, what to do, and a reference to quote. */
export function ErrorPage(props: ErrorPageProps) {
  const words = wordsOf(props.frame.locale).errorPage;
  const { correlationId = props.frame.correlationId } = props;
  return (
    <Page frame={props.frame} title={props.title}>
      <Heading>{props.title}</Heading>
      <Lead>{props.what}</Lead>
      <p>{props.next}</p>
      {props.actions && <Actions>{props.actions}</Actions>}
      {correlationId && (
        <div class="reference">
          <p>
            {words.reference} <code>{correlationId}</code>
          </p>
          <p class="hint">{words.referenceHint}</p>
        </div>
      )}
    </Page>
  );
}
