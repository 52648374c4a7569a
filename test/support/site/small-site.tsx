import { createSecretKey, type KeyObject } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Db } from '#kernel/db/database.ts';
import {
  type Answer,
  checkFirst,
  done,
  go,
  invalid,
  sendFile,
  show,
  type View,
} from '#kernel/http/answer.ts';
import { lastDraft } from '#kernel/http/draft.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, fieldState, type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { unless } from '#kernel/http/route.ts';
import { createServer } from '#kernel/http/server.ts';
import { Site } from '#kernel/http/site.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import { createLog } from '#kernel/log.ts';
import { Busy } from '#kernel/secrets/line.ts';
import { SEEN, SeenForm } from '#kernel/ui/confirmation.tsx';
import { Heading, Secret } from '#kernel/ui/content.tsx';
import { Button, CheckboxGroup, Field, FileField, Form } from '#kernel/ui/forms.tsx';
import { KeptSecret, TypeAgain } from '#kernel/ui/kept-secret.tsx';
import { type TestClock, testClock } from '#test/world/clock.ts';

/** What the small site remembers of a browser. */
interface Kept {
  readonly colour: string;
}

/** A site with one of everything, to show what the kernel does for every service. */
export interface SmallSite {
  readonly app: FastifyInstance;
  readonly clock: TestClock;
  browser(): SmallBrowser;
  close(): Promise<void>;
}

export interface SmallSiteOptions {
  readonly db: Db;
  readonly origin?: string;
  readonly rateLimit?: number;
  readonly trustProxy?: string;
  readonly hstsSubdomains?: boolean;
  readonly csrfKeys?: readonly [KeyObject, ...KeyObject[]];
  readonly ready?: () => Promise<boolean>;
  readonly destination?: NodeJS.WritableStream;
}

export const ORIGIN = 'http://localhost:4999';

export async function openSmallSite(options: SmallSiteOptions): Promise<SmallSite> {
  const { db, origin = ORIGIN } = options;
  const clock = testClock();
  const app = await createServer({
    name: 'small',
    origin,
    log: options.destination ? createLog('info', options.destination) : createLog('silent'),
    formTargets: ['https://elsewhere.example'],
    rateLimit: options.rateLimit ?? 10_000,
    trustProxy: options.trustProxy ?? false,
    hstsSubdomains: options.hstsSubdomains ?? true,
    ready: options.ready ?? (async () => true),
    renderError: ({ kind, locale, correlationId }) => `${locale} ${kind} ${correlationId}`,
  });
  const secure = origin.startsWith('https://');
  const site = new Site<Kept>({
    app,
    clock,
    origin,
    session: {
      name: 'small',
      secure,
      csrfKeys: options.csrfKeys ?? [createSecretKey(Buffer.alloc(32, 7))],
      db,
      clock,
    },
    frame: async (visit) => ({
      service: { name: visit.session.subject ?? 'nobody', href: '/en', description: 'An example' },
      demo: true,
    }),
    longest: (field) => (field === 'title' ? 30 : undefined),
    notice: (key, locale) => ({ kind: 'success', text: `${key} (${locale})` }),
  });
  addRoutes(site);
  return { app, clock, browser: () => new SmallBrowser(app), close: () => app.close() };
}

const paths = {
  front: { en: '/en', fr: '/fr' },
  signIn: { en: '/en/sign-in', fr: '/fr/connexion' },
  signOut: { en: '/en/sign-out', fr: '/fr/deconnexion' },
  note: { en: '/en/shelves/:shelf/notes/:id', fr: '/fr/etageres/:shelf/notes/:id' },
  seal: { en: '/en/shelves/:shelf/notes/:id/seal', fr: '/fr/etageres/:shelf/notes/:id/sceau' },
  letter: { en: '/en/letters/:token', fr: '/fr/lettres/:token' },
  vault: { en: '/en/vaults/:id', fr: '/fr/coffres/:id' },
  elevate: { en: '/en/elevate', fr: '/fr/elever' },
  colour: { en: '/en/colour', fr: '/fr/couleur' },
  file: { en: '/en/file', fr: '/fr/fichier' },
  picture: { en: '/en/picture', fr: '/fr/image' },
  album: { en: '/en/album', fr: '/fr/album' },
  alive: { en: '/en/alive', fr: '/fr/vivant' },
  broken: { en: '/en/broken', fr: '/fr/brise' },
  busy: { en: '/en/busy', fr: '/fr/occupe' },
  missing: { en: '/en/missing', fr: '/fr/manquant' },
  code: { en: '/en/code', fr: '/fr/code' },
  plan: { en: '/en/plans/:id', fr: '/fr/plans/:id' },
  wish: { en: '/en/wishes/:token', fr: '/fr/souhaits/:token' },
} as const;

