import { readRecoveryCode } from '#kernel/codes.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, Field, Form } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import type { Arriving } from '#portal/common/arrival/guard.ts';
import type { Names } from '#portal/common/pins/rules.ts';
import { readClientId, readDate } from '#portal/common/students/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { beginMove } from './begin.ts';
import { findByCode } from './by-code.ts';
import { CodeField, NameFields } from './fields.tsx';
import { fields, readNames } from './form.ts';
import { words } from './fr.ts';
import { proving } from './guard.ts';
import { studentMove } from './paths.ts';
import { listUnwritten } from './people/students-store.ts';
import { countTry, forgiveTry, inTurn } from './tries.ts';

const OWN = { dateOfBirth: 'dateOfBirth', clientId: 'clientId' } as const;

/**
 * A student who gave no address moves by the recovery code too: client ID and date of birth find the account, where an
 * address finds that of others (`SECURITY §5`). What follows is the same: four answers, then the hold.
 */
export function studentMoveRoute(portal: Portal): void {
  portal.site.form({
    path: studentMove.proveStudent,
    secrets: [fields.code],
    enter: proving(portal),
    show: async (visit, form) => show(page(visit.locale, form)),
    submit: (visit, values) => prove(portal, visit, values),
  });
}

function page(locale: Locale, form: FormState): View {
  const w = words[locale].details;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={words[locale].title}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <NameFields form={form} locale={locale} hint={w.nameHint} />
          <OwnFields form={form} locale={locale} />
          <CodeField form={form} locale={locale} />
          <Actions>
            <Button>{words[locale].continue}</Button>
          </Actions>
        </Form>
        <h2>{w.otherwise}</h2>
        <p>{w.anew}</p>
        <p>
          <a href={href(paths.move, locale)}>{words[locale].back}</a>
        </p>
      </>
    ),
  };
}

/** What tells a student from others of the same name. */
function OwnFields({ form, locale }: { readonly form: FormState; readonly locale: Locale }) {
  const w = words[locale].details;
  return (
    <>
      <Field
        {...fieldState(form, OWN.dateOfBirth)}
        label={w.dateOfBirth}
        hint={w.dateOfBirthHint}
        required
        width="medium"
        autocomplete="bday"
        spellcheck={false}
      />
      <Field
        {...fieldState(form, OWN.clientId)}
        label={w.clientId}
        hint={w.clientIdHint}
        required
        width="medium"
        inputMode="numeric"
        autocomplete="off"
        spellcheck={false}
      />
    </>
  );
}

interface Claimed extends Names {
  readonly dateOfBirth: string;
  readonly clientId: string;
  readonly code: string;
}

type Read =
  | { readonly kind: 'complete'; readonly value: Claimed }
  | { readonly kind: 'incomplete'; readonly errors: readonly { field: string; message: string }[] };

/** A slip of the finger costs no try. */
function read(values: Typed, locale: Locale): Read {
  const w = words[locale];
  const names = readNames(values, locale);
  const dateOfBirth = readDate(textOf(values, OWN.dateOfBirth));
  const clientId = readClientId(textOf(values, OWN.clientId));
  const code = textOf(values, fields.code);
  const readCode = readRecoveryCode(code).kind;
  const errors = [
    ...(names.kind === 'incomplete' ? names.errors : []),
    ...(dateOfBirth === '' ? [{ field: OWN.dateOfBirth, message: w.details.noDateOfBirth }] : []),
    ...(/^\d{8}$/.test(clientId) ? [] : [{ field: OWN.clientId, message: w.details.noClientId }]),
    ...(readCode === 'code'
      ? []
      : [{ field: fields.code, message: readCode === 'empty' ? w.code.missing : w.code.malformed }]),
  ];
  if (names.kind === 'incomplete' || errors.length > 0) return { kind: 'incomplete', errors };
  return { kind: 'complete', value: { ...names.value, dateOfBirth, clientId, code } };
}

async function prove(portal: Portal, visit: PortalVisit<Arriving>, values: Typed): Promise<Answer> {
  const { locale } = visit;
  const { errors: w } = words[locale];
  const typed = read(values, locale);
  if (typed.kind === 'incomplete') return invalid(...typed.errors);
  const topic = `client ID ${typed.value.clientId}`;
  return inTurn(portal, visit, async () => {
    const tried = await countTry(portal, visit, topic);
    if (tried.kind === 'wait')
      return invalid({ field: '', message: w.wait(formatDateTime(tried.until, locale)) });
    const known = await listUnwritten(portal.db, typed.value);
    const personId = await findByCode(portal, known, { names: typed.value, code: typed.value.code });
    if (personId === null) return invalid({ field: '', message: w.mismatch });
    await portal.db.transaction().execute(async (tx: Db<PortalTables>) => {
      await forgiveTry(portal, visit, tx, tried);
      await beginMove(portal, visit, tx, { personId, proof: 'recovery_code' });
    });
    return go(href(paths.moveAnswers, locale));
  });
}
