import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Structured logs that carry no secret: bodies and headers are never logged, known names are cut out, and of an error
 * only what it is and where, for a database tells in further members what it was given.
 */
export function createLog(level: string, destination?: NodeJS.WritableStream): Log {
  const options = {
    level,
    base: null,
    redact: { paths: secretPaths, censor: '[redacted]' },
    serializers: { err: describeError },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}

interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string | undefined;
}

/** An error without its further members. */
function describeError(err: unknown): DescribedError {
  if (!(err instanceof Error)) return { type: typeof err, message: 'not an error' };
  return { type: err.name, message: err.message, stack: err.stack };
}

const secretNames = [
  'password',
  'pin',
  'answer',
  'secret',
  'token',
  'code',
  'cookie',
  'authorization',
  'id_token',
];
const secretPaths = secretNames.flatMap((name) => [name, `*.${name}`]);
