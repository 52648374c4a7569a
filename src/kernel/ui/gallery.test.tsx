import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gallery } from '#test/browser/gallery/index.ts';
import { assets, readAsset } from './assets.ts';
import { renderPage } from './layout.tsx';

const BUDGET_BYTES = 60 * 1024;
const CSS_BUDGET_BYTES = 25 * 1024;

for (const [name, page] of Object.entries(gallery)) {
  describe(`the page '${name}' of the gallery`, () => {
    const html = renderPage(page());

    it('obeys a policy without inline script or style', () => {
      assert.doesNotMatch(html, /\sstyle=/);
      assert.doesNotMatch(html, /<style/);
      assert.doesNotMatch(html, /\son\w+=/);
      assert.doesNotMatch(html, /<script(?![^>]* src=)/);
    });

    it('loads nothing from elsewhere', () => {
      assert.doesNotMatch(html, /(?:src|href|action)="(?:https?:)?\/\//);
    });

    it('has one h1, and main to skip to', () => {
      assert.equal(html.match(/<h1/g)?.length, 1);
      assert.match(html, /<a class="skip" href="#main">.*<main id="main"/s);
    });

    it('never uses an id twice, nor points at one that is not there', () => {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
      assert.deepEqual(ids, [...new Set(ids)]);
      const wanted = [...html.matchAll(/\s(?:for|form|aria-describedby|aria-labelledby)="([^"]*)"/g)];
      for (const id of wanted.flatMap((match) => match[1]?.split(' '))) assert.ok(ids.includes(id), id);
      for (const [, id] of html.matchAll(/<li><a href="#([^"]+)"/g)) assert.ok(ids.includes(id), id);
    });

    it('stays within 60 KB with its style and script', () => {
      const size = [assets.css, assets.script].reduce(
        (sum, path) => sum + (readAsset(path)?.body.length ?? 0),
        Buffer.byteLength(html),
      );
      assert.ok(size < BUDGET_BYTES, `${size} bytes`);
    });
  });
}

describe('the assets', () => {
  it('bear the hash of their content in their address', () => {
    assert.match(assets.css, /^\/assets\/portal\.[0-9a-f]{12}\.css$/);
    assert.equal(readAsset(assets.script)?.type, 'text/javascript; charset=utf-8');
  });

  it('keep the style sheet under 25 KB, tokens included', () => {
    const css = readAsset(assets.css)?.body.toString() ?? '';
    assert.ok(css.length < CSS_BUDGET_BYTES, `${css.length} bytes`);
    assert.match(css, /^:root\{--gcds-/);
  });

  it('name in the style sheet only files that are there', () => {
    const css = readAsset(assets.css)?.body.toString() ?? '';
    const named = [...css.matchAll(/url\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
    assert.ok(named.length >= 5);
    for (const path of named) assert.ok(readAsset(path), path);
  });

  it('reach no other file of the disk', () => {
    assert.equal(readAsset('/assets/../package.json'), null);
    assert.equal(readAsset('/assets/portal.css'), null);
  });
});
