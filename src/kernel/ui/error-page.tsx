import type { ComponentChildren } from 'preact';
import { Heading, Lead } from './content.tsx';
import { Actions } from './forms.tsx';
import { type Frame, Page } from './layout.tsx';
import { useWords } from './words.ts';

interface ErrorPageProps {
  frame: Frame;
  title: string;
  /** What happened, without blame. */
  what: ComponentChildren;
  /** What to do now. */
  next: ComponentChildren;
  actions?: ComponentChildren;
  /** By default the frame's; null hides it. */
  correlationId?: string | null | undefined;
  /** Whom to ask. */
  children?: ComponentChildren;
}

/** What happened, what to do, and a reference to quote. */
export function ErrorPage(props: ErrorPageProps) {
  const { correlationId = props.frame.correlationId } = props;
  return (
    <Page frame={props.frame} title={props.title}>
      <Heading>{props.title}</Heading>
      <Lead>{props.what}</Lead>
      <p>{props.next}</p>
      {props.actions && <Actions>{props.actions}</Actions>}
      {correlationId && <Reference id={correlationId} />}
      {props.children}
    </Page>
  );
}

/** What to quote, so that those who help find what the log says of it. */
export function Reference({ id }: { id: string }) {
  const words = useWords().errorPage;
  return (
    <div class="reference">
      <p>
        {words.reference} <code>{id}</code>
      </p>
      <p class="hint">{words.referenceHint}</p>
    </div>
  );
}
