import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWebsite } from './website.ts';

test('the address of a website is one, with or without what stands before it', () => {
  const good = [
    'www.college.example',
    'https://college.example/fr',
    'HTTP://College.Example',
    'collège.example',
  ];
  for (const text of [...good, 'college.example:8443/a?b=c']) assert.ok(isWebsite(text), text);
});

test('a script, another scheme, a space, a sender or no domain is none', () => {
  const schemes = [
    'javascript:alert(1)',
    'JavaScript:alert.example',
    'data:text/html,a.b',
    'ftp://college.example',
  ];
  const others = [
    'http://a b',
    'college',
    'http://college',
    'mailto:a@college.example',
    'https://u:p@college.example',
  ];
  for (const text of [...schemes, ...others, '10.0.0.1', '', 'https://']) assert.ok(!isWebsite(text), text);
});
