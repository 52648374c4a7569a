import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured logs that carry no secret: bodies and headers are never logged, and known names are cut out. */
export function createLog(level: string, destination?: NodeJS.WritableStream): Log {
  const options = {
    level,
    base: null,
    redact: { paths: secretPaths, censor: '[redacted]' },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
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
