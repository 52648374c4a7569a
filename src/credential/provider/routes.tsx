import { brand } from '#kernel/brand.ts';
import { go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { cancelInteraction, completeInteraction } from '#kernel/oidc/interaction.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { PortalLink } from '../frame.tsx';
import { paths } from '../paths.ts';
import { en } from './en.ts';
import { answersFlow, findFlow } from './flow.ts';
import { fr } from './fr.ts';

/** The two ways back to the client: Continue and Cancel. */
export function routes(service: CredentialService): void {
  const { site } = service;
  site.action({ path: paths.continue, submit: (visit) => goOn(service, visit) });
  site.action({
    path: paths.cancel,
    submit: async (visit) => {
      const back = await cancelInteraction(service.provider, visit, visit.locale);
      return go(back ?? href(paths.expired, visit.locale));
    },
  });
  site.page({ path: paths.expired, show: async (visit) => show(expiredPage(service, visit)) });
  site.page({ path: paths.finished, show: async (visit) => show(finishedPage(service, visit)) });
}

/** Hands the person over to the client that sent them, and ends their session here: it was for that only. */
async function goOn(service: CredentialService, visit: CredentialVisit) {
  const { locale, session } = visit;
  const flow = await findFlow(service, visit);
  if (session.subject === null) return go(href(flow ? paths.signIn : paths.expired, locale));
  if (!flow) return go(href(session.data.flow === undefined ? paths.account : paths.expired, locale));
  if (!answersFlow(visit, flow)) return go(href(paths.signIn, locale));
  const back = await completeInteraction(service.provider, visit, {
    accountId: session.subject,
    amr: ['pwd'],
    authTime: new Date(session.data.authenticatedAt ?? 0),
    locale,
  });
  if (back === null) return go(href(paths.expired, locale));
  // By its token, this browser's Back button finds that they went on.
  await session.leave('continued');
  return go(back);
}

function expiredPage(service: CredentialService, { locale }: CredentialVisit) {
  const words = { en, fr }[locale].expired;
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <Lead>{words.what}</Lead>
      <p>{words.next}</p>
      <Actions>
        <PortalLink config={service.config} locale={locale} />
      </Actions>
    </>
  );
  return { title: words.title, body };
}

function finishedPage(service: CredentialService, { locale }: CredentialVisit) {
  const words = { en, fr }[locale].finished;
  const { portal } = brand[locale];
  const body = (
    <>
      <Heading>{words.title(portal)}</Heading>
      <Lead>{words.what(portal)}</Lead>
      <p>{words.next}</p>
      <Actions>
        <PortalLink config={service.config} locale={locale} />
        <ButtonLink kind="link" href={href(paths.signIn, locale)}>
          {words.manage}
        </ButtonLink>
      </Actions>
    </>
  );
  return { title: words.title(portal), body };
}
