import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../../domain/dossier.ts';
import { dossierSchema } from '../../../domain/dossier.ts';
import { bundledLists } from '../../../sources/bundled/bundledLists.ts';
import { importList } from '../../importing/importList.ts';
import { bundledDossiers } from '../../models/parties/dossierLibrary.ts';
import { listing, type PartyWorld, partyWorld } from '../../models/parties/testing/partyWorld.ts';
import type { TimelineOptions } from '../../requests/askOptions.ts';
import { momentOnDay } from '../../requests/momentAsked.ts';
import { addOwnershipLink } from '../ownership/addOwnershipLink.ts';
import { listDossiers, showDossier } from './showDossier.ts';

let world: PartyWorld;
let dossiers: readonly Dossier[];
beforeAll(async () => {
  dossiers = await bundledDossiers();
  world = await partyWorld(dossiers);
  for (const { list, file } of await bundledLists()) await importList(world.context, { source: list, files: [file] });
});
afterAll(() => world.store.close());

const show = async (query: string, options: TimelineOptions = {}) => {
  const { moment, asOf } = await momentOnDay(world.context, options);
  return showDossier(moment, await world.tools(), query, asOf);
};
const event = (
  dossier: { readonly events: readonly { readonly id: string; readonly says: string }[] },
  id: string,
): string => dossier.events.find((candidate) => candidate.id === id)?.says ?? `no event ${id}`;

describe('owners on record', () => {
  test('stand in the dossier of their party, as known and held on the day', async () => {
    const link = {
      owner: 'Example Holdings',
      owned: 'NSO GROUP',
      share: '70',
      validFrom: '2019-02-14',
      source: 'letter',
    };
    await addOwnershipLink(world.context, link, '2019-03-01');
    await addOwnershipLink(world.context, { owner: 'A Fund', owned: 'Candiru', share: '10', validTo: '2020-01-01' });
    const owners = async (query: string, options: TimelineOptions) => (await show(query, options)).recordedOwners;
    expect(await owners('NSO Group', { date: '2021-11-26' })).toMatchObject([
      { owner: 'Example Holdings', share: '70', holds: true, source: { instrument: 'letter' } },
    ]);
    expect(await owners('NSO Group', { date: '2019-02-13' })).toMatchObject([{ holds: false }]);
    expect(await owners('NSO Group', { date: '2021-11-26', knownAt: '2019-02-28' })).toEqual([]);
    expect(await owners('candiru', { date: '2026-11-24' })).toMatchObject([{ owner: 'A Fund', holds: false }]);
    expect(await owners('coseinc', { date: '2026-11-24' })).toEqual([]);
  });
});

test('what this installation had recorded by then is asked for when wanted', async () => {
  const shown = await show('NSO Group', { date: '2026-11-24', knownAt: '2021-12-01', knownBasis: 'installation' });
  expect(shown.asOf.knownBasis).toBe('installation');
  expect(shown.entities.flatMap(({ listed }) => listed)).toEqual([]);
});

describe('the bundled dossiers', () => {
  test('are those of the parties of the story, and every listing they name is held', async () => {
    expect(listDossiers((await world.tools()).dossiers).dossiers.map(({ key }) => key)).toEqual([
      'candiru',
      'coseinc',
      'intellexa',
      'nso-group',
      'operation-zero',
      'positive-technologies',
      'sandvine',
    ]);
    for (const id of dossiers.flatMap(({ entities }) => entities.flatMap(({ listings }) => listings)))
      expect(await world.store.lists.historyOf(id), id).toBeDefined();
  });

  test('do not repeat what the story gets wrong', async () => {
    const nso = await show('NSO Group', { date: '2026-11-24' });
    expect(event(nso, 'moodys-caa2')).toContain('to Caa2 from B3');
    expect(nso.events.find(({ id }) => id === 'moodys-caa2')).toMatchObject({
      on: '2021-11-22',
      about: ['NorthPole Newco S.à r.l.'],
    });
    expect(event(nso, 'apple-sues')).toContain('NSO Group Technologies Limited and Q Cyber Technologies Limited');
    expect(event(nso, 'apple-sues')).not.toContain('OSY');
    for (const { says } of nso.events) expect(says).not.toMatch(/to B3/);
    expect(nso.events.find(({ id }) => id === 'israel-cuts-list')).toMatchObject({ grade: 'singleReport' });
  });

  test('say only what had happened by the day, and count the rest', async () => {
    const then = await show('nso-group', { date: '2021-11-26' });
    expect(then.events.at(-1)?.id).toBe('israel-cuts-list');
    expect(then.laterEvents).toBe(10);
    expect(then.owners).toEqual([]);
    const now = await show('nso-group', { date: '2026-11-24' });
    expect(now).toMatchObject({
      laterEvents: 0,
      owners: [{ name: 'US investors led by Robert Simonds', share: null, control: true, holds: 'true' }],
    });
  });

  test('leave open what is dated to a month while the month lasts', async () => {
    const reached = async (date: string) =>
      (await show('nso-group', { date })).events.find(({ id }) => id === 'whatsapp-verdict')?.reached;
    expect([await reached('2025-04-30'), await reached('2025-05-15'), await reached('2025-05-31')]).toEqual([
      undefined,
      'unknown',
      'true',
    ]);
    expect((await show('nso-group', { date: '2025-10-15' })).owners).toMatchObject([{ holds: 'unknown' }]);
  });

  test('know a listed party that was taken off', async () => {
    const states = async (date: string) =>
      new Set((await show('Sandvine', { date })).entities[0]?.listed.map(({ standing }) => standing.inForce));
    expect(await states('2024-02-26')).toEqual(new Set(['false']));
    expect(await states('2024-10-22')).toEqual(new Set(['true']));
    expect(await states('2024-10-23')).toEqual(new Set(['false']));
    const three = (await show('Intellexa', { date: '2026-01-01' })).entities.filter(({ listed }) =>
      listed.every(({ standing }) => standing.inForce === 'false'),
    );
    expect(three.map(({ name }) => name.split(' ').at(-1))).toEqual(['Hamou', 'Gambazzi', 'Harpaz']);
  });

  test('do not make one party of two companies of a group', async () => {
    const { entities } = await show('cytrox', { date: '2024-06-01' });
    const ofLimited = entities
      .find(({ name }) => name === 'Intellexa Limited')
      ?.listed.map(({ listing: { id } }) => id);
    expect(ofLimited?.sort()).toEqual([
      'surveillance-vendors:intellexa-ltd-el',
      'surveillance-vendors:intellexa-ltd-sdn',
    ]);
  });
});

