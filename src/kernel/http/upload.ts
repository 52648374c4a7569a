import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Locale } from '../ui/locale.ts';
import { readTyped, type Typed } from './form.ts';

/** The one file that a form may bring. */
export interface UploadRule {
  /** The name of its field. */
  readonly field: string;
  readonly maxBytes: number;
  /** What the field says when the file is larger. */
  tooLarge(locale: Locale): string;
}

/** A file as it was sent; its name is the sender's word, and so would be its type. */
export interface Uploaded {
  readonly name: string;
  readonly bytes: Buffer;
}

type UploadRead =
  | { readonly kind: 'read'; readonly values: Typed; readonly file: Uploaded | null }
  /** The file was not looked at: what came before it gives no right to send one. */
  | { readonly kind: 'unread'; readonly values: Typed }
  | { readonly kind: 'too-large' };

/** Lets the routes of a scope take `multipart/form-data`; everywhere else it stays refused. */
export const acceptUploads = async (scope: FastifyInstance): Promise<void> => {
  await scope.register(multipart);
};

/**
 * Reads a form with a file, which must come after its other fields, as in the form that our pages send: `mayRead`
 * is asked about those before the file is looked at. Never holds more than the rule allows.
 */
export async function readUpload(
  request: FastifyRequest,
  rule: UploadRule,
  mayRead: (values: Typed) => boolean,
): Promise<UploadRead> {
  if (Number(request.headers['content-length'] ?? 0) > rule.maxBytes + FIELDS_BYTES) {
    abandon(request);
    return { kind: 'too-large' };
  }
  const values: Record<string, string> = {};
  let file: Uploaded | null = null;
  try {
    for await (const part of request.parts({ limits: { ...LIMITS, fileSize: rule.maxBytes } })) {
      if (part.type === 'field') values[part.fieldname] = String(part.value);
      else if (!mayRead(readTyped(values))) {
        abandon(request);
        return { kind: 'unread', values: readTyped(values) };
      } else if (part.fieldname === rule.field) file = fileOf(part.filename, await part.toBuffer());
      else part.file.resume();
    }
  } catch (error) {
    abandon(request);
    // Too many files, fields or parts bear the same status, and are no matter of size.
    if (codeOf(error) === 'FST_REQ_FILE_TOO_LARGE') return { kind: 'too-large' };
    throw Object.assign(new Error('unreadable form', { cause: error }), { statusCode: 400 });
  }
  return { kind: 'read', values: readTyped(values), file };
}

/** What the form's other fields and the borders between its parts may take. */
const FIELDS_BYTES = 64 * 1024;

const LIMITS = { files: 1, fields: 20, parts: 21, fieldSize: FIELDS_BYTES, fieldNameSize: 100 } as const;

/** Where none was chosen, a browser sends an empty file without a name. */
const fileOf = (name: string | undefined, bytes: Buffer): Uploaded | null =>
  bytes.length === 0 && !name ? null : { name: name ?? '', bytes };

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/**
 * Keeps nothing of what is still to come. Most browsers read an answer only once they have sent everything, so the
 * rest is let through into nowhere for a while, and then the line is cut.
 */
function abandon({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
  const cut = setTimeout(() => raw.socket.destroy(), LINGER_MS);
  cut.unref();
  for (const event of ['end', 'close'] as const) raw.once(event, () => clearTimeout(cut));
}

const LINGER_MS = 20_000;
