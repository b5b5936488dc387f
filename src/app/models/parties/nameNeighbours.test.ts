import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesAmong } from './nameNeighbours.ts';
import { listing, partyWorld } from './testing/partyWorld.ts';

const given = fc.constantFrom('Mohammed', 'Muhammad', 'Ahmed', 'Aleksandr', 'Alexander', 'Ivan', 'Kim', 'Olga', 'Yong');
const family = fc.constantFrom(
  'Example',
  'Exampel',
  'Petrov',
  'Petroff',
  'Chol',
  'Cheol',
  'Haddad',
  'al-Haddad',
  'Nasr',
);
const name = fc.tuple(given, given, family).map((words) => words.join(' '));

test('a name among a few listings scores as it does among all of them', async () => {
  await fc.assert(
    fc.asyncProperty(name, fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), async (asked, names) => {
      const world = await partyWorld();
      const listings = names.map((text, index) => listing(`un-sc:${index}`, text));
      await world.publish('un-sc', '2026-01-01', [...listings, listing('un-sc:asked', asked)]);
      const among = await (await world.tools()).links.byName(asked, 'person', 0.7);
      const scores = among.flatMap(({ listing: { id }, score }) => (id === 'un-sc:asked' ? [] : `${id} ${score}`));
      const few = namesAmong(listing('un-sc:asked', asked), listings, 0.7);
      expect(few.map(({ listing: { id }, score }) => `${id} ${score}`).sort()).toEqual(scores.sort());
      await world.store.close();
    }),
    { numRuns: 40 },
  );
});

test('a name without letters finds nothing, and nothing is found among none', () => {
  expect(namesAmong(listing('un-sc:9', '???'), [listing('un-sc:1', 'Ivan Petrov')], 0.7)).toEqual([]);
  expect(namesAmong(listing('un-sc:9', 'Ivan Petrov'), [], 0.7)).toEqual([]);
});
