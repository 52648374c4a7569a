import { record } from '#kernel/audit/store.ts';
import { go, invalid, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { hashAnswers, nextPosition } from './answers.ts';
import { tellPerson } from './emails.ts';
import { ANSWER_SECRETS, readQuestions } from './form.ts';
import { freshlySignedIn } from './fresh.ts';
import { namesOf } from './names.ts';
import { setPage } from './pages.tsx';
import { saveAnswers } from './store.ts';

/** Four new questions in the place of one's own, after a fresh answer. */
export function changeRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.changeQuestions,
    secrets: ANSWER_SECRETS,
    enter: freshlySignedIn(portal, 'questions'),
    show: async (visit, form) => show(setPage(visit.locale, form, 'change')),
    submit: async (visit, values) => {
      const personId = personOf(visit);
      const read = readQuestions(values, await namesOf(portal.db, personId), visit.locale);
      if (read.kind === 'faulty') return invalid(...read.errors);
      const answers = await hashAnswers(portal.hasher, personId, read.chosen);
      await portal.db.transaction().execute(async (tx) => {
        await saveAnswers(tx, personId, answers, nextPosition(), visit.now);
        await tellPerson(portal, tx, personId, 'changed');
        await record(tx, {
          at: visit.now,
          action: 'person.questions_changed',
          actor: { kind: 'person', id: personId },
          subject: `person:${personId}`,
          correlationId: visit.from.correlationId,
          network: visit.from.network,
        });
      });
      return go(href(paths.account, visit.locale), 'questionsChanged');
    },
  });
}
