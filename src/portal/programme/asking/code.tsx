import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { addMs, minutes } from '#kernel/time.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Field, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { decide } from '#portal/common/members/decide.ts';
import type { AsStudent } from '#portal/common/students/guard.ts';
import { paths as common } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { lockPlaces, savePlaceProof } from '#portal/programme/places/store.ts';
import { contextOf } from '#portal/programme/proof-codes/emails.ts';
import { words as codes } from '#portal/programme/proof-codes/fr.ts';
import { type ProofCode, readCode, stateOf } from '#portal/programme/proof-codes/rules.ts';
import { findAwaiting, findCode, reserveCode, useCode } from '#portal/programme/proof-codes/store.ts';
import { getOwnFile } from '#portal/programme/verifications/file-store.ts';
import { loadJudged } from '#portal/programme/verifications/judge/load.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { CodeUntil } from './code-sent.tsx';
import { words } from './fr.ts';
import type { AtOwnRequest } from './request.ts';

const CODE = 'code';

/** The way from a student's home page to the code that waits for them; back home where it waits no more. */
export function awaitedCodeRoute({ site, db }: Portal, enter: PortalGuard<AsStudent>): void {
  site.page({
    path: paths.codeToEnter,
    enter,
    show: async ({ locale, personId, now }) => {
      const id = await findAwaiting(db, personId, now);
      return id === null
        ? go(href(common.home, locale), 'codeLate')
        : go(href(paths.ownCode, locale, { id }));
    },
  });
}

/** A student types the code that their institution sent to the address it has on record. */
export function codeRoute(portal: Portal, enter: PortalGuard<AtOwnRequest>): void {
  portal.site.form({
    path: paths.ownCode,
    secrets: [CODE],
    enter,
    show: async (visit, form) => {
      const code = await findCode(portal.db, visit.file.place.id);
      const over = code === null || stateOf(code, visit.now) === 'over';
      // One that has just been used up by tries is said to be, on the page where it was typed.
      return over && form.errors.length === 0
        ? toRequest(visit, 'codeLate')
        : show(codePage(visit, form, over ? null : code));
    },
    submit: (visit, values) => take(portal, visit, values),
  });
}

const toRequest = ({ locale, file }: PortalVisit<AtOwnRequest>, notice: 'codeLate' | 'codeTaken'): Answer =>
  go(href(paths.ownRequest, locale, { id: file.id }), notice);

function codePage(visit: PortalVisit<AtOwnRequest>, form: FormState, code: ProofCode | null): View {
  const { locale, file } = visit;
  const w = codes[locale].page;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.organisation[locale]}>{w.title}</Heading>
        <Lead>{w.lead(file.organisation[locale])}</Lead>
        <CodeUntil locale={locale} code={code} />
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Field
            {...fieldState(form, CODE)}
            value=""
            label={w.label}
            hint={w.hint}
            width="medium"
            autocomplete="one-time-code"
            required
          />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.ownRequest, locale, { id: file.id })} kind="secondary">
              {words[locale].back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Counted before it is compared; what can't be a code costs no try. */
async function take(portal: Portal, visit: PortalVisit<AtOwnRequest>, values: Typed): Promise<Answer> {
  const w = codes[visit.locale].page;
  const typed = readCode(textOf(values, CODE));
  if (typed.kind !== 'code') return invalid({ field: CODE, message: w[typed.kind] });
  const code = await findCode(portal.db, visit.file.place.id);
  if (code === null) return invalid({ field: CODE, message: w.over });
  return portal.hasher.inTurn(`proof-code:${code.id}`, () => compare(portal, visit, code, typed.code));
}

async function compare(
  portal: Portal,
  visit: PortalVisit<AtOwnRequest>,
  code: ProofCode,
  typed: string,
): Promise<Answer> {
  const w = codes[visit.locale].page;
  const fault = (message: string) => invalid({ field: CODE, message });
  const tried = await reserveCode(portal.db, code.id, visit.now);
  if (tried === null) {
    // Of one form sent twice, the first has just been right; the second may come in when that is over.
    const latest = await findCode(portal.db, visit.file.place.id);
    const usedAt = latest?.id === code.id ? latest.usedAt : null;
    const isTaken = usedAt !== null && visit.now < addMs(usedAt, minutes(1));
    return isTaken ? toRequest(visit, 'codeTaken') : fault(w.over);
  }
  const verdict = await portal.hasher.verify(typed, contextOf(code.id), tried.hashed);
  if (verdict === 'mismatch') return fault(tried.left === 0 ? w.over : w.wrong(w.times(tried.left)));
  return (await prove(portal, visit, code.id)) ? toRequest(visit, 'codeTaken') : fault(w.over);
}

/**
 * Proves the place, if the record still fully matches and nobody was proved by it before. The student is answered alike
 * in any case: whose the number is, they are not told. False where the code counts no more.
 */
const prove = (portal: Portal, visit: PortalVisit<AtOwnRequest>, codeId: string): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { now } = visit;
    await lockPlaces(tx, visit.file.organisationId);
    // Under the lock the place may have become another account's.
    const file = await getOwnFile(tx, personId, visit.file.id);
    const rosterId = await useCode(tx, codeId, now);
    if (rosterId === null) return false;
    // Looked for after every right code: one that meets another's record takes as long as one that does not.
    await portal.jobs.send(tx, 'portal.contested', {}, { singletonKey: 'met' });
    if (!file.consentLives || file.place.proof === 'seen') return true;
    const { held, judgement } = await loadJudged(tx, file);
    if (held?.id !== rosterId || judgement.match.level !== 'full') return true;
    const { clientId } = file.claimed;
    const proved = { placeId: file.place.id, rosterId, proof: 'code', clientId, by: personId, now } as const;
    if (!(await savePlaceProof(tx, proved))) return true;
    await record(tx, {
      ...cause,
      action: 'place.proved',
      subject: `place:${file.place.id}`,
      organisationId: file.organisationId,
      after: { proof: 'code', reference: file.reference },
    });
    return true;
  });
