import { z } from 'zod';
import { CHECKS } from '#portal/programme/eligibility/rules.ts';
import { PROOFS } from '#portal/programme/places/rules.ts';
import { areInOrder, type LineRule, POLICY_BOUNDS, REASONS } from './rules.ts';

const CODE = /^[a-z_]{1,40}$/;
const words = z.string().trim().min(1).max(300);
const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.int().min(least).max(most);
const { notice, undoMinutes, ...clocks } = POLICY_BOUNDS;
const day = within(notice);
const notices = z.tuple([day, day, day]).readonly();
const checks = z.array(z.enum(CHECKS)).min(1).readonly();

/** A rule of a line of business as data (`ENS §2`): what is missing, misspelt or out of bounds is refused. */
export const ruleSchema = z
  .strictObject({
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
    undoMinutes: within(undoMinutes),
    clocks: z
      .strictObject({
        decide: within(clocks.decide),
        claim: within(clocks.claim),
        resume: within(clocks.resume),
        info: within(clocks.info),
        notices,
        handOut: within(clocks.handOut),
        accept: within(clocks.accept),
        acceptNotices: notices,
        reply: within(clocks.reply),
        appeal: within(clocks.appeal),
        review: within(clocks.review),
      })
      .refine(({ notices, info }) => areInOrder(notices, info))
      .refine(({ acceptNotices, accept }) => areInOrder(acceptNotices, accept)),
    reasons: z.array(z.string().regex(CODE)).min(1).max(15).readonly(),
    proof: z.strictObject({ first: z.array(z.enum(PROOFS)).min(1).readonly() }),
  })
  // Words are found by their code alone.
  .refine(
    ({ questions, reasons }) =>
      new Set([...questions, ...reasons]).size === questions.length + reasons.length,
  )
  .refine(({ reasons, wording = {} }) =>
    reasons.every((code) => Object.hasOwn(wording, code) || (REASONS as readonly string[]).includes(code)),
  ) satisfies z.ZodType<LineRule>;
