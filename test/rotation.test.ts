import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Database } from '#kernel/db/database.ts';
import type { KernelTables } from '#kernel/db/tables.ts';
import { buttonOf } from '#test/oidc/concierge-person.ts';
import { registration } from '#test/oidc/credential-world.ts';
import { type Arrival, Jar } from '#test/oidc/jar.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { type Nodes, openNodes } from '#test/world/nodes.ts';
import { portVariables } from '#test/world/ports.ts';

// Secrets are rotated in two phases on several processes (docs/deploy.md): in none of them is anybody interrupted, whichever
// process each request comes to.

const SERVICES = ['PORTAL', 'CREDENTIAL', 'CONCIERGE'];

/** The secrets of every service, newest first, by their numbers. */
const secrets = (...numbers: readonly number[]): Record<string, string> =>
  Object.fromEntries(
    SERVICES.map((name) => [
      `${name}_SECRET`,
      numbers.map((number) => `master secret ${number} of the service ${name}`).join(','),
    ]),
  );

let database: Database;
let ports: Awaited<ReturnType<typeof portVariables>>;
before(async () => {
  database = await openTestDatabase();
  ports = await portVariables();
});
after(() => database.close());

const customers = [
  { userName: 'amelie', password: 'aurora-over-snow' },
  { userName: 'gordon', password: 'spruce-and-tamarack' },
] as const;

const phases = [
  { name: 'the new one is known to one process only', nodes: [secrets(1), secrets(1, 2)], users: 'first' },
  {
    name: 'the new one is written with by one process only',
    nodes: [secrets(1, 2), secrets(2, 1)],
    users: 'second',
  },
  {
    name: 'the former one is gone from one process only',
    nodes: [secrets(2, 1), secrets(2)],
    users: 'third',
  },
] as const;

for (const { name, nodes: env, users } of phases)
  describe(name, () => {
    let nodes: Nodes;
    before(async () => {
      nodes = await openNodes(database, ports, env);
    });
    after(() => nodes.close());

    for (const first of [0, 1] as const) {
      it(`somebody registers, comes in, and comes in again (${first + 1})`, async () => {
        nodes.next(first);
        const user = `${users}person${first}`;
        const person = new Walker(nodes);
        await person.throughDoor('GCKey');
        await person.go(`${nodes.origins.CREDENTIAL}/en/register/terms`);
        await person.press('I accept');
        await person.press('Submit', registration(user));
        await person.press('Continue');
        person.isIn();
        const again = new Walker(nodes);
        await again.throughDoor('GCKey');
        await again.press('Log In', { userId: user, password: registration(user).password ?? '' });
        await again.press('Continue');
        again.isIn();
      });

      it(`somebody comes from a Sign-In Partner, and is known there the next time (${first + 1})`, async () => {
        nodes.next(first);
        const person = new Walker(nodes);
        await person.fromPartner(customers[first]);
        if (users === 'first') await person.press('I accept');
        await person.press('Continue');
        person.isIn();
      });

      it(`three questions of nobody stay the same, and tries add up (${first + 1})`, async () => {
        const asked = new Set<string>();
        for (const node of [first, first === 0 ? 1 : 0] as const) {
          nodes.next(node);
          const person = new Walker(nodes);
          await person.go(`${nodes.origins.CREDENTIAL}/en/forgot-password`);
          await person.press('Continue', { userId: `nobody${users}` });
          asked.add(person.labels().join());
          await person.press('Continue', { answer1: 'wrong', answer2: 'guess', answer3: 'again' });
        }
        assert.equal(asked.size, 1, [...asked].join(' / '));
        const tries = await database
          .schema<KernelTables>('credential')
          .selectFrom('throttles')
          .select('failures')
          .where('key', 'like', 'recovery:%')
          .execute();
        assert.ok(tries.length <= phases.length && tries.every(({ failures }) => failures % 2 === 0));
      });
    }
  });

it('a process with other secrets is refused by the variable’s name, and so is one that was left behind', async () => {
  for (const left of [secrets(9), secrets(1), { ...secrets(2), CREDENTIAL_SECRET: 'x'.repeat(32) }])
    await assert.rejects(
      openNodes(database, ports, [left, left]),
      /^Error: (PORTAL|CREDENTIAL)_SECRET (is not the secret of this database|lacks the secret [a-z ]+): .+PORTAL_SECRET=former,new|CREDENTIAL_SECRET=former,new/,
    );
});

/** A page as if the form that holds this button were its main one. */
function only(page: Arrival, label: string): Arrival {
  const forms = page.text.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((each) => each.includes(`>${label}</button>`)) ?? '';
  return { ...page, text: form.replace(/<form(?![^>]*id=)/, '<form id="main-form"') };
}

/** A browser without script, whose every request goes to another process than the one before. */
class Walker {
  readonly #jar = new Jar();
  readonly #nodes: Nodes;
  #page: Arrival | null = null;

  constructor(nodes: Nodes) {
    this.#nodes = nodes;
  }

  async go(address: string): Promise<void> {
    this.#page = await this.#jar.visit(address);
    assert.ok(this.#page.status < 400, this.#text());
  }

  async press(label: string, fields: Record<string, string> = {}): Promise<void> {
    const { address, fields: own } = buttonOf(only(this.#at(), label), label);
    this.#page = await this.#jar.visit(address, { form: { ...own, ...fields } });
    assert.ok(this.#page.status < 400 || this.#page.status === 422, this.#text());
  }

  async throughDoor(name: string): Promise<void> {
    await this.go(`${this.#nodes.origins.PORTAL}/en/log-in`);
    await this.press(name);
  }

  async fromPartner(customer: (typeof customers)[number]): Promise<void> {
    await this.throughDoor('Sign-In Partner');
    await this.press('Boreal Savings');
    await this.press('Log In', customer);
  }

  isIn(): void {
    assert.ok(this.#at().url.href.startsWith(this.#nodes.origins.PORTAL), this.#at().url.href);
    assert.equal(this.#at().url.pathname, '/en/terms');
  }

  labels(): string[] {
    return [...this.#at().text.matchAll(/<label[^>]*>([^<]*)/g)].map(([, text = '']) => text.trim());
  }

  #at(): Arrival {
    if (!this.#page) throw new Error('on no page');
    return this.#page;
  }

  #text(): string {
    const { url, status, text } = this.#at();
    return `${status} ${url.pathname} ${text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')}`.slice(
      0,
      1500,
    );
  }
}
