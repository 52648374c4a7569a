import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Locale } from '../ui/locale.ts';
import { readTyped, type Typed } from './form.ts';

/** The files that a form may bring: one in each of these fields. */
export interface UploadRule {
  readonly fields: readonly string[];
  /** Of each file. */
  readonly maxBytes: number;
  /** What the field says when its file is larger; where there are several, the route says it, and which one it was. */
  tooLarge(locale: Locale): string;
}

/** A file as it was sent; its name is the sender's word, and so would be its type. */
export interface Uploaded {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** The files that came with a form, as far as they were read. */
export interface Upload {
  readonly files: readonly Uploaded[];
  /** The file that was larger than it may be; those behind it were not read. */
  readonly tooLarge: Pick<Uploaded, 'field' | 'name'> | null;
}

export const NO_UPLOAD: Upload = { files: [], tooLarge: null };

/** Whether a form brought any file, whatever became of it. */
export const bringsFiles = ({ files, tooLarge }: Upload): boolean => files.length > 0 || tooLarge !== null;

type UploadRead =
  | { readonly kind: 'read'; readonly values: Typed; readonly upload: Upload }
  /** No file was looked at: what came before them gives no right to send one. */
  | { readonly kind: 'unread'; readonly values: Typed }
  /** Nothing was looked at: it was announced as more than the one file may have. */
  | { readonly kind: 'too-large' };

/** Lets the routes of a scope take `multipart/form-data`; everywhere else it stays refused. */
export const acceptUploads = async (scope: FastifyInstance): Promise<void> => {
  await scope.register(multipart, { throwFileSizeLimit: false });
};

/**
 * Reads a form with files, which must come after its other fields, as in the form that our pages send: `mayRead`
 * is asked about those before a file is looked at. Never holds more than the rule allows.
 */
export async function readUpload(
  request: FastifyRequest,
  rule: UploadRule,
  mayRead: (values: Typed) => boolean,
): Promise<UploadRead> {
  // Of several files the words are read all the same: which of them is too large shows when it comes.
  if (
    rule.fields.length === 1 &&
    Number(request.headers['content-length'] ?? 0) > rule.maxBytes + FIELDS_BYTES
  ) {
    abandon(request);
    return { kind: 'too-large' };
  }
  try {
    return await readParts(request, rule, mayRead);
  } catch (error) {
    abandon(request);
    throw Object.assign(new Error('unreadable form', { cause: error }), { statusCode: 400 });
  }
}

async function readParts(
  request: FastifyRequest,
  { fields, maxBytes }: UploadRule,
  mayRead: (values: Typed) => boolean,
): Promise<UploadRead> {
  const values: Record<string, string | string[]> = {};
  const files: Uploaded[] = [];
  const limits = { ...LIMITS, files: fields.length, parts: LIMITS.fields + fields.length };
  const parts = request.parts({ limits: { ...limits, fileSize: maxBytes } });
  for await (const part of parts) {
    if (part.type === 'field') addValue(values, part.fieldname, String(part.value));
    else if (!mayRead(readTyped(values))) {
      abandon(request);
      return { kind: 'unread', values: readTyped(values) };
    } else if (fields.includes(part.fieldname)) {
      const file = { field: part.fieldname, name: part.filename ?? '' };
      const bytes = await wholeOf(part);
      if (bytes === null) {
        abandon(request);
        return { kind: 'read', values: readTyped(values), upload: { files, tooLarge: file } };
      }
      // Where none was chosen, a browser sends an empty file without a name.
      if (bytes.length > 0 || file.name !== '') files.push({ ...file, bytes });
    } else part.file.resume();
  }
  return { kind: 'read', values: readTyped(values), upload: { files, tooLarge: null } };
}

/** The bytes of a file; null as soon as they are more than may be, whatever is still to come. */
async function wholeOf(part: MultipartFile): Promise<Buffer | null> {
  const passed = new Promise<null>((resolve) => void part.file.once('limit', () => resolve(null)));
  const bytes = await Promise.race([part.toBuffer(), passed]);
  // It may have been passed before anybody listened.
  return part.file.truncated ? null : bytes;
}

/** Checkboxes of one name send one text each. */
function addValue(values: Record<string, string | string[]>, name: string, value: string): void {
  const former = Object.hasOwn(values, name) ? values[name] : undefined;
  values[name] = former === undefined ? value : [former, value].flat();
}

/** What the form's other fields and the borders between its parts may take. */
const FIELDS_BYTES = 64 * 1024;

const LIMITS = { fields: 20, fieldSize: FIELDS_BYTES, fieldNameSize: 100 } as const;

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
