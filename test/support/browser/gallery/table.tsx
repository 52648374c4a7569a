import { Filters, Heading, Pagination, Status, Table } from '#kernel/ui/content.tsx';
import { Field, Select } from '#kernel/ui/forms.tsx';
import { Page } from '#kernel/ui/layout.tsx';
import { account, frame } from './frame.ts';

/** Lists: filters, a table, its pages, and an empty one. */
export const table = () => (
  <Page
    frame={frame({
      account: account([
        { label: 'Home', href: '/en' },
        { label: 'Verification requests', href: '/en/verifications', current: true },
      ]),
    })}
    title="Verification requests"
  >
    <Heading>Verification requests</Heading>
    <Filters action="/en/verifications" narrowedBy={['Fjord']}>
      <Field name="q" label="Name or number" type="search" value="Fjord" />
      <Select
        name="status"
        label="Status"
        placeholder="All"
        options={[
          { value: 'new', label: 'New' },
          { value: 'eligible', label: 'Eligible' },
        ]}
      />
    </Filters>
    <Table
      caption="42 requests"
      columns={[
        { header: 'Student' },
        { header: 'Programme' },
        { header: 'Status' },
        { header: 'Received' },
        { header: 'Days', numeric: true },
        { header: 'Action', hidden: true },
      ]}
      rows={[
        [
          'Lin Wei',
          'BSc Biology',
          <Status key="s" tone="info" text="New" />,
          'Nov 21, 2026',
          1,
          <a key="a" href="/1">
            Open
          </a>,
        ],
        [
          'Oluwaseun Adébáyò',
          'Maîtrise en administration publique',
          <Status key="s" tone="warning" text="Information requested" />,
          'Nov 14, 2026',
          8,
          <a key="a" href="/2">
            Open
          </a>,
        ],
        [
          'María José Fernández',
          'PhD Linguistics',
          <Status key="s" tone="success" text="Eligible" />,
          'Nov 2, 2026',
          20,
          <a key="a" href="/3">
            Open
          </a>,
        ],
        [
          'Ivan Petrov',
          'Diploma in Nursing',
          <Status key="s" tone="danger" text="Ineligible" />,
          'Oct 28, 2026',
          25,
          <a key="a" href="/4">
            Open
          </a>,
        ],
        [
          'Ama Mensah',
          'BA History',
          <Status key="s" text="Closed" />,
          'Oct 15, 2026',
          38,
          <a key="a" href="/5">
            Open
          </a>,
        ],
      ]}
      emptyText="No request matches."
    />
    <Pagination current={2} total={5} href={(page) => `?page=${page}`} />
    <h2>Transfers</h2>
    <Table caption="Transfers" captionHidden columns={[]} rows={[]} emptyText="Nothing is waiting." />
  </Page>
);
