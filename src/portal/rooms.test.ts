import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LOCALES } from '#kernel/ui/locale.ts';
import type { Room } from './room.ts';
import { rooms } from './rooms.ts';

const everyRoom = Object.entries(rooms);
const HERE = fileURLToPath(new URL('./', import.meta.url));

/** The keys that more than one room uses for itself, each with its rooms. */
function shared(
  keysOf: (room: Room) => readonly string[],
  among: readonly (readonly [string, Room])[] = everyRoom,
) {
  const uses = among.flatMap(([name, room]) => keysOf(room).map((key) => ({ key, name })));
  return [...Map.groupBy(uses, ({ key }) => key)]
    .filter(([, found]) => found.length > 1)
    .map(([key, found]) => `${key}: ${found.map(({ name }) => name).join(', ')}`);
}

const noticesOf = ({ notices }: Room) => Object.keys(notices?.en ?? {});
const loggedOf = ({ logged }: Room) => Object.keys(logged?.en ?? {});
const toolsOf = ({ tools = [] }: Room) => tools.map(({ path }) => path.en);

describe('the rooms of the portal', () => {
  it('are every room that has a door, each once', () => {
    const folders = globSync('*/*/room.ts', { cwd: HERE }).map((path) => path.split('/')[1] ?? '');
    const named = folders.map((folder) => folder.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()));
    assert.deepEqual(Object.keys(rooms).toSorted(), named.toSorted());
  });

  it('share no notice, no action of the log and no tool', () => {
    assert.deepEqual(shared(noticesOf), []);
    assert.deepEqual(shared(loggedOf), []);
    assert.deepEqual(shared(toolsOf), []);
  });

  it('are seen to share one where they do', () => {
    const twice = { notices: { en: { saved: 'Saved.' }, fr: { saved: 'Enregistré.' } } };
    assert.deepEqual(
      shared(noticesOf, [
        ['one', twice],
        ['other', twice],
      ]),
      ['saved: one, other'],
    );
  });

  it('explain by notices of their own only', () => {
    for (const [name, { notices, explains = [] }] of everyRoom)
      for (const key of explains) assert.ok(notices && key in notices.en, `${name} explains ${key}`);
  });

  it('tell the same in both languages', () => {
    for (const [name, { notices, logged }] of everyRoom)
      for (const told of [notices, logged])
        if (told)
          assert.deepEqual(
            ...(LOCALES.map((locale) => Object.keys(told[locale])) as [string[], string[]]),
            name,
          );
  });
});
