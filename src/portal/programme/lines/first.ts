import { record } from '#kernel/audit/store.ts';
import { brand } from '#kernel/brand.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { type Line, type LineRule, REASONS } from './rules.ts';
import { ruleSchema } from './schema.ts';
import { addLine, addRule } from './store.ts';

/** The line of business that the system comes with (`ENS §2`). */
const LINE: Line = {
  code: 'OCWPP',
  name: { en: brand.en.programme, fr: brand.fr.programme },
};

const RULE: LineRule = {
  windowMonths: 12,
  requiredDays: 181,
  bridgeDays: 31,
  returnDays: 150,
  notAssessedCounts: true,
  checks: {
    initial: ['period', 'now', 'standing', 'excluded'],
    transfer: ['period', 'now', 'standing', 'excluded'],
    annual: ['now', 'standing', 'excluded'],
  },
  questions: ['exchange', 'listed_scholarship', 'kept_permit', 'language_only'],
  undoMinutes: 15,
  clocks: {
    ...{ decide: 10, claim: 5, resume: 2, info: 30, notices: [15, 25, 29] },
    ...{ handOut: 10, accept: 30, acceptNotices: [10, 20, 29] },
    ...{ reply: 10, appeal: 30, review: 20 },
  },
  reasons: REASONS,
  proof: { first: ['code', 'seen'] },
};

/** Adds the first line of business with its first rule, where there is none yet. */
export const addFirstLine = ({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const now = clock.now();
    if (!(await addLine(tx, LINE, now))) return;
    const first = { version: 1, inForceFrom: FROM, rule: ruleSchema.parse(RULE) };
    await addRule(tx, LINE.code, first, { now });
    await record(tx, {
      ...systemCause(now),
      action: 'line.rule_published',
      subject: `line:${LINE.code}`,
      after: { version: first.version, inForceFrom: first.inForceFrom, rule: first.rule },
    });
  });

/** The day from which the programme was open everywhere. */
const FROM = '2006-04-27';
