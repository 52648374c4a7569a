import { z } from 'zod';
import { CHECKS, type Rule } from '#portal/programme/eligibility/rules.ts';

const checks = z.array(z.enum(CHECKS)).min(1).readonly();

/** A rule of a line of business as data (`ENS §2`): what is missing, misspelt or out of bounds is refused. */
export const ruleSchema = z.strictObject({
  windowMonths: z.int().min(1).max(36),
  requiredDays: z.int().min(1).max(1096),
  bridgeDays: z.int().min(0).max(366),
  returnDays: z.int().min(0).max(366),
  notAssessedCounts: z.boolean(),
  checks: z.strictObject({ initial: checks, transfer: checks, annual: checks }),
  questions: z.array(z.string().regex(/^[a-z_]{1,40}$/)).readonly(),
}) satisfies z.ZodType<Rule>;
