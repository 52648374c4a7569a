import { Browser } from './browser.ts';
import { startHello } from './hello.ts';
import { type Load, run } from './load.ts';
import { next, type Slot } from './slots.ts';
import { logIn, type Place, visitHome } from './walks.ts';

export interface Home {
  readonly page: Load;
  readonly hello: Load;
}

/** The home page of people who are signed in, beside a Fastify server that only says hello. */
export async function measureHome(
  system: Place & { readonly pid: number },
  slots: readonly Slot[],
  seconds: number,
): Promise<Home> {
  const people = slots.map(next);
  await Promise.all(people.map((person) => logIn(system, person)));
  const hello = await startHello();
  try {
    const greeted = slots.map(({ agent }) => new Browser(agent));
    return {
      page: await run(
        people.map((person) => () => visitHome(system, person)),
        seconds,
        system.pid,
      ),
      hello: await run(
        greeted.map((browser) => () => browser.goTo(hello.url)),
        seconds,
        hello.pid,
      ),
    };
  } finally {
    hello.stop();
  }
}