describe('a dossier', () => {
  test('is found by key, name, alias and listing', async () => {
    for (const query of [
      'coseinc',
      'COSEINC',
      'Computer Security Initiative Consultancy',
      'surveillance-vendors:coseinc',
    ])
      expect((await show(query)).key, query).toBe('coseinc');
  });

  test('takes in what other lists hold of its entities, and shows what may be one without a listing', async () => {
    const organization = { type: 'organization' as const, programs: ['us-bis-entity-list'] };
    await world.publish('us-csl', '2026-08-01', [
      listing('us-csl:EL:1', 'NSO Group', { ...organization, countries: ['IL'] as never }),
      listing('us-csl:EL:2', 'Q Cyber Technologies Limited', organization),
    ]);
    const { entities } = await show('NSO Group');
    expect(entities[0]?.listed.map(({ listing: { id } }) => id)).toEqual(['surveillance-vendors:nso', 'us-csl:EL:1']);
    expect(entities[1]).toMatchObject({
      name: 'Q Cyber Technologies Limited',
      listed: [],
      undecided: [{ b: 'us-csl:EL:2' }],
    });
  });

  test('of a party that none is kept of says what the lists say', async () => {
    await world.publish('un-sc', '2024-01-01', [listing('un-sc:QDi.1', 'Ahmed Example')]);
    expect(await show('Ahmed Example')).toMatchObject({
      key: null,
      events: [],
      entities: [{ name: 'Ahmed Example', listed: [{ listing: { id: 'un-sc:QDi.1' } }] }],
    });
    await expect(show('Zzyzx Qwrtpl')).rejects.toMatchObject({ detail: { code: 'PARTY_UNKNOWN' } });
  });
});

describe('a dossier file is refused', () => {
  /** What of a dossier the tests spoil. */
  interface Draft {
    checkedOn: string;
    readonly events: { on: string; verified: boolean; citations: readonly unknown[] }[];
  }
  const good = (): Draft => {
    const found = dossiers.find(({ key }) => key === 'coseinc');
    if (!found) throw new Error('no dossier of Coseinc');
    return { ...found, events: found.events.map((event) => ({ ...event })) };
  };
  const faults = (change: (dossier: Draft) => void): string => {
    const dossier = good();
    change(dossier);
    const parsed = dossierSchema.safeParse(dossier);
    return parsed.success
      ? 'accepted'
      : parsed.error.issues.map(({ message, path }) => `${path.join('.')}: ${message}`).join('; ');
  };
  const first = (dossier: Draft): Draft['events'][number] => {
    const [found] = dossier.events;
    if (!found) throw new Error('no event');
    return found;
  };

  test('when an event has no source, no real date, or claims to be verified though recalled', () => {
    expect(faults(() => {})).toBe('accepted');
    expect(
      faults((dossier) => {
        first(dossier).citations = [];
      }),
    ).toMatch(/citations/);
    expect(
      faults((dossier) => {
        first(dossier).on = '2021-02-30';
      }),
    ).toMatch(/expected a real date/);
    expect(
      faults((dossier) => {
        first(dossier).verified = false;
      }),
    ).toMatch(/must agree/);
  });

  test('when events are out of order, twice, or later than it was checked', () => {
    expect(
      faults((dossier) => {
        dossier.events.reverse();
      }),
    ).toMatch(/stands before an earlier event/);
    expect(
      faults((dossier) => {
        dossier.events[1] = first(dossier);
      }),
    ).toMatch(/stands twice/);
    expect(
      faults((dossier) => {
        dossier.checkedOn = '2021-11-05';
      }),
    ).toMatch(/later than checkedOn/);
  });
});
