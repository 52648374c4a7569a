import {
  Callout,
  Details,
  Heading,
  Panel,
  ProgressBar,
  Secret,
  Status,
  SummaryList,
} from '#kernel/ui/content.tsx';
import { Actions, Button, Field, FileField, Form, TextArea } from '#kernel/ui/forms.tsx';
import { Page } from '#kernel/ui/layout.tsx';
import { account, frame } from './frame.ts';

/** What pages tell with, and the fields that no other page has. */
export const content = () => (
  <Page frame={frame({ account: account([]) })} title="Content">
    <Heading caption="Nomination IMM-5592-0042">Issue a PIN</Heading>
    <ProgressBar label="Annual report" value={31} max={42} text="31 of 42 students" />
    <SummaryList
      rows={[
        {
          label: 'Name',
          value: 'Jean-Luc O’Neil',
          action: { label: 'Change', href: '#n', about: 'the name' },
        },
        { label: 'Role', value: 'Signatory' },
        { label: 'Institution', value: 'Université de l’Estuaire, campus de Rimouski' },
        { label: 'Status', value: <Status tone="warning" text="Waiting for the signed form" /> },
      ]}
    />
    <Callout tone="warning" title="The PIN is shown once">
      <p>Hand it over or print it now. Nobody can show it again; you can issue another.</p>
    </Callout>
    <Secret label="Personal identification number (PIN)" text="7QMX-2K9D-VR4T" />
    <Details summary="What if the slip is lost?">
      <p>Issue a new PIN; the former one stops working at once.</p>
    </Details>
    <Callout tone="success">
      <p>The record was saved.</p>
    </Callout>
    <Callout tone="danger" title="This cannot be undone">
      <p>The account ends and the PIN becomes void.</p>
    </Callout>
    <Callout tone="neutral" title="For your records">
      <p>Form IMM 5592, version 3.</p>
    </Callout>
    <Panel title="Unit address">
      <address>
        Foreign Student Unit
        <br />
        365 Laurier Avenue West, 14th Floor
        <br />
        Ottawa, ON K1A 1L1
      </address>
    </Panel>
    <Form action="/x" csrf="token" encType="multipart/form-data">
      <TextArea name="reason" label="Reason" hint="The student will read it." optionalLabel />
      <FileField
        name="scan"
        label="Scan of the signed form"
        hint="PDF or image, at most 10 MB."
        accept=".pdf"
      />
      <Field name="day" label="Day of receipt" type="date" width="short" />
      <Actions>
        <Button>Issue the PIN</Button>
        <Button kind="danger">Withdraw the nomination</Button>
        <Button kind="link">Save for later</Button>
      </Actions>
    </Form>
  </Page>
);
