import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignInEntry } from '../history/rules.ts';
import { findOrigin, inOrder, isSensitive, type OpenSession } from './rules.ts';

describe('the origin of a client’s session', () => {
  const entry = (at: string, result: SignInEntry['result']): SignInEntry => ({
    at: new Date(at),
    result,
    times: 1,
    network: '192.0.2.0/24',
    userAgent: '',
  });
  const entered = entry('2012-11-22T19:00:00.900Z', 'succeeded');
  const list = [entry('2012-11-22T19:00:00.950Z', 'failed'), entered];

  it('is the sign-in of the same second', () => {
    assert.equal(findOrigin(new Date('2012-11-22T19:00:00Z'), list), entered);
  });

  it('is unknown otherwise', () => {
    assert.equal(findOrigin(new Date('2012-11-22T19:00:01Z'), list), null);
    assert.equal(findOrigin(null, list), null);
  });
});

describe('open sessions', () => {
  const open = (id: string, kind: OpenSession['kind'], since: string | null): OpenSession => ({
    kind,
    id,
    client: null,
    since: since === null ? null : new Date(since),
    from: null,
  });

  it('are listed with this one first, then the most recent, and last those of unknown beginning', () => {
    const listed = inOrder([
      open('old', 'client', '2012-11-20T19:00:00Z'),
      open('unknown', 'client', null),
      open('new', 'elsewhere', '2012-11-22T19:00:00Z'),
      open('this', 'here', '2012-11-19T19:00:00Z'),
    ]);
    assert.deepEqual(
      listed.map(({ id }) => id),
      ['this', 'new', 'old', 'unknown'],
    );
  });
});

describe('what asks for the password again', () => {
  it('is a known change and nothing else', () => {
    assert.equal(isSensitive('revocation'), true);
    for (const text of [undefined, '', 'toString', 'account']) assert.equal(isSensitive(text), false);
  });
});
