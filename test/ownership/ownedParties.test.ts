/** Parties that are not listed themselves but owned by listed ones: from stored links and lists to the answer, by each list's own test. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Portcullis } from '../../src/app/compose/portcullis.ts';
import type { Determination } from '../../src/domain/determination.ts';
import { findingOf, LISTED, openWithLists, register } from './ownershipFixtures.ts';

const DAYS = [
  '2024-06-28',
  '2024-07-09',
  '2025-09-26',
  '2025-10-09',
  '2025-11-09',
  '2025-12-31',
  '2026-11-07',
  '2026-11-19',
];
let portcullis: Portcullis;
beforeAll(async () => {
  const opened = await openWithLists(DAYS);
  portcullis = opened.portcullis;
  await register(opened, [
    // A chain: Heron 50 % of Reed, Reed 50 % of Sedge; the rest of each is clean.
    `${LISTED.sdn},Reed Holding,50`,
    'Clean Water Partners,Reed Holding,50',
    'Reed Holding,Sedge Systems,50',
    'Clean Water Partners,Sedge Systems,50',
    // Two listed quarters.
    `${LISTED.sdn},Bulrush Motors,25`,
    `${LISTED.secondSdn},Bulrush Motors,25`,
    'Clean Water Partners,Bulrush Motors,50',
    // A minority beside a share of nobody.
    `${LISTED.sdn},Cattail Labs,30`,
    'Clean Water Partners,Cattail Labs,40',
    // A minority with everything accounted for.
    `${LISTED.sdn},Iris Optics,30`,
    'Clean Water Partners,Iris Optics,70',
    `${LISTED.entity},Sandpiper Radio,25`,
    `${LISTED.military},Sandpiper Radio,25`,
    'Clean Water Partners,Sandpiper Radio,50',
    `${LISTED.eu},Dune Logistics,50`,
    'Clean Water Partners,Dune Logistics,50',
    `${LISTED.eu},Marram Trading,20,equity,yes`,
    'Clean Water Partners,Marram Trading,80',
    `${LISTED.uk},Kelp Foods,50`,
    'Clean Water Partners,Kelp Foods,50',
    `${LISTED.uk},Wrack Mining,50.01`,
    'Clean Water Partners,Wrack Mining,49.99',
    `${LISTED.uk},Tide Energy,30`,
    `${LISTED.secondUk},Tide Energy,25`,
    'Clean Water Partners,Tide Energy,45',
    `${LISTED.uk},Joint Venture Quay,30,equity,,${LISTED.secondUk}`,
    `${LISTED.secondUk},Joint Venture Quay,25`,
    'Clean Water Partners,Joint Venture Quay,45',
    `${LISTED.denied},Glasswort Supply,10`,
    'Clean Water Partners,Glasswort Supply,90',
    `${LISTED.sdn},Samphire Steel,60,equity,,,2021-01-01,2026-01-01`,
    'Clean Water Partners,Samphire Steel,40,equity,,,2021-01-01,2026-01-01',
    'Clean Water Partners,Samphire Steel,100,equity,,,2026-01-01',
  ]);
});
afterAll(() => portcullis.close());

const ask = (name: string, regime: string, over: object = {}): Promise<Determination> =>
  portcullis.determine(
    {
      from: regime === 'gb-sanctions' ? 'GB' : regime === 'eu-sanctions' ? 'DE' : 'US',
      to: 'AE',
      item: { code: 'EAR99', origin: 'US' },
      exporter: { name: 'Plain Exporter', country: 'US', usPerson: true },
      parties: [{ name, role: 'endUser', country: 'AE', type: 'organization' }],
      partiesComplete: true,
      endUse: { text: 'office use' },
      regimes: [regime],
      date: '2026-11-20',
      ...over,
    },
    { save: false },
  );

describe('OFAC, 50 per cent', () => {
  it('blocks through a chain, without multiplying, and shows the chain', async () => {
    const answer = await ask('Sedge Systems', 'us-ofac');
    const finding = findingOf(answer, 'us-ofac-fifty-percent');
    expect(answer.outcome).toBe('prohibited');
    expect(finding.result).toBe('applies');
    expect(finding.says).toContain(
      `Sedge Systems: 50 % owned by ${LISTED.sdn} (listed: us-ofac-sdn) through Reed Holding 50 %`,
    );
    expect(finding.listings).toMatchObject([
      { party: LISTED.sdn, id: 'us-csl:SDN:101', programme: 'us-ofac-sdn', inForce: 'true' },
    ]);
  });

  it('adds listed owners up since August 2014', async () => {
    expect(findingOf(await ask('Bulrush Motors', 'us-ofac'), 'us-ofac-fifty-percent').result).toBe('applies');
  });

  it('leaves a party undetermined, with a red flag, where a share of nobody stands beside a listed minority owner', async () => {
    const answer = await ask('Cattail Labs', 'us-ofac');
    const finding = findingOf(answer, 'us-ofac-fifty-percent');
    expect(finding.result).toBe('undetermined');
    expect(finding.missing).toEqual(['owners:Cattail Labs']);
    expect(answer.possible).toContain('prohibited');
    const [flag] = answer.redFlags.filter(({ rule }) => rule === 'us-ofac-fifty-percent');
    expect(flag?.text).toContain('30 % of Cattail Labs is not accounted for, beside a listed owner');
    expect(flag?.resolved).toBe(false);
  });

  it('does not block a minority when all other owners are known, and still raises the flag', async () => {
    const answer = await ask('Iris Optics', 'us-ofac');
    expect(findingOf(answer, 'us-ofac-fifty-percent').result).toBe('doesNotApply');
    expect(answer.redFlags.map(({ text }) => text).join()).toContain(
      `${LISTED.sdn} (listed) has a part in Iris Optics`,
    );
  });

  it('goes by the day on which a share is held', async () => {
    const on = async (date: string) =>
      findingOf(await ask('Samphire Steel', 'us-ofac', { date }), 'us-ofac-fifty-percent').result;
    expect([await on('2025-12-31'), await on('2026-11-20')]).toEqual(['applies', 'doesNotApply']);
  });

  it('reads the owners a transaction names together with those on record', async () => {
    const party = { name: 'Fen Robotics', role: 'endUser', country: 'AE', type: 'organization' };
    const answer = await ask('', 'us-ofac', {
      parties: [
        {
          ...party,
          owners: [
            { name: 'Reed Holding', share: 50 },
            { name: 'Clean Water Partners', share: 50 },
          ],
        },
      ],
    });
    const finding = findingOf(answer, 'us-ofac-fifty-percent');
    expect(finding.result).toBe('applies');
    expect(finding.says).toContain('through Reed Holding 50 %');
  });

  it('asks for the owners when none is known, and never of a natural person', async () => {
    const unknown = findingOf(await ask('Nobody Knows Ltd', 'us-ofac'), 'us-ofac-fifty-percent');
    expect(unknown).toMatchObject({ result: 'undetermined', missing: ['owners:Nobody Knows Ltd'] });
    const parties = [{ name: 'Jane Reed', role: 'endUser', country: 'AE', type: 'person' }];
    expect(findingOf(await ask('', 'us-ofac', { parties }), 'us-ofac-fifty-percent').result).toBe('doesNotApply');
  });

  it('counts only upwards where the list does not cover the day', async () => {
    const early = { date: '2023-01-10' };
    expect(findingOf(await ask('Iris Optics', 'us-ofac', early), 'us-ofac-fifty-percent').result).toBe('undetermined');
  });
});

describe('BIS, 50 per cent', () => {
  const on = (date: string) => ask('Sandpiper Radio', 'us-ear', { date });

  it('says nothing of ownership before 29 September 2025, but raises a flag', async () => {
    const answer = await on('2025-09-28');
    expect(findingOf(answer, 'us-ear-affiliates').result).toBe('doesNotApply');
    expect(answer.redFlags.map(({ text }) => text).join()).toContain(
      'No ownership test of us-bis-entity-list is in force on 2025-09-28',
    );
  });

  it('asks for a licence from 29 September to 9 November 2025', async () => {
    for (const date of ['2025-10-10', '2025-11-09']) {
      const answer = await on(date);
      expect(findingOf(answer, 'us-ear-affiliates').result).toBe('applies');
      expect(answer.outcome).toBe('licenceRequired');
    }
  });

  it('is a red flag only while the rule is suspended', async () => {
    for (const date of ['2025-11-10', '2026-01-02', '2026-11-09']) {
      const answer = await on(date);
      expect(findingOf(answer, 'us-ear-affiliates').result).toBe('doesNotApply');
      expect(answer.redFlags.find(({ rule }) => rule === 'us-ear-affiliates')?.text).toContain('suspended');
    }
  });

  it('is open from 10 November 2026, with the licence in reach and the reason given', async () => {
    for (const date of ['2026-11-10', '2026-11-20']) {
      const answer = await on(date);
      const finding = findingOf(answer, 'us-ear-affiliates');
      expect(finding.result).toBe('undetermined');
      expect(finding.says).toContain('2026-11-10');
      expect(answer.outcome).toBe('unknown');
      expect(answer.possible).toContain('licenceRequired');
    }
  });
});

describe('European Union', () => {
  const owned = async (name: string, date: string) =>
    findingOf(await ask(name, 'eu-sanctions', { date }), 'eu-sanctions-owned').result;

  it('asks for more than half until 2 July 2024 and for half since', async () => {
    expect(await owned('Dune Logistics', '2024-07-01')).toBe('doesNotApply');
    expect(await owned('Dune Logistics', '2024-07-10')).toBe('applies');
    expect(await owned('Dune Logistics', '2026-11-20')).toBe('applies');
  });

  it('takes control that the links show for control', async () => {
    const answer = await ask('Marram Trading', 'eu-sanctions');
    expect(findingOf(answer, 'eu-sanctions-controlled').result).toBe('applies');
    expect(findingOf(answer, 'eu-sanctions-controlled').says).toContain(LISTED.eu);
    expect(findingOf(answer, 'eu-sanctions-owned').result).toBe('doesNotApply');
  });
});

describe('United Kingdom', () => {
  const owned = async (name: string) => findingOf(await ask(name, 'gb-sanctions'), 'gb-sanctions-owned').result;

  it('asks for more than half', async () => {
    expect([await owned('Kelp Foods'), await owned('Wrack Mining')]).toEqual(['doesNotApply', 'applies']);
  });

  it('adds up what is held jointly, and leaves open whether others hold jointly', async () => {
    expect([await owned('Joint Venture Quay'), await owned('Tide Energy')]).toEqual(['applies', 'undetermined']);
  });
});

describe('other lists', () => {
  it('leave the rule open when an owner is listed, and raise a flag', async () => {
    const answer = await ask('Glasswort Supply', 'us-ear');
    const finding = findingOf(answer, 'us-ear-denied-persons');
    expect(finding.result).toBe('undetermined');
    expect(finding.says).toContain(`10 % owned by ${LISTED.denied}`);
    expect(finding.missing).toContain('law:how us-bis-denied-persons treats ownership');
    expect(answer.redFlags.map(({ text }) => text).join()).toContain(
      'How us-bis-denied-persons treats ownership is not modelled',
    );
  });
});