type SmallVisit = Visit<Kept>;

declare module '#kernel/http/answer.ts' {
  interface Notices {
    [key: `test: ${string}`]: true;
  }
}

declare module '#kernel/http/session-store.ts' {
  interface SessionEnds {
    [reason: `test: ${string}`]: true;
  }
}

function addRoutes(site: Site<Kept>): void {
  site.page({ path: paths.front, show: async (visit) => show(text(`colour ${visit.session.data.colour}`)) });
  site.form({ path: paths.signIn, show: async (_, form) => show(signInView(form)), submit: signIn });
  site.action({ path: paths.signOut, submit: signOut });
  site.form({
    path: paths.note,
    secrets: ['password'],
    enter: unless(requireSignedIn),
    show: async (_, form) => show(noteView(form)),
    submit: submitNote,
  });
  site.form({ path: paths.letter, show: async (_, form) => show(noteView(form)), submit: submitNote });
  for (const path of [paths.plan, paths.wish])
    site.form({
      path,
      show: async (_, form) => show(planView(form)),
      submit: async ({ locale }, values) =>
        textOf(values, 'title') === ''
          ? invalid({ field: 'title', message: 'Enter a title' })
          : textOf(values, SEEN) === ''
            ? checkFirst('so')
            : go(href(paths.front, locale), `test: ${textOf(values, SEEN)} ${textOf(values, 'title')}`),
    });
  site.action({
    path: paths.seal,
    enter: unless(requireSignedIn),
    submit: async ({ locale }) => go(href(paths.front, locale)),
  });
  site.form({
    path: paths.vault,
    secrets: ['password', 'again', 'answer', 'pin'],
    keeps: { password: [], again: ['password'], answer: ['question'] },
    show: async (_, form) => show(vaultView(form)),
    submit: async (visit, values) => submitVault(visit, values),
  });
  site.action({ path: paths.elevate, enter: unless(requireSignedIn), submit: elevate });
  site.action({ path: paths.colour, submit: keepColour });
  const file = { name: 'résumé.txt', type: 'text/plain', body: Buffer.from('words') };
  site.page({ path: paths.file, show: async () => sendFile(file) });
  site.form({
    path: paths.picture,
    upload: { fields: ['picture'], maxBytes: 1000, tooLarge: () => 'Choose a smaller picture' },
    enter: unless(requireSignedIn),
    show: async (_, form) => show(pictureView(form)),
    submit: async (visit, values, { files: [picture] }) =>
      picture === undefined
        ? invalid({ field: 'picture', message: 'Choose a picture' })
        : go(
            href(paths.front, visit.locale),
            `test: ${textOf(values, 'title')} ${picture.name} ${picture.bytes.length}`,
          ),
  });
  site.form({
    path: paths.album,
    upload: { fields: ['first', 'second'], maxBytes: 1000, tooLarge: () => 'Choose a smaller picture' },
    enter: unless(requireSignedIn),
    show: async (_, form) => show(albumView(form)),
    submit: async (visit, values, { files, tooLarge }) => {
      const told = files.map(({ field, name, bytes }) => `${field} ${name} ${bytes.length}`);
      if (tooLarge !== null)
        return invalid({ field: tooLarge.field, message: `Not ${tooLarge.name}, but ${told.join(', ')}` });
      const ticked = textsOf(values, 'tick').join('+');
      return go(href(paths.front, visit.locale), `test: ${ticked} ${told.join(', ')}`);
    },
  });
  site.page({ path: paths.alive, show: async () => done });
  site.page({ path: paths.broken, show: () => Promise.reject(new Error('the secret is swordfish')) });
  site.page({ path: paths.busy, show: () => Promise.reject(new Busy(5)) });
  site.page({ path: paths.code, show: async () => show(codeView) });
  site.page({ path: paths.missing, show: () => Promise.reject(new NotFound()) });
}

