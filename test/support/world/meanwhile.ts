import type { PortalWorld } from '#test/portal/portal.ts';

/**
 * Lets something happen between the check of a page and its write: when the next transaction of the portal is about to
 * begin. Whatever was read before it is then out of date. @throws when none begins.
 */
export async function meanwhile<Done>(
  { db }: Pick<PortalWorld, 'db'>,
  happens: () => Promise<unknown>,
  work: () => Promise<Done>,
): Promise<Done> {
  const waiting = db as { transaction?: typeof db.transaction };
  let happened = false;
  waiting.transaction = () => {
    delete waiting.transaction;
    const builder = db.transaction();
    const execute = builder.execute.bind(builder);
    builder.execute = async (within) => {
      happened = true;
      await happens();
      return execute(within);
    };
    return builder;
  };
  try {
    const done = await work();
    if (!happened) throw new Error('no transaction began');
    return done;
  } finally {
    delete waiting.transaction;
  }
}
