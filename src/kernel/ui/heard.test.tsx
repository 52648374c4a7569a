import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page as BrowserPage } from 'playwright-core';
import type { VNode } from 'preact';
import { openBrowser, shot, type TestBrowser } from '#test/browser/browser.ts';
import { account, frame } from '#test/browser/gallery/frame.ts';
import { ASSETS_PATH, readAsset } from './assets.ts';
import { Heading, Table } from './content.tsx';
import { CheckboxGroup, Field, Form } from './forms.tsx';
import type { Frame } from './frame.ts';
import { KnownAnswer } from './known-answer.tsx';
import { Page, renderPage } from './layout.tsx';

const ORIGIN = 'http://localhost:4997';

const NOON = new Date('2026-11-22T17:00:00Z');

let browser: TestBrowser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

interface Shown {
  readonly around?: Partial<Frame>;
  readonly javaScript?: boolean;
  readonly width?: number;
  /** Whether the browser's clock is the test's. */
  readonly timed?: boolean;
}

/** A page in a browser, with its style and script. */
async function open(body: VNode, { around = {}, javaScript, width = 1280, timed }: Shown = {}) {
  const person = await browser.person({
    ...(javaScript !== undefined && { javaScript }),
    viewport: { width, height: 900 },
  });
  const page = await person.newPage();
  if (timed) await page.clock.install({ time: NOON });
  const html = renderPage(
    <Page frame={frame(around)} title="Page">
      <Heading>Page</Heading>
      {body}
    </Page>,
  );
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    const asset = path.startsWith(ASSETS_PATH) ? readAsset(path) : null;
    if (asset) return route.fulfill({ body: asset.body, contentType: asset.type });
    if (path === '/stay') return route.fulfill({ status: 204 });
    return route.fulfill({
      body: path === '/login' ? 'Log in' : html,
      contentType: 'text/html; charset=utf-8',
    });
  });
  await page.goto(`${ORIGIN}/en`);
  return page;
}

/** What a screen reader is given, by role. */
async function heard(page: BrowserPage, role: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => node.role?.value === role && !node.ignored)
    .map((node) => String(node.name?.value ?? ''));
}

describe('a table that became cards', () => {
  const table = (
    <Table
      caption="People"
      columns={[{ header: 'Name' }, { header: 'Role' }]}
      rows={[['Amina', 'Signatory']]}
      emptyText=""
    />
  );

  it('shows the column beside each value, and has it spoken once, as its header', async () => {
    const page = await open(table, { width: 320 });
    const label = "getComputedStyle(document.querySelector('td'), '::before').content";
    assert.match(await page.evaluate<string>(label), /Role/);
    assert.deepEqual(await heard(page, 'cell'), ['Signatory']);
    assert.deepEqual(await heard(page, 'columnheader'), ['Name', 'Role']);
  });
});

describe('what has come of the former page', () => {
  const notice = { kind: 'success', text: 'Your language was saved.' } as const;

  it('has the focus, so that it is heard', async () => {
    const page = await open(<p>Text</p>, { around: { notice } });
    assert.equal(await page.locator(':focus').textContent(), 'Your language was saved.');
  });

  it('leaves it to the errors of a form', async () => {
    const page = await open(
      <section class="error-summary" tabindex={-1}>
        Errors
      </section>,
      { around: { notice } },
    );
    assert.equal(await page.locator(':focus').textContent(), 'Errors');
  });
});

describe('a secret', () => {
  it('is shown and hidden by a button that says which', async () => {
    const page = await open(
      <Form action="/en" csrf="token">
        <Field name="one" type="password" label="Password" required />
        <Field name="two" type="password" label="Confirm your password" required />
      </Form>,
    );
    await page.getByRole('button', { name: 'Show – Confirm your password', exact: true }).click();
    assert.equal(
      await page.getByLabel('Confirm your password', { exact: false }).first().getAttribute('type'),
      'text',
    );
    assert.deepEqual((await heard(page, 'button')).slice(-2), [
      'Show – Password',
      'Hide – Confirm your password',
    ]);
  });

  it('that answers a question is shown while it is typed, and kept by a manager under the question', async () => {
    const page = await open(
      <Form action="/en" csrf="token">
        <KnownAnswer name="answer-2" question="Your first street?" label="Your first street?" />
      </Form>,
    );
    const field = page.locator('#answer-2');
    assert.equal(await field.getAttribute('type'), 'text');
    assert.equal(await field.getAttribute('autocomplete'), 'current-password');
    const owner = page.locator('[autocomplete="username"]');
    assert.deepEqual([await owner.inputValue(), await owner.isVisible()], ['Your first street?', false]);
  });
});

