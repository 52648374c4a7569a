import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Frame } from '../ui/layout.tsx';
import type { Locale } from '../ui/locale.ts';
import type { Answer } from './answer.ts';
import type { FormState, Typed } from './form.ts';
import type { Path } from './path.ts';
import type { SessionOptions } from './session.ts';
import type { Uploaded, UploadRule } from './upload.ts';
import type { Visit } from './visit.ts';

export interface SiteOptions<Data> {
  readonly app: FastifyInstance;
  readonly clock: Clock;
  readonly origin: string;
  readonly session: SessionOptions;
  /** The frame around every page of this service: its name, the account, the menu. */
  frame(visit: Visit<Data>): Promise<Omit<Frame, 'locale' | 'toggle' | 'correlationId'>>;
  /** The words of a notice told by `go(to, notice)`. */
  notice(key: string, locale: Locale): Frame['notice'];
}

/** A page that only shows. `enter` may answer instead: sign in first, another step first. */
export interface PageRoute<Data> {
  readonly path: Path;
  enter?(visit: Visit<Data>): Promise<Answer | null>;
  show(visit: Visit<Data>): Promise<Answer>;
}

/** A page with a form; what was typed survives mistakes, the language toggle and signing in again. */
export interface FormRoute<Data> {
  readonly path: Path;
  /** Fields that are never sent back to the browser nor kept. */
  readonly secrets?: readonly string[];
  /** Characters that a field may hold, where the usual number (`form.ts`) does not do. */
  readonly longest?: number;
  /** Bytes that its body may have, where the usual number (`server.ts`) does not do. */
  readonly bodyLimit?: number;
  /** The file that the form may bring; its `Form` then needs `encType="multipart/form-data"`. */
  readonly upload?: UploadRule;
  enter?(visit: Visit<Data>): Promise<Answer | null>;
  show(visit: Visit<Data>, form: FormState): Promise<Answer>;
  submit(visit: Visit<Data>, values: Typed, file: Uploaded | null): Promise<Answer>;
  /** Keeps what was typed when the language is switched, where `show` finds it again; by default the session does. */
  keep?(visit: Visit<Data>, values: Typed): Promise<void>;
}

/** A change without a page of its own: POST, then elsewhere (`ARCHITECTURE §3.4`). */
export interface ActionRoute<Data> {
  readonly path: Path;
  enter?(visit: Visit<Data>): Promise<Answer | null>;
  submit(visit: Visit<Data>, values: Typed): Promise<Answer>;
}
