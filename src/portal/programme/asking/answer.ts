import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import type { Upload } from '#kernel/http/upload.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import { idOf } from '#portal/common/members/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { giveFile } from '#portal/programme/answer-files/give.tsx';
import { getOwnAnswerFile, listSentFiles, listUnsentFiles } from '#portal/programme/answer-files/store.ts';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import { addMessages, saveAnswered } from '#portal/programme/messages/store.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { getOwnFile } from '#portal/programme/verifications/file-store.ts';
import { listQuestions } from '#portal/programme/verifications/history-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { saveAnswer } from '#portal/programme/verifications/questions-store.ts';
import { daysAfterAnswer } from '#portal/programme/verifications/rules.ts';
import { answerPage, latePage } from './answer-pages.tsx';
import { words } from './fr.ts';
import { recordOwn } from './own-event.ts';
import type { AtOwnRequest } from './request.ts';
import { takeWith, UPLOAD } from './with-files.ts';

const ANSWER = 'answer';

/** A student answers with words and files; what was added to an answer stays until it is sent or left out. */
export function answerRoute(portal: Portal, enter: PortalGuard<AtOwnRequest>): void {
  const { site, db } = portal;
  site.form({
    path: paths.answerRequest,
    enter,
    upload: UPLOAD,
    show: async (visit, form) => {
      const { file } = visit;
      if (file.status !== 'info_requested') return late(portal, visit, textOf(form.values, ANSWER).trim());
      const around = {
        questions: await listQuestions(db, file.id),
        files: await listUnsentFiles(db, { verificationId: file.id, occasion: 'question' }),
      };
      return show(answerPage(visit, form, around));
    },
    submit: (visit, values, upload) => answer(portal, visit, values, upload),
  });
  site.page({
    path: paths.ownFile,
    enter,
    show: async (visit) => {
      const { file, locale } = visit;
      const one = await getOwnAnswerFile(db, file.id, idOf(visit, 'document'));
      return giveFile(portal, visit, one, href(paths.ownRequest, locale, { id: file.id }));
    },
  });
}

async function answer(
  portal: Portal,
  visit: PortalVisit<AtOwnRequest>,
  values: Typed,
  upload: Upload,
): Promise<Answer> {
  const { file, locale } = visit;
  const text = textOf(values, ANSWER).trim();
  if (file.status !== 'info_requested') return late(portal, visit, text);
  const whose = { verificationId: file.id, occasion: 'question' } as const;
  const faults = await takeWith(portal, visit, whose, { values, upload });
  if (faults === 'late') return late(portal, visit, text);
  const w = words[locale].request.question;
  const errors = [...(text === '' ? [{ field: ANSWER, message: w.missing }] : []), ...faults];
  if (errors.length > 0) return invalid(...errors);
  return (await send(portal, visit, text))
    ? go(href(paths.ownRequest, locale, { id: file.id }), 'answerSent')
    : late(portal, visit, text);
}

/** The institution's clock goes on, with two days at least. */
const send = (portal: Portal, visit: PortalVisit<AtOwnRequest>, text: string): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { file, now } = visit;
    const fact = file.holder === null ? 'answer_unheld' : 'answer';
    const dueOn = addBusinessDays(
      isoDate(now),
      daysAfterAnswer(file.daysLeft, file.clocks),
      file.jurisdiction,
    );
    const which = { ids: [file.id], revision: file.revision, personId };
    const [changed] = await changeStatus(tx, which, { fact, by: personId, at: now, dueOn, daysLeft: null });
    if (changed === undefined) return false;
    const questionId = await saveAnswer(tx, file.id, text, now);
    if (questionId === null) throw new Error('A request waits for an answer, and nothing was asked');
    await saveAnswered(tx, { id: file.id, personId, kinds: ['asked', 'closing'] }, now);
    await addMessages(tx, [{ id: file.id, personId, content: { kind: 'answered', questionId } }], now);
    // A file that another tab added meanwhile is among them; from now on every one comes too late.
    const sent = (await listSentFiles(tx, file.id)).flatMap((one) =>
      one.ofId === questionId ? [one.id] : [],
    );
    await recordOwn(tx, { ...cause, action: 'verification.question_answered', after: { files: sent } }, file);
    return true;
  });

/**
 * As it stands now: answered from another page, gone on without, cancelled, closed; the words are shown to be kept. Those
 * that were sent already, by a second press, are sent; and who came without any goes back to the request.
 */
async function late(portal: Portal, visit: PortalVisit<AtOwnRequest>, text: string): Promise<Answer> {
  const { db } = portal;
  const file = await getOwnFile(db, visit.personId, visit.file.id);
  const request = href(paths.ownRequest, visit.locale, { id: file.id });
  if (text === '') return go(request, 'nothingAsked');
  const last = (await listQuestions(db, file.id))[0];
  return last?.answer === text ? go(request, 'answerSent') : show(latePage({ ...visit, file }, text), 409);
}
