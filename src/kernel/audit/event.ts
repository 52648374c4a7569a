import { refuseSecrets } from '../secrets/guard.ts';

/** Who acted: `id` is opaque, never a name. The system acts on its own, by schedule. */
export interface Actor {
  readonly kind: 'person' | 'credential' | 'officer' | 'visitor' | 'system';
  readonly id: string;
}

/** What can happen, a noun and a past participle; each room adds what it records (`declare module`). */
export interface AuditActions {
  'secret.renewed': true;
}

/** The kinds of things it can happen to; the owner of a table adds its own. */
export interface AuditSubjects {
  secret: true;
}

export type AuditAction = keyof AuditActions & string;
export type AuditSubject = `${keyof AuditSubjects & string}:${string}`;

/** A state change, as the log keeps it for good (SECURITY §7). */
export interface AuditEvent {
  readonly at: Date;
  /** What happened: `pin.redeemed`. */
  readonly action: AuditAction;
  readonly actor: Actor;
  /** What it happened to, its kind and its id: `pin:0198…`. */
  readonly subject: AuditSubject;
  /** The institution whose log shows it. */
  readonly organisationId?: string;
  /** On what right: a role, a form's reference. */
  readonly authority?: string;
  /** The state before and after, without secrets. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Shared by all that one request caused. */
  readonly correlationId?: string;
  /** From where, as the session keeps it. */
  readonly network?: string;
}

export const actorText = (actor: Actor): string => `${actor.kind}:${actor.id}`;

/**
 * The event as the text that is hashed: JSON with sorted keys, so that equal events are equal texts.
 * @throws SecretLeak when `before` or `after` holds a member named like a secret; its value stays out of the error.
 */
export function bodyOf(event: AuditEvent): string {
  refuseSecrets(event.before, 'before');
  refuseSecrets(event.after, 'after');
  return JSON.stringify(sorted(event));
}

/** What was hashed, read back. */
export function parseBody(body: string): AuditEvent {
  const event: AuditEvent & { at: string | Date } = JSON.parse(body);
  return { ...event, at: new Date(event.at) };
}

/** The same value with the keys of every object in the order of their UTF-16 units (as in RFC 8785 §3.2.3). */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
