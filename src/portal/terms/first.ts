import { readFileSync } from 'node:fs';
import type { Portal } from '../portal.ts';
import type { Document } from './rules.ts';
import { addFirstTerms } from './store.ts';

const documents: readonly Document[] = ['portal', 'partner'];

/** Publishes the terms that the system comes with, where none were published yet. */
export async function publishFirstTerms({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<void> {
  for (const document of documents) {
    await addFirstTerms(db, {
      document,
      en: read(`${document}.en.md`),
      fr: read(`${document}.fr.md`),
      now: clock.now(),
    });
  }
}

const read = (name: string): string => readFileSync(new URL(`./first/${name}`, import.meta.url), 'utf8');
