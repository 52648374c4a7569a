import { z } from 'zod';
import { CHECKS } from '#portal/programme/eligibility/rules.ts';
import { PROOFS } from '#portal/programme/places/rules.ts';
import type { LineRule } from './rules.ts';

const CODE = /^[a-z_]{1,40}$/;
const words = z.string().trim().min(1).max(300);
const checks = z.array(z.enum(CHECKS)).min(1).readonly();

/** A rule of a line of business as data (`ENS §2`): what is missing, misspelt or out of bounds is refused. */
export const ruleSchema = z.strictObject({
  windowMonths: z.int().min(1).max(36),
  requiredDays: z.int().min(1).max(1096),
  bridgeDays: z.int().min(0).max(366),
  returnDays: z.int().min(0).max(366),
  notAssessedCounts: z.boolean(),
  checks: z.strictObject({ initial: checks, transfer: checks, annual: checks }),
  questions: z.array(z.string().regex(CODE)).max(10).readonly(),
  wording: z
    .record(z.string().regex(CODE), z.strictObject({ en: words, fr: words }))
    .readonly()
    .optional(),
  proof: z.strictObject({ first: z.array(z.enum(PROOFS)).min(1).readonly() }),
}) satisfies z.ZodType<LineRule>;
