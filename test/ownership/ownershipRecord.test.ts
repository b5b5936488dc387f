/** The record of who owns whom: versions of files, links by hand, what was known when, and answers replayed from it. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Portcullis } from '../../src/app/compose/portcullis.ts';
import type { TransactionInput } from '../../src/domain/transaction.ts';
import { openTestPortcullis } from '../support/openTestPortcullis.ts';
import { findingOf, LISTED, openWithLists, register } from './ownershipFixtures.ts';

let opened: { portcullis: Portcullis; folder: string };
beforeEach(async () => {
  opened = await openWithLists(['2024-03-01', '2026-11-22']);
});
afterEach(() => opened.portcullis.close());

const codeOf = (failing: Promise<unknown>): Promise<string> =>
  failing.then(
    () => 'no error',
    (error: { detail: { code: string } }) => error.detail.code,
  );
const sharesOf = async (party: string, options: object = {}) =>
  (await opened.portcullis.showOwnership(party, options)).owners.map(({ owner, share }) => [owner, share]);
const ofac = async (party: string, options: object = {}) =>
  (await opened.portcullis.showOwnership(party, options)).tests.find(({ programmes }) =>
    programmes.includes('us-ofac-sdn'),
  );

describe('versions of a file', () => {
  it('change nothing when the bytes are the same, whatever day it is', async () => {
    const { portcullis, folder } = opened;
    const path = join(folder, 'shares.csv');
    await writeFile(path, 'owner,owned,share\nA,B,60\n');
    const first = await portcullis.importOwnership(path);
    expect(first).toMatchObject({ state: 'imported', source: 'shares.csv', links: 1, publishedOn: '2026-11-24' });
    expect(await portcullis.importOwnership(path)).toEqual({ ...first, state: 'unchanged' });
    expect(await portcullis.importOwnership(path, '2026-11-24')).toMatchObject({ state: 'unchanged' });
    expect(await portcullis.verifyAudit()).toMatchObject({ ok: true });
  });

  it('speak for the days from their publication, and periods of the newest for every day', async () => {
    await register(opened, ['A,B,60', 'C,B,40'], { published: '2024-01-01' });
    await register(opened, ['A,B,30,equity,,,2023-01-01,2024-02-01', 'D,B,70'], { published: '2026-01-01' });
    expect(await sharesOf('b', { date: '2024-01-15' })).toEqual([
      ['A', '30'],
      ['C', '40'],
    ]);
    expect(await sharesOf('B', { date: '2026-06-01' })).toEqual([
      ['A', '30'],
      ['D', '70'],
    ]);
    expect(await sharesOf('B', { date: '2024-01-15', knownAt: '2025-01-01' })).toEqual([
      ['A', '60'],
      ['C', '40'],
    ]);
  });

  it('give the same answer in whatever order they were loaded', async () => {
    const load = async (order: readonly number[]) => {
      const place = await openWithLists([]);
      const files: [string[], string][] = [
        [['A,B,10'], '2024-01-01'],
        [['A,B,20'], '2024-06-01'],
        [['A,B,30'], '2025-01-01'],
      ];
      for (const at of order) {
        const [rows, published] = files[at] ?? [[], ''];
        await register(place, rows, { published });
      }
      const on = async (date: string) => (await place.portcullis.showOwnership('B', { date })).owners[0]?.share;
      const shares = [await on('2023-01-01'), await on('2024-03-01'), await on('2024-07-01'), await on('2026-01-01')];
      await place.portcullis.close();
      return shares;
    };
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ])
      expect(await load(order)).toEqual(['10', '10', '20', '30']);
  });

  it('do not clear a day before the first of them, unless they state their periods', async () => {
    await register(opened, ['Clean Co,B,100', 'Clean Co,C,100,equity,,,2020-01-01'], { published: '2026-01-01' });
    const before = { date: '2024-03-02' };
    expect(await ofac('B', before)).toMatchObject({ outcome: 'undetermined', finding: { outcome: 'notOwned' } });
    expect(await ofac('C', before)).toMatchObject({ outcome: 'notOwned' });
  });

  it('are refused whole when a row cannot be read, with every row told', async () => {
    const { portcullis, folder } = opened;
    const path = join(folder, 'bad.csv');
    await writeFile(path, 'owner,owned,share\nA,B,60\nA,C,160\n,D,5\n');
    const error = await portcullis.importOwnership(path).catch((thrown: { detail: object }) => thrown.detail);
    expect(error).toMatchObject({
      code: 'OWNERSHIP_SHARE_INVALID',
      where: 'bad.csv:3',
      faults: [{ code: 'OWNERSHIP_SHARE_INVALID' }, { code: 'PARTY_EMPTY', pointer: 'bad.csv:4' }],
    });
    expect(await codeOf(portcullis.showOwnership('B'))).toBe('PARTY_UNKNOWN');
  });

  it('are refused when they are no table, no UTF-8, undated or missing', async () => {
    const { portcullis, folder } = opened;
    const path = join(folder, 'other.csv');
    await writeFile(path, 'name,percent\nA,60\n');
    expect(await codeOf(portcullis.importOwnership(path))).toBe('SOURCE_COLUMN_MISSING');
    await writeFile(path, Buffer.from('owner,owned,share\nM\xfcller,B,60\n', 'latin1'));
    expect(await codeOf(portcullis.importOwnership(path))).toBe('OWNERSHIP_CSV');
    await writeFile(path, 'owner,owned,share\nA,B,60\n');
    expect(await codeOf(portcullis.importOwnership(path, '2026-02-30'))).toBe('DATE_INVALID');
    expect(await codeOf(portcullis.importOwnership(join(folder, 'nowhere.csv')))).toBe('FILE_NOT_FOUND');
  });
});

describe('links by hand', () => {
  it('are added once, corrected by saying them again, and stand beside other periods', async () => {
    const { portcullis } = opened;
    const add = (share: string, validFrom?: string, published = '2025-01-01') =>
      portcullis.addOwnershipLink({ owner: 'A', owned: 'B', share, ...(validFrom ? { validFrom } : {}) }, published);
    expect((await add('60', '2020-01-01')).state).toBe('added');
    expect((await add('60', '2020-01-01')).state).toBe('unchanged');
    expect((await add('55', '2020-01-01', '2025-06-01')).state).toBe('added');
    expect(await sharesOf('B')).toEqual([['A', '55']]);
    expect(await sharesOf('B', { knownAt: '2025-03-01' })).toEqual([['A', '60']]);
    await add('40', '2026-01-01');
    expect((await sharesOf('B')).map(([, share]) => share)).toEqual(expect.arrayContaining(['55', '40']));
  });

  it('are refused as a row would be', async () => {
    const add = (link: object) => codeOf(opened.portcullis.addOwnershipLink({ owner: 'A', owned: 'B', ...link }));
    expect(await add({ share: '101' })).toBe('OWNERSHIP_SHARE_INVALID');
    expect(await add({ kind: 'gold' })).toBe('OWNERSHIP_KIND_UNKNOWN');
    expect(await add({ validFrom: '2024-02-01', validTo: '2024-01-01' })).toBe('OWNERSHIP_PERIOD_EMPTY');
    expect(await add({ owned: ' ' })).toBe('PARTY_EMPTY');
  });
});

describe('show and check', () => {
  it('show chains, shares and who above is listed by which programme', async () => {
    await register(opened, [`${LISTED.sdn},Reed,60`, 'Reed,Sedge,50', `${LISTED.denied},Sedge,5`], {
      published: '2024-01-01',
    });
    const shown = await opened.portcullis.showOwnership('sedge', { date: '2026-11-23' });
    expect(shown).toMatchObject({ party: 'Sedge', unaccounted: '45' });
    expect(shown.listed.map(({ party, programme, certainty }) => [party, programme, certainty])).toEqual([
      [LISTED.sdn, 'us-ofac-sdn', 'proven'],
      [LISTED.denied, 'us-bis-denied-persons', 'proven'],
    ]);
    const test = shown.tests.find(({ programmes }) => programmes.join() === 'us-ofac-sdn');
    expect(test?.outcome).toBe('owned');
    expect(test?.finding.chains.map(({ text }) => text)).toContain(
      `Sedge: 50 % owned by ${LISTED.sdn} (listed: us-ofac-sdn) through Reed 60 %`,
    );
  });

  it('check sums, circles and spellings', async () => {
    await register(opened, [
      'A,B,60',
      'C,B,60',
      'B,D,50',
      'D,B,1',
      'Meadow Trading Limited,E,10',
      'Meadow Trading Ltd,F,10',
      'meadow  trading limited,G,10',
    ]);
    const { issues, links, parties } = await opened.portcullis.checkOwnership();
    expect([links, parties]).toEqual([7, 9]);
    const codes = issues.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'OWNERSHIP_OVER_100',
        'OWNERSHIP_CIRCLE',
        'OWNERSHIP_NAME_VARIANT',
        'OWNERSHIP_NAME_ALIKE',
      ]),
    );
    expect(issues.find(({ code }) => code === 'OWNERSHIP_CIRCLE')?.message).toContain('B, D');
    expect(await opened.portcullis.checkOwnership({ date: '2019-01-01', knownAt: '2019-06-01' })).toMatchObject({
      links: 0,
      issues: [],
    });
  });
});

type PartyInput = NonNullable<TransactionInput['parties']>[number];

describe('replay', () => {
  const sedge: PartyInput = { name: 'Sedge', role: 'endUser', country: 'AE', type: 'organization' };
  const question: TransactionInput = {
    from: 'US',
    to: 'AE',
    item: { code: 'EAR99', origin: 'US' },
    exporter: { name: 'Plain Exporter', country: 'US', usPerson: true },
    parties: [sedge],
    partiesComplete: true,
    endUse: { text: 'office use' },
    date: '2026-11-23',
  };

  it('uses the links an answer rested on, whatever was recorded since', async () => {
    const { portcullis } = opened;
    await register(opened, [`${LISTED.sdn},Sedge,60`, 'Clean Co,Sedge,40'], { published: '2024-01-01' });
    const answer = await portcullis.determine(question);
    expect(findingOf(answer, 'us-ofac-fifty-percent').result).toBe('applies');
    expect(answer.digests.ownershipGraph).toMatch(/^[0-9a-f]{64}$/);
    expect(answer.digests.ownershipVersions).toHaveLength(1);
    await register(opened, ['Clean Co,Sedge,100'], { published: '2024-02-01' });
    await register(opened, [`${LISTED.sdn},Sedge,1`], { published: '2023-01-01', name: 'another.csv' });
    expect(await portcullis.replay(answer.id)).toMatchObject({ result: 'same', where: [] });
    const now = await portcullis.determine(question);
    expect(now.digests.ownershipGraph).not.toBe(answer.digests.ownershipGraph);
    expect(await portcullis.replay(now.id)).toMatchObject({ result: 'same' });
  });

  it('finds the same doubt about spellings again', async () => {
    const { portcullis } = opened;
    await register(opened, [`${LISTED.sdn},Reed Holding Limited,60`, 'Clean Co,Reed Holding Limited,40'], {
      published: '2024-01-01',
    });
    const owners = [{ name: 'Reed Holding Ltd.', share: 100 }];
    const answer = await portcullis.determine({ ...question, parties: [{ ...sedge, owners }] });
    const finding = findingOf(answer, 'us-ofac-fifty-percent');
    expect(finding).toMatchObject({ result: 'undetermined', missing: ['owners:Sedge'] });
    await register(opened, ['Clean Co,Another Party,100'], { name: 'another.csv', published: '2024-01-01' });
    expect(await portcullis.replay(answer.id)).toMatchObject({ result: 'same' });
    const spelt = [{ name: 'REED HOLDING  LIMITED', share: 100 }];
    const settled = await portcullis.determine({ ...question, parties: [{ ...sedge, owners: spelt }] });
    expect(findingOf(settled, 'us-ofac-fifty-percent').result).toBe('applies');
  });

  it('of an answer without stored links stays without them', async () => {
    const { portcullis } = opened;
    const answer = await portcullis.determine(question);
    expect(answer.digests.ownershipGraph).toBeNull();
    await register(opened, [`${LISTED.sdn},Sedge,60`], { published: '2024-01-01' });
    expect(await portcullis.replay(answer.id)).toMatchObject({ result: 'same' });
  });
});

it('a data folder of its own keeps the bytes and the links', async () => {
  const dataDir = join(opened.folder, 'data');
  const first = await openTestPortcullis(dataDir);
  const path = join(opened.folder, 'kept.csv');
  await writeFile(path, 'owner,owned,share\nA,B,60\n');
  await first.importOwnership(path, '2024-01-01');
  await first.close();
  const second = await openTestPortcullis(dataDir);
  expect((await second.showOwnership('B')).owners).toMatchObject([{ owner: 'A', share: '60' }]);
  expect((await second.doctor()).checks.every(({ state }) => state !== 'failed')).toBe(true);
  await second.close();
});
