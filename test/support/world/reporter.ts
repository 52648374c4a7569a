import { inspect } from 'node:util';
import type { FromWorker } from './runner.ts';

interface Event {
  readonly type: string;
  readonly data: {
    readonly name: string;
    readonly nesting: number;
    readonly skip?: string | boolean;
    readonly todo?: string | boolean;
    readonly details?: {
      readonly duration_ms?: number;
      readonly type?: string;
      readonly error?: Error & { readonly cause?: unknown; readonly failureType?: string };
    };
  };
}

/** Tells the runner what each test came to, and prints nothing itself: workers run side by side. */
export default async function* report(source: AsyncIterable<Event>): AsyncGenerator<string> {
  let path: string[] = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') path = [...path.slice(0, data.nesting), data.name];
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const names = [...path.slice(0, data.nesting), data.name];
    const { error, duration_ms = 0, type: kind } = data.details ?? {};
    const message: FromWorker = {
      kind: 'tested',
      file: names[0] ?? '',
      name: names.slice(1).join(' › '),
      suite: kind === 'suite',
      outcome:
        data.skip !== undefined || data.todo !== undefined
          ? 'left out'
          : type === 'test:pass'
            ? 'passed'
            : 'failed',
      milliseconds: duration_ms,
      // A suite fails with its tests, which have said why.
      ...(type === 'test:fail' &&
        error?.failureType !== 'subtestsFailed' && { why: inspect(error?.cause ?? error) }),
    };
    // A run that was stopped hears no more.
    if (process.connected) process.send?.(message);
  }
  yield '';
}