/** As services do: whoever was signed in is told why they are no more. */
function requireSignedIn({ session, locale }: SmallVisit): Answer | null {
  if (session.subject !== null) return null;
  return go(
    href(paths.signIn, locale),
    session.lapsed ? `test: ${session.lapsed.reason ?? 'ran-out'}` : undefined,
  );
}

const submitNote = async ({ locale }: SmallVisit, values: Typed): Promise<Answer> =>
  textOf(values, 'title') === ''
    ? invalid({ field: 'title', message: 'Enter a title' })
    : go(href(paths.front, locale), 'kept');

const codeView: View = { title: 'Code', body: <Secret label="Your code" text="7K3M-Q9TX" /> };

const text = (words: string): View => ({ title: words, body: <Heading>{words}</Heading> });

async function signIn(visit: SmallVisit, values: Typed): Promise<Answer> {
  const name = textOf(values, 'name');
  await visit.session.signIn(name, {});
  const draft = lastDraft(visit.session);
  return go(draft?.owner === name ? draft.href[visit.locale] : href(paths.front, visit.locale));
}

async function signOut(visit: SmallVisit): Promise<Answer> {
  await visit.session.end('test: logout');
  return go(href(paths.front, visit.locale));
}

async function elevate(visit: SmallVisit): Promise<Answer> {
  await visit.session.elevate({ colour: 'gold' });
  return go(href(paths.front, visit.locale));
}

async function keepColour(visit: SmallVisit, values: Typed): Promise<Answer> {
  await visit.session.keep({ colour: textOf(values, 'colour') || null });
  return go(href(paths.front, visit.locale));
}

const signInView = (form: FormState): View => ({
  title: 'Sign in',
  body: (
    <Form {...form}>
      <Field {...fieldState(form, 'name')} label="Name" />
      <Button>Sign in</Button>
    </Form>
  ),
});

const noteView = (form: FormState): View => ({
  title: 'Note',
  body: (
    <Form {...form}>
      {form.withheld && <p>Type it again</p>}
      <Field {...fieldState(form, 'title')} label="Title" />
      <Field {...fieldState(form, 'password')} label="Password" type="password" />
      <CheckboxGroup
        name="tags"
        label="Tags"
        values={textsOf(form.values, 'tags')}
        options={['red', 'blue', 'green'].map((value) => ({ value, label: value }))}
      />
      <Button>Keep</Button>
    </Form>
  ),
});

/** What is planned, once more where it has been typed. */
const planView = (form: FormState): View => ({
  title: 'Plan',
  body:
    textOf(form.values, SEEN) !== '' && form.errors.length === 0 ? (
      <SeenForm form={form} fields={['title']} seen="so" submit="Do it" mend="Mend it" />
    ) : (
      <Form {...form}>
        <Field {...fieldState(form, 'title')} label="Title" />
        <Button>Look at it</Button>
      </Form>
    ),
});

/** Right is what begins with a capital; twice the same; and a name, without which nothing is done. */
async function submitVault({ locale, session }: SmallVisit, values: Typed): Promise<Answer> {
  const { name, password, again, question, answer } = Object.fromEntries(
    ['name', 'password', 'again', 'question', 'answer'].map((field) => [field, textOf(values, field)]),
  );
  const wrong = {
    name: name === '',
    password: !/^[A-Z]/.test(password ?? ''),
    again: again !== password,
    question: question === '',
    answer: !/^[A-Z]/.test(answer ?? ''),
  };
  const errors = Object.entries(wrong).filter(([, isWrong]) => isWrong);
  if (errors.length > 0)
    return invalid(...errors.map(([field]) => ({ field, message: `Mend the ${field}` })));
  if (name === 'nobody') return invalid({ field: '', message: 'Nobody has a vault' });
  await session.keep({ colour: [password, again, question, answer].join(' ') });
  return go(href(paths.front, locale));
}

