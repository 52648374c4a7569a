import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeBrowser, type SignInEntry, type SignInResult, sinceLastTime } from './rules.ts';

/** Newest first, an hour apart. */
const entries = (...results: SignInResult[]): SignInEntry[] =>
  results.map((result, index) => ({
    at: new Date(Date.UTC(2012, 10, 22, 23 - index)),
    result,
    times: 1,
    network: '192.0.2.0/24',
    userAgent: '',
  }));

describe('since the last time', () => {
  it('nothing is told of a first sign-in', () => {
    assert.deepEqual(sinceLastTime(entries('registered')), { last: null, failures: 0, recoveredAt: null });
    assert.deepEqual(sinceLastTime([]), { last: null, failures: 0, recoveredAt: null });
  });

  it('the sign-in before the present one is the last, and only what lies between is counted', () => {
    const list = entries('succeeded', 'failed', 'blocked', 'recovery_failed', 'succeeded', 'failed');
    assert.deepEqual(sinceLastTime(list), { last: list[4], failures: 3, recoveredAt: null });
  });

  it('failures after the present sign-in are left for the next time', () => {
    const list = entries('failed', 'succeeded', 'registered');
    assert.deepEqual(sinceLastTime(list), { last: list[2], failures: 0, recoveredAt: null });
  });

  it('a recovered password is told, with its hour', () => {
    const list = entries('succeeded', 'recovered', 'failed', 'registered');
    assert.deepEqual(sinceLastTime(list), { last: list[3], failures: 1, recoveredAt: list[1]?.at });
  });
});

describe('a browser', () => {
  const told = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0': [
      'Firefox',
      'Windows',
    ],
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Safari/537.36 Edg/128.0':
      ['Edge', 'Windows'],
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605 Version/17.5 Safari/604.1': [
      'Safari',
      'iOS',
    ],
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/128.0 Mobile Safari/537.36': [
      'Chrome',
      'Android',
    ],
    'curl/8.5': [null, null],
  };
  for (const [agent, [browser, system]] of Object.entries(told))
    it(`that says ${agent.slice(0, 40)}… is ${browser ?? 'unknown'}`, () => {
      assert.deepEqual(describeBrowser(agent), { browser, system });
    });
});
