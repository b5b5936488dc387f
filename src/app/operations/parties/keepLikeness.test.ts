import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Listing } from '../../../domain/list.ts';
import { parsePartialDate } from '../../../domain/partialDate.ts';
import { DossierLibrary } from '../../models/parties/dossierLibrary.ts';
import { KeptLikeness, likenessReading } from '../../models/parties/keptLikeness.ts';
import { PartyLinks, readPartyGround } from '../../models/parties/partyLinks.ts';
import { listing, momentsOver, type PartyWorld, partyWorld } from '../../models/parties/testing/partyWorld.ts';
import { keepLikeness } from './keepLikeness.ts';

const given = fc.constantFrom('Mohammed', 'Muhammad', 'Ahmed', 'Alexander', 'Aleksandr', 'Olga', '???');
const family = fc.constantFrom('Example', 'Exampel', 'Petrov', 'Petroff', 'Haddad', 'al-Haddad');
const party = fc.record({
  key: fc.integer({ min: 0, max: 5 }),
  name: fc.tuple(given, family).map((words) => words.join(' ')),
  alias: fc.option(
    fc.tuple(given, given, family).map((words) => words.join(' ')),
    { nil: null },
  ),
  born: fc.option(fc.constantFrom('1970-05-01', '1971'), { nil: null }),
  passport: fc.option(fc.constantFrom('AB 123456', 'CD-987654'), { nil: null }),
});
const version = fc.record({
  list: fc.constantFrom('un-sc', 'eu-fsf', 'gb-uksl'),
  parties: fc.uniqueArray(party, { selector: ({ key }) => key, minLength: 1, maxLength: 6 }),
});

const listingsOf = ({
  list,
  parties,
}: {
  list: string;
  parties: readonly {
    key: number;
    name: string;
    alias: string | null;
    born: string | null;
    readonly passport: string | null;
  }[];
}): readonly Listing[] =>
  parties.map(({ key, name, alias, born, passport }) =>
    listing(`${list}:${key}`, name, {
      names: alias === null ? [] : [{ text: alias, kind: 'alias' }],
      identifiers: passport === null ? [] : [{ kind: 'passport', value: passport }],
      births: born === null ? [] : [parsePartialDate(born)].flatMap((date) => date ?? []),
    }),
  );

/** The same store, seen by a process that has remembered nothing yet. */
async function newProcess({ store }: PartyWorld) {
  const asked = { ...(await momentsOver(store).moment()), store };
  return { ...asked, links: new PartyLinks(asked, await readPartyGround(asked), new DossierLibrary([])) };
}

async function everyParty({ store, links }: Awaited<ReturnType<typeof newProcess>>) {
  const ids = new Set<string>();
  for await (const stored of store.lists.contents()) ids.add(stored.listing.id);
  return Promise.all([...ids].sort().map(async (id) => ({ id, party: await links.partyOf(id) })));
}

describe('names kept in the store', () => {
  test('give the answers that looking them up gives, whenever they were linked and whatever came since', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(version, { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
        async (versions, linkedAfter) => {
          const [world, unlinked] = [await partyWorld(), await partyWorld()];
          for (const [index, published] of versions.entries()) {
            for (const one of [world, unlinked])
              await one.publish(published.list, `2026-01-0${index + 1}`, listingsOf(published));
            if (linkedAfter.includes(index)) await keepLikeness(await newProcess(world));
          }
          expect(await everyParty(await newProcess(world))).toEqual(await everyParty(await newProcess(unlinked)));
          await Promise.all([world.store.close(), unlinked.store.close()]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('are used, and are looked up once', async () => {
    const world = await partyWorld();
    await world.publish('un-sc', '2026-01-01', [
      listing('un-sc:1', 'Ahmed Example'),
      listing('un-sc:2', 'Olga Petrov'),
    ]);
    await world.publish('eu-fsf', '2026-01-01', [listing('eu-fsf:1', 'Ahmed Example')]);
    expect(await KeptLikeness.read(world.store, (await world.moment()).names.state.upTo)).toBeNull();
    const told: number[] = [];
    expect(await keepLikeness(await newProcess(world), ({ names }) => told.push(names))).toMatchObject({
      names: 2,
      contents: 3,
    });
    expect(told).toEqual([2]);
    expect(await keepLikeness(await newProcess(world))).toMatchObject({ names: 0, contents: 0 });
    const process = await newProcess(world);
    process.names.search = () => Promise.reject(new Error('no name need be looked up'));
    expect((await process.links.partyOf('un-sc:1'))?.undecided).toMatchObject([{ b: 'eu-fsf:1' }]);
    await world.store.close();
  });

  test('of another reading of names count as none', async () => {
    const world = await partyWorld();
    await world.publish('un-sc', '2026-01-01', [listing('un-sc:1', 'Ahmed Example')]);
    await keepLikeness(await newProcess(world));
    await world.store.keep((unit) => unit.nameLikeness.complete('another reading', 1));
    expect(await world.store.nameLikeness.keptUpTo(likenessReading())).toBe(0);
    expect(await KeptLikeness.read(world.store, (await world.moment()).names.state.upTo)).toBeNull();
    expect(await keepLikeness(await newProcess(world))).toMatchObject({ names: 1 });
    await world.store.close();
  });

  test('a run that is cut off leaves nothing that is taken for whole', async () => {
    const world = await partyWorld();
    await world.publish('un-sc', '2026-01-01', [listing('un-sc:1', 'Ahmed Example')]);
    const process = await newProcess(world);
    const stopped = keepLikeness(process, () => {
      throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await KeptLikeness.read(world.store, (await world.moment()).names.state.upTo)).toBeNull();
    await world.store.close();
  });
});
