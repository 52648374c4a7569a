import { isDeepStrictEqual } from 'node:util';
import { record } from '#kernel/audit/store.ts';
import { go, invalid, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { replaceOnce } from '#kernel/secrets/replace.ts';
import type { SignedIn } from '#portal/common/arrival/guard.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { areOnFile, hashAnswers, nextPosition } from './answers.ts';
import { tellPerson } from './emails.ts';
import { ANSWER_KEEPS, ANSWER_SECRETS, readQuestions } from './form.ts';
import { freshlySignedIn } from './fresh.ts';
import { namesOf } from './names.ts';
import { setPage } from './pages.tsx';
import type { Chosen } from './rules.ts';
import { getQuestioned, listAnswers, saveAnswers } from './store.ts';

/** Four new questions in the place of one's own, after a fresh answer. */
export function changeRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.changeQuestions,
    secrets: ANSWER_SECRETS,
    keeps: ANSWER_KEEPS,
    enter: freshlySignedIn(portal, 'questions'),
    show: async (visit, form) => show(setPage(visit.locale, form, 'change')),
    submit: async (visit, values) => {
      const { personId, locale } = visit;
      const names = await namesOf(portal.db, await getQuestioned(portal.db, personId));
      const read = readQuestions(values, names, locale);
      if (read.kind === 'faulty') return invalid(...read.errors);
      await changeAnswers(portal, visit, read.chosen);
      return go(href(paths.account, locale), 'questionsChanged');
    },
  });
}

/** Nothing changes, and nobody is told, where they are the ones on file. */
const changeAnswers = (
  portal: Portal,
  visit: PortalVisit<SignedIn>,
  chosen: readonly Chosen[],
): Promise<boolean> => {
  const { personId, now } = visit;
  return replaceOnce({
    find: () => listAnswers(portal.db, personId),
    isSame: (kept) => areOnFile(portal.hasher, personId, kept, chosen),
    replace: async (kept) => {
      const answers = await hashAnswers(portal.hasher, personId, chosen);
      return decideOnAccount(portal, visit, async (tx, by) => {
        if (!isDeepStrictEqual(await listAnswers(tx, personId), kept)) return false;
        await saveAnswers(tx, personId, answers, nextPosition(), now);
        await tellPerson(portal, tx, personId, 'changed');
        await record(tx, {
          ...by.cause,
          action: 'person.questions_changed',
          subject: `person:${personId}`,
        });
        return true;
      });
    },
  });
};
