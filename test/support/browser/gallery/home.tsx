import { Columns, Heading, Lead, Panel, Tiles, Timeline } from '#kernel/ui/content.tsx';
import { Page } from '#kernel/ui/layout.tsx';
import { account, frame } from './frame.ts';

/** A home page: tools, a notice, a session that will end. */
export const home = () => (
  <Page
    frame={frame({
      account: account([
        { label: 'Home', href: '/en', current: true },
        { label: 'Your account', href: '/en/account' },
        { label: 'Messages', href: '/en/messages' },
      ]),
      notice: { kind: 'success', title: 'You are enrolled', text: 'Your role: designated representative.' },
      session: {
        idle: { warnBeforeSeconds: 120, endsAfterSeconds: 1200 },
        absolute: { warnBeforeSeconds: 300, endsAfterSeconds: 28_800 },
        endsAt: new Date('2026-11-22T23:30:00Z'),
        keepAliveUrl: '/session',
        csrf: 'token',
        loginUrl: '/en/login',
      },
    })}
    title="Welcome to CIC’s Portal"
  >
    <Heading caption="Université de l’Estuaire">Welcome to CIC’s Portal, Amina</Heading>
    <Lead>These are the tools of your role. What waits for you comes first.</Lead>
    <Tiles
      items={[
        {
          title: 'Verification requests',
          description: 'Confirm which students may work off campus.',
          href: '/en/verifications',
          badge: '3 new, 1 due tomorrow',
        },
        {
          title: 'Annual report',
          description: 'The list for 2026 is open. Report students who lost eligibility.',
          href: '/en/reports',
          badge: 'Due December 15',
        },
        {
          title: 'Transfers',
          description: 'Accept students who come from elsewhere.',
          href: '/en/transfers',
        },
        { title: 'People and PINs', description: 'Nominate a signatory; issue a PIN.', href: '/en/people' },
        {
          title: 'Your institution',
          description: 'Addresses, campuses, programmes.',
          href: '/en/institution',
        },
        {
          title: 'Online Guide',
          description: 'How things are done, section by section.',
          href: '/en/guide',
        },
      ]}
    />
    <Columns
      aside={
        <Panel title="Help" tone="info" level={3}>
          <p>Section 7 of the Online Guide explains how a PIN is obtained.</p>
          <p>
            <a href="/en/guide">Open the guide</a>
          </p>
        </Panel>
      }
    >
      <h2>Lately</h2>
      <Timeline
        items={[
          { time: 'Today, 9:14 a.m.', title: 'New request from Lin Wei', text: 'Answer within 10 days.' },
          { time: 'November 20, 2026', title: 'PIN redeemed by Jean-Luc O’Neil' },
        ]}
      />
    </Columns>
  </Page>
);
