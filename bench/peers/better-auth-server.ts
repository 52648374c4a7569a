import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { PASSWORD, peerHasher } from './peer-hasher.ts';

// better-auth in a process of its own, from the folder in which it was installed for this run: a sign-in by e-mail and
// password, without OpenID. With `DATABASE_URL` its tables are in PostgreSQL, otherwise in memory.
const [, , folder = '', people = '0'] = process.argv;
const require = createRequire(`${folder}/`);
const load = async (name: string) => import(pathToFileURL(require.resolve(name)).href);

/** What is used of it here; it is no dependency of the project, so that its types are not at hand. */
interface BetterAuth {
  readonly api: { signUpEmail(order: { body: Record<string, string> }): Promise<unknown> };
}

const hasher = peerHasher();
const first = await hasher.hash(PASSWORD, 'peer');
const url = process.env.DATABASE_URL;
const server = createServer();
await new Promise<void>((done) => server.listen(0, 'localhost', done));
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const options = {
  baseURL: origin,
  secret: 'a secret of a peer that is long enough for it',
  database: url
    ? new pg.Pool({ connectionString: url, max: 10 })
    : (await load('better-auth/adapters/memory')).memoryAdapter({
        user: [],
        session: [],
        account: [],
        verification: [],
      }),
  emailAndPassword: {
    enabled: true,
    password: {
      hash: async () => first.hash,
      verify: async ({ password }: { readonly password: string }) =>
        (await hasher.verify(password, 'peer', first)) !== 'mismatch',
    },
  },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { level: 'error' },
};
if (url) await (await (await load('better-auth/db/migration')).getMigrations(options)).runMigrations();
const auth: BetterAuth = (await load('better-auth')).betterAuth(options);
for (let n = 0; n < Number(people); n += 1)
  await auth.api.signUpEmail({
    body: { name: `Person ${n}`, email: `person-${n}@example.ca`, password: PASSWORD },
  });
const handler: RequestListener = (await load('better-auth/node')).toNodeHandler(auth);
server.on('request', handler);
process.send?.(origin);
