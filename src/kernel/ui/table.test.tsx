import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from 'preact-render-to-string';
import { Table } from './table.tsx';

test('a reference stands on one line, alone or as a link; other words break as they must', () => {
  const html = render(
    <Table
      caption="Requests"
      columns={[{ header: 'Reference' }, { header: 'Former' }, { header: 'Name' }]}
      rows={[
        [<a href="/1">PP-7K3M-Q9TX</a>, 'EV-0000-ZZZZ', 'Jean-Luc D’Amours'],
        [<a href="/2">PP-7K3M-Q9TX of Marie-Ève</a>, 'pp-7k3m-q9tx', <em>none</em>],
      ]}
      emptyText=""
    />,
  );
  const whole = [...html.matchAll(/class="nowrap"[^>]*>(?:<a[^>]*>)?([^<]*)/g)].map(([, words]) => words);
  assert.deepEqual(whole, ['PP-7K3M-Q9TX', 'EV-0000-ZZZZ']);
});
