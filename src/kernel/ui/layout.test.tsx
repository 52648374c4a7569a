import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brand } from '../brand.ts';
import { assets, readAsset } from './assets.ts';
import { ErrorPage } from './error-page.tsx';
import { type Frame, Page, renderPage } from './layout.tsx';

const frame: Frame = {
  locale: 'en',
  service: { name: 'Partner Portal', href: '/en', description: 'What it is for' },
  toggle: { href: '/fr' },
  correlationId: 'abc-123',
  demo: true,
};

const page = (over: Partial<Frame> = {}, errors = 0) =>
  renderPage(
    <Page frame={{ ...frame, ...over }} title="Log in" errors={errors}>
      <h1>Log in</h1>
    </Page>,
  );

describe('Page', () => {
  it('says its language, its title and its service', () => {
    assert.match(page(), /^<!doctype html><html lang="en">/);
    assert.match(page(), /<title>Log in – Partner Portal<\/title>/);
    assert.match(page(), /<meta name="description" content="What it is for"\/>/);
  });

  it('names its service once, wherever the title does', () => {
    const titled = (title: string) => renderPage(<Page frame={frame} title={title} children={null} />);
    assert.match(titled('Partner Portal – Log in'), /<title>Partner Portal – Log in<\/title>/);
    assert.match(titled('Terms of the Partner Portal'), /<title>Terms of the Partner Portal<\/title>/);
  });

  it('says whose it is between its own title and the service', () => {
    assert.match(page({ about: 'Larchmere' }), /<title>Log in – Larchmere – Partner Portal<\/title>/);
    assert.match(page({ about: 'Log' }), /<title>Log in – Partner Portal<\/title>/);
  });

  it('folds the tools away below the menu, and says in which of them it is', () => {
    const link = (label: string, current?: 'within' | boolean) => ({ label, href: `/${label}`, current });
    const html = page({
      account: {
        name: 'Amina',
        logout: { action: '/logout', csrf: 't' },
        links: [link('home', false), link('people', 'within')],
        tools: [link('people', true), link('log')],
      },
    });
    assert.match(html, /<a href="\/home">home<\/a>.*<a href="\/people" aria-current="true">people<\/a>/s);
    const [, folded = ''] = /<details class="tools">(.*?)<\/details>/s.exec(html) ?? [];
    assert.match(folded, /<a href="\/people" aria-current="page">people<\/a>.*<a href="\/log">log<\/a>/s);
  });

  it('says first that something is wrong', () => {
    assert.match(page({}, 2), /<title>Error: Log in/);
    assert.match(page({ locale: 'fr' }, 2), /<title>Erreur\u00a0: Log in/);
  });

  it('escapes every name it is given', () => {
    const html = page({
      service: { name: '<b>', href: '/', description: '"<b>' },
      account: {
        name: '<i>',
        logout: { action: '/logout', csrf: '"<u>' },
        links: [{ label: '<s>', href: '/' }],
      },
      notice: { kind: 'info', text: '<em>' },
    });
    assert.doesNotMatch(html, /<[bius]>|<em>/);
  });

  it('has the mark, the icon and the colours of its service, and of no other', () => {
    const looks = ['portal', 'credential', 'concierge', 'partner'] as const;
    const css = readAsset(assets.css)?.body.toString() ?? '';
    const drawn = looks.map((look) => {
      const html = page({ service: { ...frame.service, look } });
      const mark = assets.marks[look];
      assert.match(readAsset(mark)?.body.toString() ?? '', /^<svg /);
      // An empty text is written as the bare attribute.
      assert.match(html, new RegExp(`<img class="mark" src="${mark}" alt(=""|[ >])`), look);
      assert.ok(html.includes(`<link rel="icon" href="${mark}"`), look);
      assert.ok(html.includes(`<body class="look-${look}">`), look);
      assert.ok(css.includes(`.look-${look}{--deep:${brand.looks[look].colour};`), look);
      return [mark, brand.looks[look].colour];
    });
    for (const part of [0, 1]) assert.equal(new Set(drawn.map((one) => one[part])).size, looks.length);
  });

  it('says that it is a demonstration, unless it is not', () => {
    assert.match(page(), /Independent demonstration/);
    assert.doesNotMatch(page({ demo: false }), /demonstration/i);
  });

  it('logs out by a form with a token, and shows the name', () => {
    const html = page({ account: { name: 'Amina', logout: { action: '/logout', csrf: 't' }, links: [] } });
    assert.match(html, /Amina/);
    assert.match(
      html,
      /<form action="\/logout" method="post"><input type="hidden" name="_csrf" value="t"\/>/,
    );
  });

  it('has no session dialog, menu or account unless given', () => {
    assert.doesNotMatch(page(), /<dialog|class="menu"|class="account"/);
  });

  it('keeps the correlation id for error pages', () => {
    assert.doesNotMatch(page(), /abc-123/);
    assert.match(
      renderPage(<ErrorPage frame={frame} title="Oops" what="It broke" next="Try again" />),
      /abc-123/,
    );
  });
});

describe('the language toggle', () => {
  it('is a link, in the language it leads to', () => {
    assert.match(page(), /<a class="toggle" href="\/fr" lang="fr" hreflang="fr">Français<\/a>/);
  });

  it('is a button of the form, so that what was typed goes with it', () => {
    const html = page({ locale: 'fr', toggle: { formId: 'main-form' } });
    assert.match(
      html,
      /<button class="toggle"[^>]*form="main-form" name="_language" value="en" formnovalidate lang="en">English/,
    );
  });

  it('is not what Enter presses: a nameless button of the form comes first', () => {
    const html = page({ toggle: { formId: 'main-form' } });
    const [first] = html.match(/<button[^>]*form="main-form"[^>]*>/) ?? [];
    assert.ok(first);
    assert.doesNotMatch(first, /name=/);
  });
});

describe('a notice', () => {
  it('interrupts only when something went wrong', () => {
    assert.match(page({ notice: { kind: 'success', text: 'Saved' } }), /role="status"/);
    assert.match(page({ notice: { kind: 'error', text: 'Lost' } }), /role="alert"/);
  });
});
