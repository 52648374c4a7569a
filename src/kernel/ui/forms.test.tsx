import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from 'preact-render-to-string';
import {
  Checkbox,
  ErrorSummary,
  errorFor,
  Field,
  Form,
  RadioGroup,
  RequiredNote,
  Select,
  TextArea,
} from './forms.tsx';
import { Filters } from './table.tsx';
import { LocaleContext } from './words.ts';

const ATTACK = '"><script>alert(1)</script>';

describe('Field', () => {
  it('ties the control to its label, hint and error', () => {
    const html = render(<Field name="pin" label="PIN" hint="On your letter" error="Enter your PIN" />);
    assert.match(html, /<label class="label" for="pin">PIN<\/label>/);
    assert.match(
      html,
      /<input[^>]* id="pin" name="pin" aria-describedby="pin-hint pin-error" aria-invalid="true"/,
    );
    assert.match(html, /id="pin-hint">On your letter/);
    assert.match(html, /id="pin-error"><span class="hidden">Error: <\/span>Enter your PIN/);
  });

  it('says nothing of hints and errors it has not', () => {
    assert.doesNotMatch(render(<Field name="pin" label="PIN" />), /aria-|required/);
  });

  it('marks what is required for the eye and for the ear', () => {
    const html = render(<Field name="pin" label="PIN" required />);
    assert.match(html, /<span class="required" aria-hidden="true"> \*<\/span>/);
    assert.match(html, /<input[^>]* required/);
  });

  it('never sends a password back', () => {
    const html = render(<Field name="password" label="Password" type="password" value="correct horse" />);
    assert.doesNotMatch(html, /correct horse/);
    assert.match(html, /spellcheck="false"/);
  });

  it('escapes what was typed', () => {
    const html = render(
      <>
        <Field name="a" label={ATTACK} hint={ATTACK} error={ATTACK} value={ATTACK} />
        <TextArea name="b" label="b" value={ATTACK} />
        <Select name="c" label="c" options={[{ value: ATTACK, label: ATTACK }]} />
        <RadioGroup name="d" label="d" options={[{ value: ATTACK, label: ATTACK }]} />
      </>,
    );
    assert.doesNotMatch(html, /<script/);
    assert.doesNotMatch(html, /value="">/);
  });

  it('passes on what helps a password manager or a phone', () => {
    const html = render(
      <Field name="otp" label="Code" autocomplete="one-time-code" inputMode="numeric" spellcheck={false} />,
    );
    for (const part of ['autocomplete="one-time-code"', 'inputmode="numeric"', 'spellcheck="false"']) {
      assert.ok(html.includes(part), part);
    }
  });
});

describe('choices', () => {
  const options = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No', hint: 'See Step 1' },
  ];

  it('stand in a fieldset whose legend asks the question', () => {
    const html = render(
      <RadioGroup name="pin" label="Have you received a PIN?" options={options} value="no" />,
    );
    assert.match(html, /<fieldset[^>]*><legend class="label">Have you received a PIN\?<\/legend>/);
    assert.match(
      html,
      /id="pin-no" name="pin" value="no" checked aria-describedby="pin-no-no-hint"|checked[^>]*value="no"/,
    );
  });

  it('give the first one the id that an error links to', () => {
    const html = render(<RadioGroup name="pin" label="?" options={options} error="Choose an answer" />);
    assert.match(html, /<input type="radio" id="pin" name="pin" value="yes"/);
  });

  it('tie the error of a single box to it', () => {
    const html = render(<Checkbox name="agree" label="I agree" error="Tick the box" />);
    assert.match(html, /id="agree-error"/);
    assert.match(html, /<input[^>]*aria-describedby="agree-error" aria-invalid="true"/);
  });
});

describe('Form', () => {
  it('carries the token and leaves validation to the server', () => {
    const html = render(
      <Form action="/login" csrf="a&b">
        <p />
      </Form>,
    );
    assert.match(html, /<form class="form" id="main-form" action="\/login" method="post" novalidate>/);
    assert.match(html, /<input type="hidden" name="_csrf" value="a&amp;b"\/>/);
  });

  it('puts no token in an address', () => {
    const html = render(
      <Form action="/search" csrf="secret" method="get">
        <p />
      </Form>,
    );
    assert.doesNotMatch(html, /secret/);
  });
});

describe('ErrorSummary', () => {
  const errors = [
    { field: 'a', message: 'Enter a' },
    { field: 'b', message: 'Enter b' },
  ];

  it('links each message to its field and can take the focus', () => {
    const html = render(<ErrorSummary locale="en" errors={errors} />);
    assert.match(html, /role="alert" tabindex="-1"/);
    assert.match(html, /There are 2 problems/);
    assert.match(html, /<a href="#b">Enter b<\/a>/);
    assert.equal(errorFor(errors, 'b'), 'Enter b');
  });

  it('is absent when nothing is wrong', () => {
    assert.equal(render(<ErrorSummary locale="en" errors={[]} />), '');
  });

  it('speaks the language of the page around it', () => {
    const html = render(
      <LocaleContext.Provider value="fr">
        <RequiredNote />
        <ErrorSummary errors={errors.slice(1)} />
      </LocaleContext.Provider>,
    );
    assert.match(html, /Les champs marqués d’un astérisque/);
    assert.match(html, /Il y a un problème/);
  });
});

describe('Filters', () => {
  const shown = (narrowedBy: (string | boolean | null)[], wholeHref?: string) =>
    render(
      <Filters action="/en/people" narrowedBy={narrowedBy} wholeHref={wholeHref}>
        <Field name="q" label="Name" />
      </Filters>,
    );

  it('lead back to the whole list only from a narrowed one', () => {
    for (const nothing of [[], [''], ['', null, false]]) assert.doesNotMatch(shown(nothing), /<a /);
    assert.match(shown(['', 'dir']), /<a href="\/en\/people">Clear<\/a>/);
    assert.match(shown([true], '/en/people?for=x'), /<a href="\/en\/people\?for=x">Clear<\/a>/);
  });
});
