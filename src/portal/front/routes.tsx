import { show, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words = { en, fr };

/** The public front page: Steps 1 to 3 of the seed. */
export function routes(portal: Portal): void {
  portal.site.page({ path: paths.front, show: async (visit) => show(frontPage(visit.locale)) });
}

function frontPage(locale: Locale): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {Object.values(w.steps).map((step) => (
          <section key={step.title}>
            <h2>{step.title}</h2>
            <p>{step.text}</p>
          </section>
        ))}
        <Actions>
          <ButtonLink href={href(paths.logIn, locale)}>{w.logIn}</ButtonLink>
        </Actions>
      </>
    ),
  };
}
