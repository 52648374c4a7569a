import { readFileSync } from 'node:fs';
import { record } from '#kernel/audit/store.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { digestsOf } from './digest.ts';
import type { Document } from './rules.ts';
import { addFirstTerms } from './store.ts';

const documents: readonly Document[] = ['portal', 'partner', 'student'];

/** Publishes the terms that the system comes with, where none were published yet. */
export async function publishFirstTerms({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<void> {
  for (const document of documents) {
    const first = {
      document,
      en: read(`${document}.en.md`),
      fr: read(`${document}.fr.md`),
      now: clock.now(),
    };
    await db.transaction().execute(async (tx) => {
      if (!(await addFirstTerms(tx, first))) return;
      await record(tx, {
        ...systemCause(first.now),
        action: 'terms.published',
        subject: `terms:${document}`,
        after: { version: 1, digests: digestsOf(first) },
      });
    });
  }
}

const read = (name: string): string => readFileSync(new URL(`./first/${name}`, import.meta.url), 'utf8');
