import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { scan } from './accessibility.ts';
import { openBrowser, type TestBrowser } from './browser.ts';

const GOOD = '<title>Page</title><main><h1>Heading</h1><script>document.title = "Ran"</script></main>';
const BAD = '<title>Page</title><main><h1>Heading</h1><img src="x.png"><p style="color:#ccc">Pale</p></main>';

describe('the tests’ browser', () => {
  let browser: TestBrowser;
  let origin: string;
  const server = createServer((request, response) => {
    // axe runs on strict pages too: it needs no leave of theirs.
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
    );
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en">${request.url === '/bad' ? BAD : GOOD}</html>`);
  });
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    origin = `http://localhost:${address.port}`;
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  for (const javaScript of [true, false]) {
    const how = javaScript ? 'with JavaScript' : 'without JavaScript';

    it(`passes a good page ${how}`, async () => {
      await scan(await open('/good', javaScript));
    });

    it(`refuses a page that some people can't read, and says where, ${how}`, async () => {
      const page = await open('/bad', javaScript);
      await assert.rejects(scan(page), /\/bad\n.*color-contrast[\s\S]*image-alt/);
    });
  }

  it('runs no script where somebody has none', async () => {
    assert.equal(await (await open('/good', false)).title(), 'Page');
    assert.equal(await (await open('/good', true)).title(), 'Ran');
  });

  it('reaches this machine only', async () => {
    const page = await open('/good', true);
    await assert.rejects(page.goto('https://example.com/'), /ERR_NAME_NOT_RESOLVED/);
  });

  async function open(path: string, javaScript: boolean): Promise<Page> {
    const page = await (await browser.person({ javaScript })).newPage();
    await page.goto(origin + path);
    return page;
  }
});
