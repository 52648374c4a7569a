import { z } from 'zod';
import { readBrandFile } from '../brand-file.ts';
import { isBlockedPort } from '../ports.ts';
import { isProxy, readSender } from './texts.ts';

/** A whole number in digits: `1e3`, `0x10` and `10s` are slips of somebody's. */
export function whole(standard: number, { least = 0, most }: { least?: number; most: number }) {
  const words = `is a whole number from ${least} to ${most}`;
  return z
    .string(words)
    .regex(/^\d+$/, words)
    .transform(Number)
    .refine(within(least, most), words)
    .default(standard);
}

const within = (least: number, most: number) => (value: number) => value >= least && value <= most;

export const port = (standard: number) => whole(standard, { least: 1, most: 65_535 });

export const seconds = (standard: number, least = 0) => whole(standard, { least, most: 3600 });

/** A name or an address of this machine, without a port. */
export const host = z
  .string()
  .regex(
    /^([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)$/,
    'is a host name or an IP address, without a port',
  )
  .default('localhost');

export const anOrigin = z
  .string()
  .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), {
    error: 'an origin looks like https://portal.example.ca',
    abort: true,
  })
  .superRefine((text, context) => {
    const { origin } = new URL(text);
    if (origin !== text)
      context.addIssue({
        code: 'custom',
        message: `an origin has no path and no final slash: write ${origin}`,
      });
  })
  .refine((text) => !isBlockedPort(text), 'stands at a port that browsers and fetch refuse to open');

export const origin = anOrigin.optional();

/** A comma-separated list, newest first, so that a secret can be rotated. */
export const secrets = (development: string) =>
  z
    .string()
    .default(`development-only-${development}`)
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((list) => list.every((secret) => secret.length >= 32), 'each secret has at least 32 characters')
    .refine((list) => new Set(list).size === list.length, 'names a secret twice');

export const flag = z
  .enum(['on', 'off'])
  .transform((word) => word === 'on')
  .optional();

const SERVICES = ['portal', 'credential', 'concierge', 'partners'] as const;

export const services = z
  .string()
  .transform((list) => list.split(',').map((part) => part.trim()))
  .pipe(z.array(z.enum(SERVICES)).min(1))
  .refine((names) => new Set(names).size === names.length, 'names a service twice')
  .optional();

export const databaseUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: 'looks like postgres://user:password@host/database' })
  .optional();

export const smtpUrl = z
  .url({ protocol: /^smtps?$/, hostname: /./, error: 'looks like smtps://user:password@mail.example.ca' })
  .optional();

export const brandFile = z
  .string()
  .superRefine((path, context) => {
    const read = readBrandFile(path);
    if (read.kind === 'bad') context.addIssue({ code: 'custom', message: read.problem });
  })
  .optional();

export const sender = z
  .string()
  .refine(
    (given) => readSender(given) !== null,
    'holds no e-mail address with a domain: give one, as in Partner Portal <no-reply@portal.example.ca>',
  );

export const proxies = z
  .string()
  .transform((list) => list.split(',').map((part) => part.trim()))
  .superRefine((list, context) => {
    for (const each of list)
      if (!isProxy(each))
        context.addIssue({
          code: 'custom',
          message: `"${each}" is neither an address nor a network, such as 10.0.0.0/8`,
        });
  })
  .transform((list) => list.join(','))
  .optional();
