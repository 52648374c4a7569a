import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, inventedPartners, isAccount } from './rules.ts';

const [boreal, tidewater] = inventedPartners;
assert.ok(boreal && tidewater);

test('every customer gets in with the password that the page shows, each as themselves', () => {
  const accounts = inventedPartners.flatMap((partner) =>
    partner.customers.map(({ userName, password }) => {
      const entry = enter(partner, ` ${userName.toUpperCase()} `, password);
      assert.equal(entry.kind, 'in');
      assert.ok(isAccount(partner, entry.accountId));
      return entry.accountId;
    }),
  );
  assert.equal(new Set(accounts).size, accounts.length);
});

test('no customer gets in with another’s password, nor at another partner', () => {
  for (const { userName, password } of tidewater.customers) {
    assert.equal(enter(boreal, userName, password).kind, 'wrong');
    for (const other of tidewater.customers)
      if (other.userName !== userName) assert.equal(enter(tidewater, other.userName, password).kind, 'wrong');
  }
  assert.equal(isAccount(boreal, 'tidewater:noor'), false);
});

test('what is missing is said, field by field', () => {
  assert.deepEqual(enter(boreal, ' ', ''), { kind: 'missing', fields: ['userName', 'password'] });
  assert.deepEqual(enter(boreal, 'mei', ''), { kind: 'missing', fields: ['password'] });
});
