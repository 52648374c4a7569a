import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '#portal/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { addOrganisation, enrol } from '#test/portal/portal-people.ts';

describe('my account, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;

  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('never breaks the state of a role inside its word', async () => {
    const organisationId = await addOrganisation(world);
    const ada = await enrol(world, {
      givenNames: 'Ada',
      familyName: 'Roy',
      email: 'ada@example.ca',
      role: 'dir',
      organisationId,
    });
    await viewer.looksAt(ada, 'account', paths.account);
    const page = await viewer.opens(ada, paths.account);
    await page.evaluate(
      "document.querySelectorAll('table td:last-child').forEach((cell) => { cell.prepend('The Registrar of a university with a long name '.repeat(6)); })",
    );
    await shot(page, 'account-crowded');
    const lines = await page.evaluate<number>(
      "(() => { const badge = [...document.querySelectorAll('.status')].find((one) => one.textContent.includes('Active')); const range = document.createRange(); range.selectNodeContents(badge.lastChild); return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size; })()",
    );
    assert.equal(lines, 1);
  });

  it('tells of the new e-mail address that waits, and lets whoever reads its mail confirm it', async () => {
    const rita = await enrol(world, { givenNames: 'Rita', familyName: 'Roy', email: 'rita@example.ca' });
    await viewer.looksAt(rita, 'email', paths.accountEmail);
    await rita.post('/en/account/email', {
      email: 'rita.de.la.longue-adresse@etablissement-d-enseignement.example.ca',
    });
    await viewer.looksAt(rita, 'email-waits', paths.account);
    const [mail] = (await world.mail()).filter(({ to }) => to.startsWith('rita.de'));
    const token = /confirm-e-mail\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    await viewer.looksAt(null, 'email-confirm', paths.confirmEmail, { token });
    const page = await viewer.opens(null, paths.confirmEmail, { token });
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await page.getByRole('heading', { name: 'Your e-mail address is confirmed' }).waitFor();
    await viewer.looksAt(null, 'email-confirmed', paths.emailConfirmed);
  });

  it('lets whoever goes back to their recovery code find a page, not a form to send again', async () => {
    const noor = await enrol(world, { givenNames: 'Noor', familyName: 'Roy', email: 'noor@example.ca' });
    const page = await viewer.opens(noor, paths.recoveryCode);
    await page.getByRole('button', { name: 'Show my recovery code' }).click();
    await page.locator('.secret').waitFor();
    await page.getByRole('link', { name: 'I have saved it' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    const answer = await page.goBack();
    assert.equal(answer?.status(), 200);
    assert.equal(await page.locator('.secret').count(), 0);
  });

  it('opens the other language beside a code on the screen, which is never shown again', async () => {
    const iris = await enrol(world, { givenNames: 'Iris', familyName: 'Roy', email: 'iris@example.ca' });
    const page = await viewer.opens(iris, paths.recoveryCode);
    await page.getByRole('button', { name: 'Show my recovery code' }).click();
    await page.locator('.secret').waitFor();
    await shot(page, 'recovery-code-shown');
    await scan(page);
    await page.evaluate('globalThis.print = () => { globalThis.printed = true; }');
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    assert.equal(await page.evaluate('globalThis.printed'), true);
    const beside = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Français' }).click();
    await (await beside).getByRole('heading', { name: 'Code de récupération' }).waitFor();
    assert.equal(await page.locator('.secret').count(), 1);
  });

  it('lines up what can be done with each credential and each session', async () => {
    const maya = await enrol(world, { givenNames: 'Maya', familyName: 'Roy', email: 'maya@example.ca' });
    const page = await viewer.opens(maya, paths.account);
    await page.evaluate(
      'for (const cell of document.querySelectorAll(\'td.doing\')) cell.innerHTML = \'<form class="button-form"><button class="button button-link">End</button></form>\'',
    );
    const [end, height] = await page.evaluate<[number, number]>(
      "(() => { const cell = document.querySelector('td.doing'); const button = cell.querySelector('button').getBoundingClientRect(); const box = cell.closest('table').getBoundingClientRect(); return [Math.round(box.right - button.right), Math.round(button.height)]; })()",
    );
    assert.deepEqual([end, height <= 28], [0, true]);
  });
});
