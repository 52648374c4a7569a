import type { View } from '#kernel/http/answer.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import type { AtDesk } from './guard.ts';
import { queueOf } from './ways.ts';

/** In place of a request whose student has revoked their consent since somebody opened it: why nothing was done. */
export function shutPage(visit: PortalVisit<AtDesk>): View {
  const { locale, at } = visit;
  const w = words[locale].shut;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Actions>
          <ButtonLink href={queueOf(visit)}>{w.back}</ButtonLink>
        </Actions>
      </>
    ),
  };
}