describe('a group of boxes', () => {
  it('says that one of them must be ticked, where no box says so of itself', async () => {
    const options = [{ value: 'one', label: 'One' }];
    const page = await open(
      <>
        <CheckboxGroup name="a" label="Statements" required options={options} />
        <CheckboxGroup name="b" label="Wishes" options={options} />
      </>,
    );
    assert.deepEqual(await heard(page, 'group'), ['Statements (required)', 'Wishes']);
  });
});

describe('the end of a session', () => {
  const around = (lastSeconds: number): Partial<Frame> => ({
    account: account([]),
    session: {
      idle: { warnBeforeSeconds: 120, endsAfterSeconds: 1200 },
      absolute: { warnBeforeSeconds: 300, endsAfterSeconds: lastSeconds },
      endsAt: new Date(NOON.getTime() + lastSeconds * 1000),
      keepAliveUrl: '/stay',
      csrf: 'token',
      loginUrl: '/login',
    },
  });
  const dialog = (page: BrowserPage) => page.getByRole('dialog');

  it('that comes of idleness is told two minutes before, and put off', async () => {
    const page = await open(<p>Text</p>, { around: around(28_800), timed: true });
    await page.clock.fastForward('17:00');
    assert.equal(await dialog(page).count(), 0);
    await page.clock.fastForward('01:30');
    await dialog(page).getByText('if you do nothing').waitFor();
    await dialog(page).getByRole('button', { name: 'Stay signed in' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.clock.fastForward('17:00');
    assert.equal(await dialog(page).count(), 0);
  });

  it('that nothing puts off is told five minutes before, once, with its hour', async () => {
    const page = await open(<p>Text</p>, { around: around(900), timed: true });
    await page.clock.fastForward('09:00');
    assert.equal(await dialog(page).count(), 0);
    await page.clock.fastForward('01:30');
    await dialog(page).getByText('it ends at 12:15 p.m. Eastern Time and can’t be prolonged').waitFor();
    await dialog(page).getByText('5 minutes').waitFor();
    assert.equal(await dialog(page).getByRole('button', { name: 'Stay signed in' }).count(), 0);
    await shot(page, 'session-last');
    await dialog(page).getByRole('button', { name: 'Continue' }).click();
    await page.clock.fastForward('02:00');
    assert.equal(await dialog(page).count(), 0);
    await page.clock.fastForward('03:00');
    await page.waitForURL(`${ORIGIN}/login`);
  });

  it('that nothing puts off is told also to whoever kept the session open', async () => {
    const page = await open(<p>Text</p>, { around: around(2000), timed: true });
    await page.clock.fastForward('18:30');
    await dialog(page).getByRole('button', { name: 'Stay signed in' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.clock.fastForward('10:30');
    await dialog(page).getByText('can’t be prolonged').waitFor();
  });

  it('is named where no script can tell of it', async () => {
    for (const width of [1280, 320]) {
      const page = await open(<p>Text</p>, { around: around(900), javaScript: false, width });
      const ends = 'The session ends at 12:15\u00a0p.m. Eastern Time, or after 20 minutes without activity.';
      await shot(page, `session-without-script-${width}`);
      assert.ok((await page.locator('.account').innerText()).includes(ends));
    }
    const page = await open(<p>Text</p>, { around: around(900) });
    assert.doesNotMatch(await page.locator('body').innerText(), /without activity/);
  });
});

describe('a chart in forced colours', () => {
  const parts = [0, 1, 2, 3];

  it('has parts that differ by more than colour, on a track that is not one', async () => {
    const page = await open(
      <div class="chart-bars">
        <svg viewBox="0 0 100 10" width="100" height="10" aria-hidden="true">
          {parts.map((part) => (
            <rect key={part} class={`chart-part-${part}`} x={part * 20} width="20" height="10" />
          ))}
        </svg>
      </div>,
    );
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await shot(page, 'chart-forced-colours');
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll('.chart-bars rect')].map((part) => {
        const { fill, fillOpacity, stroke } = getComputedStyle(part);
        return { fill, fillOpacity, stroke };
      }),
    );
    const track = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('.chart-bars svg')).backgroundColor",
    );
    assert.equal(new Set(drawn.map(({ fillOpacity }) => fillOpacity)).size, parts.length);
    for (const { fill, stroke } of drawn) {
      assert.notEqual(fill, track);
      assert.equal(stroke, fill);
    }
  });
});
