import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, readDocument } from './rules.ts';

describe('a text of the guide', () => {
  it('is read as a title, an introduction, and its parts by their place', () => {
    assert.deepEqual(
      readDocument('# Title\n\nBefore.\n\n## One\n\nFirst.\n\n### Small\n\n## Two\n\nSecond.\n'),
      {
        title: 'Title',
        intro: 'Before.',
        parts: [
          { place: 1, title: 'One', text: 'First.\n\n### Small' },
          { place: 2, title: 'Two', text: 'Second.' },
        ],
      },
    );
  });

  it('may have no parts', () => {
    assert.deepEqual(readDocument('# Title\nBefore.'), { title: 'Title', intro: 'Before.', parts: [] });
  });

  it('is searched as its readers see it', () => {
    const markdown = '1. Go to [the page](/en/log-in#2).\n2. **Then** *wait*.\n\n- A line\\\nand another';
    assert.equal(plainText(markdown), 'Go to the page. Then wait. A line and another');
  });
});
