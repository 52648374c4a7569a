import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from 'preact-render-to-string';
import { Markdown } from './markdown.tsx';

const shown = (text: string): string =>
  render(<Markdown text={text} />)
    .replaceAll(/<\/?(div|p)[^>]*>/g, '')
    .trim();

describe('a link in Markdown', () => {
  it('leads within the site as it is written', () => {
    for (const to of ['/en/guide', '#section', '?page=2', 'guide/pin'])
      assert.equal(shown(`[here](${to})`), `<a href="${to}">here</a>`);
  });

  it('to another host tells its name, unless the text says it', () => {
    assert.equal(
      shown('[your bank](https://evil.example/login)'),
      '<a href="https://evil.example/login">your bank</a> (evil.example)',
    );
    assert.equal(
      shown('[a](https://canada.ca@evil.example/)'),
      '<a href="https://canada.ca@evil.example/">a</a> (evil.example)',
    );
    assert.equal(shown('<https://canada.ca/x>'), '<a href="https://canada.ca/x">https://canada.ca/x</a>');
    assert.equal(shown('[us](mailto:a@example.ca)'), '<a href="mailto:a@example.ca">us</a> (a@example.ca)');
  });

  it('tells it too where the text holds its name within another', () => {
    for (const text of [
      'https://good.ca/evil.example',
      'good.ca//evil.example',
      'notevil.example',
      'evil.example.ca',
      'a@evil.example',
    ])
      assert.ok(shown(`[${text}](https://evil.example/x)`).endsWith('</a> (evil.example)'), text);
    for (const text of ['evil.example', 'https://evil.example/x', 'See Evil.example.', '(evil.example)'])
      assert.ok(shown(`[${text}](https://evil.example/x)`).endsWith('</a>'), text);
  });

  it('that hides its host, or does something else, is text only, as a picture is', () => {
    for (const to of [
      '//evil.example',
      '/\\\\evil.example',
      'javascript:alert(1)',
      'data:text/html,x',
      'irc://x',
      'xmpp:x',
    ])
      assert.doesNotMatch(shown(`[here](${to})`), /href="(\/\/|\/\\|\/%5c|javascript|data|irc|xmpp)/i, to);
    assert.equal(shown('![a lake](https://evil.example/a.png)'), 'a lake');
  });
});
