/** Lists that are whole and old: what a screening and a determination say of a name that is on none of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Instant, instantOf } from '../../kit/localDate.ts';
import { openPortcullis } from '../compose/openPortcullis.ts';
import type { Portcullis } from '../compose/portcullis.ts';

const SDN = '1,"FIRST PERSON","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\x1a';
const PUBLISHED = '2024-01-01';

let folder = '';
let now: Instant;
let portcullis: Portcullis;
let path = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aged-'));
  path = join(folder, 'sdn.csv');
  writeFileSync(path, SDN);
  now = instantOf(Date.parse('2026-07-29T12:00:00Z'));
  portcullis = await openPortcullis({ dataDir: ':memory:', clock: () => now, actor: 'test' });
});
afterEach(async () => {
  await portcullis.close();
  rmSync(folder, { recursive: true, force: true });
});

const importSdn = (checkedOn?: string) =>
  portcullis.importList('us-ofac-sdn', [path], { publishedOn: PUBLISHED, ...(checkedOn ? { checkedOn } : {}) });
const screen = (options: { date?: string; knownAt?: string } = {}) =>
  portcullis.screen('Quandorf Velmora', { lists: ['us-ofac-sdn'], ...options });

describe('a screening against a list of 940 days', () => {
  test('is clear as of the day of the list, and says by how many days it is aged', async () => {
    await importSdn();
    const screening = await screen();
    expect(screening).toMatchObject({ decision: 'clearAsOf', clearAsOf: PUBLISHED });
    expect(screening.coverage).toMatchObject([
      { programme: 'us-ofac-sdn', state: 'stale', staleBy: 937, lists: [{ checkedOn: PUBLISHED }] },
    ]);
  });

  test('a hit is a hit, however old the list', async () => {
    await importSdn();
    const { decision, clearAsOf } = await portcullis.screen('First Person', { lists: ['us-ofac-sdn'] });
    expect([decision, clearAsOf]).toEqual(['match', undefined]);
  });

  test('is clear once the file was checked with its publisher, from when that is told', async () => {
    await importSdn();
    now = instantOf(Date.parse('2026-07-29T13:00:00Z'));
    await importSdn('2026-07-28');
    expect(await screen()).toMatchObject({ decision: 'clear' });
    expect(await screen()).not.toHaveProperty('clearAsOf');
    // As known before, and for a day after the check that nobody has looked at since.
    expect(await screen({ knownAt: '2026-07-29T12:30:00Z' })).toMatchObject({ decision: 'clearAsOf' });
    now = instantOf(Date.parse('2026-08-15T12:00:00Z'));
    expect(await screen()).toMatchObject({ decision: 'clearAsOf', clearAsOf: '2026-07-28' });
  });

  test('goes by the day asked about, never by the clock', async () => {
    await importSdn();
    expect(await screen({ date: '2024-01-03' })).toMatchObject({ decision: 'clear' });
    expect(await screen({ date: '2024-01-04', knownAt: '2024-01-04' })).toMatchObject({ decision: 'clear' });
    expect(await screen({ date: '2024-01-05' })).toMatchObject({ decision: 'clearAsOf' });
  });
});

describe('a determination on a list of 940 days', () => {
  test('holds that nobody is listed, and says in the finding and in the coverage how aged the list is', async () => {
    await importSdn();
    const { regimes, coverage } = await portcullis.determine({
      from: 'US',
      to: 'DE',
      items: [{ classifications: [{ code: 'EAR99' }], origin: 'US' }],
      parties: [{ role: 'endUser', name: 'Quandorf Velmora', country: 'DE' }],
      partiesComplete: true,
      date: '2026-07-29',
      regimes: ['us-ofac'],
    });
    const aged = regimes.flatMap(({ findings }) => findings).filter(({ staleBy }) => staleBy !== undefined);
    expect(aged).not.toEqual([]);
    for (const finding of aged)
      expect(finding).toMatchObject({
        result: 'doesNotApply',
        staleBy: 937,
        says: expect.stringContaining('937 days'),
      });
    expect(coverage.find(({ programme }) => programme === 'us-ofac-sdn')).toMatchObject({ staleBy: 937 });
  });
});

test.each([
  ['no day', '2026-02-30', /checkedOn/],
  ['a day still to come', '2026-07-30', /^--checked$/],
])('refuses %s as the day of a check', async (_what, checkedOn, where) => {
  await expect(importSdn(checkedOn)).rejects.toMatchObject({
    detail: { code: 'DATE_INVALID', where: expect.stringMatching(where) },
  });
});

test("refuses a check of a list of one's own, which has no publisher", async () => {
  const own = join(folder, 'own.csv');
  writeFileSync(own, 'name\nQuandorf\n');
  await expect(
    portcullis.importList('custom', [own], { list: 'my-own', publishedOn: '2026-01-01', checkedOn: '2026-07-01' }),
  ).rejects.toMatchObject({ detail: { code: 'INPUT_INVALID', where: '--checked' } });
});