const vaultView = (form: FormState): View => ({
  title: 'Vault',
  body: (
    <Form {...form}>
      <TypeAgain form={form}>All of it again</TypeAgain>
      <Field {...fieldState(form, 'name')} label="Name" />
      <Field {...fieldState(form, 'question')} label="Question" />
      {['password', 'again', 'answer', 'pin'].map((name) => (
        <KeptSecret key={name} form={form} name={name} label={name}>
          {(required) => (
            <Field {...fieldState(form, name)} label={name} type="password" required={required} />
          )}
        </KeptSecret>
      ))}
      <Button>Shut</Button>
    </Form>
  ),
});

const albumView = (form: FormState): View => ({
  title: 'Album',
  body: (
    <Form {...form} encType="multipart/form-data">
      <Field {...fieldState(form, 'title')} label="Title" />
      <FileField {...fieldState(form, 'first')} label="First" />
      <FileField {...fieldState(form, 'second')} label="Second" />
      <Button>Send</Button>
    </Form>
  ),
});

const pictureView = (form: FormState): View => ({
  title: 'Picture',
  body: (
    <Form {...form} encType="multipart/form-data">
      <Field {...fieldState(form, 'title')} label="Title" />
      <FileField {...fieldState(form, 'picture')} label="Picture" />
      <Button>Send</Button>
    </Form>
  ),
});

/** A page as a browser holds it. */
export interface SmallPage {
  readonly status: number;
  readonly text: string;
  readonly to: string | null;
  readonly headers: LightMyRequestResponse['headers'];
}

/** One browser: keeps cookies, and does not follow redirects by itself. */
export class SmallBrowser {
  readonly #app: FastifyInstance;
  readonly cookies = new Map<string, string>();

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  get(url: string, headers: Record<string, string> = {}): Promise<SmallPage> {
    return this.#ask('GET', url, headers);
  }

  /** Sends a form as it stands, without the token that its page would have carried. */
  post(
    url: string,
    fields: Record<string, string | readonly string[]>,
    headers: Record<string, string> = {},
  ): Promise<SmallPage> {
    const form = 'application/x-www-form-urlencoded';
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    const body = new URLSearchParams(pairs as string[][]).toString();
    return this.#ask('POST', url, { 'content-type': form, ...headers }, body);
  }

  /** The page that an answer leads to, or is. */
  async follow(answer: SmallPage | Promise<SmallPage>): Promise<SmallPage> {
    const { to } = await answer;
    return to === null ? answer : this.get(to);
  }

  /** Opens a page that has a form, and sends that form. */
  async send(
    url: string,
    fields: Record<string, string | readonly string[]>,
    page = url,
  ): Promise<SmallPage> {
    return this.post(url, { _csrf: tokenOf(await this.get(page)), ...fields });
  }

  /** Sends a form that brings files, as a browser does: each field in the order given. */
  async postParts(
    url: string,
    parts: readonly (readonly [string, string | File])[],
    headers: Record<string, string> = {},
  ): Promise<SmallPage> {
    const form = new FormData();
    for (const [name, value] of parts) form.append(name, value);
    const body = new Response(form);
    const type = body.headers.get('content-type') ?? '';
    return this.#ask(
      'POST',
      url,
      { 'content-type': type, ...headers },
      Buffer.from(await body.arrayBuffer()),
    );
  }

  /** Signs in, with the form of another page's token where it has to. */
  signIn(name: string): Promise<SmallPage> {
    return this.send('/en/sign-in', { name });
  }

  async #ask(method: 'GET' | 'POST', url: string, headers: Record<string, string>, body?: string | Buffer) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.#app.inject({
      method,
      url,
      headers: { ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value, expires } of answer.cookies) {
      if (expires && expires.getTime() <= Date.now()) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const to = answer.headers.location;
    return {
      status: answer.statusCode,
      text: textFrom(answer),
      to: typeof to === 'string' ? to : null,
      headers: answer.headers,
    };
  }
}

/** What a browser makes of an answer that may be compressed. */
function textFrom({ headers, rawPayload, body }: LightMyRequestResponse): string {
  if (headers['content-encoding'] === 'gzip') return gunzipSync(rawPayload).toString();
  return headers['content-encoding'] === 'br' ? brotliDecompressSync(rawPayload).toString() : body;
}

/** The token of a page's form. */
export const tokenOf = ({ text }: SmallPage): string => /name="_csrf" value="([^"]*)"/.exec(text)?.[1] ?? '';
