import { after, before, describe, it } from 'node:test';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMails } from '#kernel/mail/mail.ts';
import { paths as portal } from '#portal/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { type MailServer, openMailServer } from '#test/world/smtp.ts';
import { paths } from './paths.ts';

describe('undelivered mail, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let server: MailServer;
  let admin: Visitor;

  before(async () => {
    server = await openMailServer();
    world = await openPortal({ SMTP_URL: server.url });
    viewer = await openViewer(world);
    admin = await enrol(world, { role: 'administrator' });
    await world.deps.jobs.drain();
  });
  after(async () => {
    await viewer.close();
    await world.close();
    await server[Symbol.asyncDispose]();
  });

  it('keeps nobody out: an empty list, and one of all kinds', async () => {
    await viewer.looksAt(admin, 'undelivered-none', paths.undelivered);
    server.behave((stage, said) => {
      if (stage !== 'rcpt') return undefined;
      return said.includes('nobody') ? '550 5.1.1 unknown' : '554 5.3.4 too big';
    });
    const letters = [
      { to: 'nobody@college.example', subject: 'A link to your forms', locale: 'en' as const },
      {
        to: 'someone.with.a.long.name@universite-du-quebec.example',
        subject: 'Votre compte',
        locale: 'fr' as const,
      },
    ];
    await sendMails(
      world.deps.jobs,
      world.db,
      letters.map((letter) => composeMail({ ...letter, paragraphs: [] })),
    );
    await world.deps.jobs.drain();
    await viewer.looksAt(admin, 'undelivered-mail', paths.undelivered);
    await viewer.looksAt(admin, 'undelivered-home', portal.home);
  });
});
