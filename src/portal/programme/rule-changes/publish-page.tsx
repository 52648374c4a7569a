import type { View } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { SEEN } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import { parametersOf } from '#portal/programme/lines/pages.tsx';
import { words } from './fr.ts';
import type { AtProposal } from './guard.ts';
import { paths } from './paths.ts';

/** Whether what follows was seen. */
export const isSeen = (values: Typed): boolean => textOf(values, SEEN) !== '';

/** What follows from publishing, from when, and who is told, before it is done. */
export function publishPage(visit: PortalVisit<AtProposal>, form: FormState): View {
  const { locale, line, proposal } = visit;
  const w = words[locale].proposal;
  const day = formatDay(proposal.inForceFrom, locale);
  return {
    title: w.confirm.title,
    body: (
      <>
        <Heading caption={line.name[locale]}>{w.confirm.title}</Heading>
        <Lead>{w.confirm.lead(day)}</Lead>
        <SummaryList rows={[{ label: w.changes, value: proposal.changes[locale] }]} />
        <ul>
          {[w.confirm.asked(day), w.confirm.before, w.confirm.told(proposal.proposer)].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <Callout tone="warning">
          <p>{w.decide.lead}</p>
        </Callout>
        <Form action={form.action} csrf={form.csrf}>
          <input type="hidden" name="decision" value="publish" />
          <input type="hidden" name={SEEN} value="yes" />
          <Actions>
            <Button>{w.decide.publish}</Button>
            <ButtonLink
              kind="secondary"
              href={href(paths.proposal, locale, { ...parametersOf(line), id: proposal.id })}
            >
              {w.confirm.back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}
