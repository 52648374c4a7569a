import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from './isolate.tsx';
import { renderPage } from './layout.tsx';

const NAME = 'ليلى حدّاد';
const HEBREW = 'נועה כהן';
const apart = (text: string) => piecesOf(text).flatMap((piece) => (piece.apart ? [piece.text] : []));
const html = (page: preact.VNode) => renderPage(page).replace('<!doctype html>', '');

test('a name from right to left is kept apart from the number, the date or the words beside it', () => {
  for (const [text, parts] of [
    [`${NAME}, 3`, [NAME]],
    [`${NAME} – PP-4B2N-8WKM`, [NAME]],
    [`by ${NAME}, 12 May`, [NAME]],
    [`${NAME}, 3; ${HEBREW}, 4; Ada`, [NAME, HEBREW]],
    ['Ada Roy, 3', []],
  ] as const) {
    assert.deepEqual(apart(text), parts, text);
    assert.equal(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
      text,
    );
  }
});

test('what somebody wrote from right to left stays one, with its digits and commas', () => {
  for (const text of ['شارع 21، المدينة', `${NAME}.`, `(${HEBREW})`])
    assert.equal(apart(text).length, 1, text);
  assert.deepEqual(apart('شارع 21، المدينة'), ['شارع 21، المدينة']);
});

test('every element that can hold it gets the mark-up, and no other', () => {
  assert.equal(
    html(
      <p>
        {NAME}, {3}
      </p>,
    ),
    `<p><bdi>${NAME}</bdi>, 3</p>`,
  );
  assert.equal(html(<b>{[`${NAME}: 3`]}</b>), `<b><bdi>${NAME}</bdi>: 3</b>`);
  assert.equal(html(<textarea>{NAME}</textarea>), `<textarea>${NAME}</textarea>`);
  assert.equal(html(<option value="x">{NAME}</option>), `<option value="x">${NAME}</option>`);
  assert.equal(html(<input value={NAME} />), `<input value="${NAME}"/>`);
  assert.equal(html(<title>{`${NAME} – 3`}</title>), `<title>\u2068${NAME}\u2069 – 3</title>`);
  assert.equal(html(<p>Ada, {3}</p>), '<p>Ada, 3</p>');
});
