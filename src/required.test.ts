import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('./', import.meta.url));
const FORM = /<Form\s.*?<\/Form>/gs;

/** Whether a form marks a field of its own as required and never says what the mark means. */
const isUnexplained = (form: string): boolean =>
  /^\s*required$|\srequired(?=[\s/>])/m.test(form) && !form.includes('<RequiredNote');

describe('a form that marks a field as required', () => {
  it('says what the asterisk means', () => {
    const unexplained = globSync('**/*.tsx', { cwd: SRC })
      .filter((path) => !path.endsWith('.test.tsx'))
      .filter((path) =>
        readFileSync(SRC + path, 'utf8')
          .match(FORM)
          ?.some(isUnexplained),
      );
    assert.deepEqual(unexplained, []);
  });

  it('is told from one that explains it, and from one without such a field', () => {
    assert.ok(isUnexplained('<Form action="a"><Field name="day" required /></Form>'));
    assert.ok(isUnexplained('<Form action="a">\n  <Field\n    required\n  />\n</Form>'));
    assert.ok(!isUnexplained('<Form action="a"><RequiredNote /><Field required /></Form>'));
    assert.ok(!isUnexplained('<Form action="a"><Field name="day" /></Form>'));
  });
});
