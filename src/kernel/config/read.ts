import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Environment, Problem } from '../config.ts';
import { placeOf, sayOf } from '../faults.ts';
import { type Name, type Values, variables } from '../variables.ts';
import type { Variable } from './database-variables.ts';

/** What was read of the environment, with the default in the place of whatever is wrong. */
interface Read {
  readonly values: Values;
  readonly problems: readonly Problem[];
}

/** Reads every variable, and goes on after a bad one, so that all can be named at once. */
export function readVariables(env: Environment): Read {
  const problems: Problem[] = [];
  const values: Partial<Record<Name, unknown>> = {};
  for (const [name, variable] of Object.entries(variables) as [Name, Variable][]) {
    const result = readOne(name, variable, env);
    if ('problem' in result) problems.push({ variable: name, problem: result.problem });
    values[name] = 'value' in result ? result.value : variable.schema.safeParse(undefined).data;
  }
  return { values: values as Values, problems };
}

/** Whether an operator has said anything of a variable, directly or by a file. */
export const isGiven = (env: Environment, name: Name): boolean =>
  textOf(env[name]) !== undefined || textOf(env[`${name}_FILE`]) !== undefined;

function readOne(
  name: string,
  variable: Variable,
  env: Environment,
): { value: unknown } | { problem: string } {
  const given = fromFile(name, variable, env);
  if ('problem' in given) return given;
  const parsed = variable.schema.safeParse(given.text);
  return parsed.success ? { value: parsed.data } : { problem: describe(parsed.error) };
}

/** A secret may stand in a file named by `NAME_FILE`, as container platforms mount them. */
function fromFile(
  name: string,
  { secret = false }: Variable,
  env: Environment,
): { text: string | undefined } | { problem: string } {
  const text = textOf(env[name]);
  const path = textOf(env[`${name}_FILE`]);
  if (path === undefined) return { text };
  if (!secret)
    return { problem: `${name}_FILE is not read: only secrets come from files; set ${name} itself` };
  if (text !== undefined) return { problem: `is set, and so is ${name}_FILE: keep one of them` };
  try {
    const found = textOf(readFileSync(path, 'utf8'));
    return found === undefined ? { problem: `${name}_FILE names a file that is empty` } : { text: found };
  } catch {
    return { problem: `${name}_FILE names a file that can't be read` };
  }
}

/** A variable that is set to nothing is not set. */
const textOf = (text: string | undefined): string | undefined => text?.trim() || undefined;

const describe = (error: z.ZodError): string =>
  error.issues.map((issue) => placeOf(issue.path) + sayOf(issue)).join('; ');
