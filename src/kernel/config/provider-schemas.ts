import { z } from 'zod';
import { ALGORITHMS } from '../oidc/wire.ts';
import { isBlockedPort } from '../ports.ts';
import { isDay } from '../time.ts';
import { anOrigin } from './schemas.ts';

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not valid JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema)
    .optional();

/** The assurance that every sign-in has unless an operator asks otherwise (`SECURITY §1`, CATS 3). */
export const LEVEL_OF_ASSURANCE_2 = 'urn:gc-ca:cyber-auth:assurance:loa2';

const text = z.string().trim().min(1, 'is empty');

const webAddress = z
  .url('is no address')
  .refine((address) => /^https?:\/\/[^/]/i.test(address), 'begins with https://')
  .refine(
    (address) => !/^[^:]+:\/\/[^/?#]*@/.test(address),
    'holds a user name: fetch refuses such addresses',
  );

/** The issuer is what answers are compared with; its discovery document is found from it (OIDC Discovery §4). */
const isIssuer = (address: string): boolean => !/[?#]|\/\.well-known\//.test(address);

const provider = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'a key is lower-case letters, digits and hyphens'),
  issuer: webAddress
    .refine(isIssuer, 'is the issuer alone: no /.well-known/… address, no query, no fragment')
    .refine((address) => !isBlockedPort(address), 'stands at a port that fetch refuses to open'),
  clientId: text,
  acr: text.nullable().default(LEVEL_OF_ASSURANCE_2),
  name: z.strictObject({ en: text, fr: text }),
  /** Browsers check each hop after a form against our pages' policy (CSP 3 §6.4), so every one is named. */
  origins: z.array(anOrigin).default([]),
  /** What is said on the wire (`oidc/wire.ts`). */
  par: z.enum(['auto', 'required', 'off']).default('auto'),
  auth: z.enum(['private_key_jwt', 'client_secret_basic', 'client_secret_post']).default('private_key_jwt'),
  secretFile: z.string().min(1).optional(),
  secretVariable: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, 'is the name of an environment variable, not the secret')
    .optional(),
  algorithms: z.array(z.enum(ALGORITHMS)).min(1).optional(),
  assertionAudience: z
    .union([z.enum(['issuer', 'token_endpoint', 'endpoint']), webAddress], {
      error: 'is issuer, token_endpoint, endpoint or an address',
    })
    .default('issuer'),
});

type Provider = z.output<typeof provider>;

/** A client secret comes from one place; who signs has none. */
function checkSecret({ auth, secretFile, secretVariable }: Provider, context: z.RefinementCtx): void {
  const places = [secretFile, secretVariable].filter((place) => place !== undefined).length;
  const wanted = auth === 'private_key_jwt' ? 0 : 1;
  if (places === wanted) return;
  const message =
    wanted === 0
      ? 'private_key_jwt has no secret: leave secretFile and secretVariable out, or name another "auth"'
      : 'name the client secret by either secretFile or secretVariable';
  context.addIssue({ code: 'custom', message, path: ['auth'] });
}

/** Callbacks and sessions are told apart by the key: two of a kind would take each other's answers. */
function checkKeys(providers: readonly Provider[], context: z.RefinementCtx): void {
  for (const [place, { key }] of providers.entries())
    if (providers.findIndex((other) => other.key === key) < place)
      context.addIssue({
        code: 'custom',
        message: `"${key}" is the key of another one too; each needs a key of its own`,
        path: [place, 'key'],
      });
}

export const issuers = json(
  z.array(provider.superRefine(checkSecret)).min(1, 'names no provider').superRefine(checkKeys),
);

/** A Sign-In Partner may have a last day, by the calendar of Ottawa. */
const partner = provider
  .extend({ retiresOn: z.string().refine(isDay, 'is a day, such as 2027-03-31').nullable().default(null) })
  .superRefine(checkSecret);

export const partners = json(z.array(partner).superRefine(checkKeys));
