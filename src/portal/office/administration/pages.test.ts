import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '#portal/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { ask, invitationOf, linkTo } from '#test/portal/portal-staff.ts';

describe('the administrators’ pages, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let admin: Visitor;
  let officer: Visitor;
  const ids = { member: '', pin: '', invitation: '' };

  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    admin = await enrol(world, {
      givenNames: 'Ada',
      familyName: 'Admin',
      email: 'ada@example.ca',
      role: 'administrator',
    });
    officer = await enrol(world, {
      givenNames: 'Odile',
      familyName: 'Officer',
      email: 'odile@example.ca',
      role: 'officer',
    });
    await furnish();
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keep nobody out: the staff and their PINs', async () => {
    await viewer.looksAt(admin, 'staff', paths.staff);
    await viewer.looksAt(admin, 'staff-invite', paths.inviteStaff);
    await viewer.looksAt(admin, 'staff-member', paths.staffMember, { id: ids.member });
    await viewer.looksAt(admin, 'staff-suspend', paths.suspendStaff, { id: ids.member });
    await viewer.looksAt(admin, 'staff-end', paths.endStaff, { id: ids.member });
    const { invitation: id } = ids;
    await viewer.looksAt(admin, 'staff-invitation-asked', paths.staffInvitation, { id });
    await viewer.looksAt(officer, 'staff-invitation', paths.staffInvitation, { id });
    await viewer.looksAt(officer, 'staff-home', paths.home);
    const token = (await linkTo(world, 'benoit@example.ca')).split('/').at(-1) ?? '';
    await viewer.looksAt(null, 'staff-pin-link', paths.openStaffPin, { token });
    await viewer.looksAt(null, 'staff-pin-opened', paths.staffPinOpened);
    await viewer.looksAt(admin, 'staff-pin-asked', paths.staffPin, { id: ids.pin });
    await viewer.looksAt(officer, 'staff-pin', paths.staffPin, { id: ids.pin });
    await viewer.looksAt(officer, 'staff-reissue', paths.reissueStaffPin, { id: ids.pin });
    await viewer.looksAt(admin, 'staff-void', paths.voidStaffPin, { id: ids.pin });
  });

  it('keep nobody out: ways to log in, one of which is retired', async () => {
    await viewer.looksAt(admin, 'doors', paths.signInDoors);
    await viewer.looksAt(admin, 'doors-revise', paths.retireDoor, { door: 'gckey' });
    await viewer.looksAt(admin, 'doors-keep', paths.keepDoor, { door: 'gckey' });
    await viewer.looksAt(null, 'doors-log-in', paths.logIn);
  });

  it('keep nobody out: terms, from a draft to what is in force', async () => {
    const document = { document: 'partner' };
    await viewer.looksAt(admin, 'terms', paths.termsVersions);
    await viewer.looksAt(admin, 'terms-draft', paths.draftTerms, document);
    await viewer.looksAt(admin, 'terms-preview', paths.previewTerms, document);
    await viewer.looksAt(admin, 'terms-publish', paths.publishTerms, document);
    await viewer.looksAt(admin, 'terms-discard', paths.discardTerms, document);
    await viewer.looksAt(admin, 'terms-version', paths.termsVersion, { ...document, version: '1' });
    await viewer.looksAt(null, 'terms-now', paths.currentPartnerTerms);
  });

  it('have one way to print a PIN: its slip', async () => {
    const page = await viewer.opens(officer, paths.staffInvitation, { id: ids.invitation });
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.locator('.secret').waitFor();
    await shot(page, 'staff-slip');
    await scan(page);
    assert.deepEqual(await page.getByRole('button', { name: /Print/ }).allTextContents(), ['Print the slip']);
    await page.context().close();
  });

  it('keep nobody out when something is wrong', async () => {
    const forms = [
      ['staff-invite', paths.inviteStaff, {}],
      ['staff-end', paths.endStaff, { id: ids.member }],
      ['doors-revise', paths.retireDoor, { door: 'gckey' }],
    ] as const;
    for (const [name, path, parameters] of forms) {
      const page = await viewer.opens(admin, path, parameters);
      const day = page.locator('[name=lastDay]');
      if ((await day.count()) > 0) await day.fill('');
      await page.locator('#main-form button.button').last().click();
      await page.locator('.error-summary').waitFor();
      await shot(page, `wrong-${name}`);
      await scan(page);
      await page.context().close();
    }
  });

  async function furnish(): Promise<void> {
    const benoit = { givenNames: 'Benoît', familyName: 'Gagné-Beauchemin', email: 'benoit@example.ca' };
    await ask(admin, benoit, { language: 'fr' });
    await officer.post(await invitationOf(world, benoit.email), { decision: 'approve' });
    await ask(admin, { givenNames: 'Ines', familyName: 'Keller', email: 'ines@example.ca' });
    ids.invitation = (await invitationOf(world, 'ines@example.ca')).split('/').at(-1) ?? '';
    ids.pin = (
      await world.db
        .selectFrom('pins')
        .select('id')
        .where('email', '=', 'benoit@example.ca')
        .executeTakeFirstOrThrow()
    ).id;
    ids.member = (
      await world.db
        .selectFrom('memberships')
        .select('id')
        .where('role', '=', 'officer')
        .executeTakeFirstOrThrow()
    ).id;
    const announced = await admin.post('/en/ways-to-log-in/gckey/retirement', {
      lastDay: '2013-01-31',
      reasonEn: 'Its contract ends.',
      reasonFr: 'Son contrat prend fin.',
      standing: '',
      seen: 'yes',
    });
    assert.equal(announced.status, 303, announced.text);
    const drafted = await admin.post('/en/terms-versions/partner/draft', {
      revision: '0',
      bodyEn: '## The rules\n\nBe kind & careful.\n\n| Thing | Rule |\n|---|---|\n| PIN | Keep it. |',
      bodyFr:
        '## Les règles\n\nSoyez aimable et prudent.\n\n| Chose | Règle |\n|---|---|\n| NIP | Gardez-le. |',
      changesEn: 'You must be careful.',
      changesFr: 'Vous devez être prudent.',
      next: 'preview',
    });
    assert.equal(drafted.status, 303, drafted.text);
  }
});
