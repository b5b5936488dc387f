/** A party on a list of the user's own: a red flag of the determination that names the row, and nothing else of it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { determinationSchema } from '../../domain/determination.ts';
import type { TransactionInput } from '../../domain/transaction.ts';
import { instantOf } from '../../kit/localDate.ts';
import { openPortcullis } from '../compose/openPortcullis.ts';
import type { Portcullis } from '../compose/portcullis.ts';

let folder = '';
let portcullis: Portcullis;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'own-listed-'));
  portcullis = await openPortcullis({
    dataDir: ':memory:',
    clock: () => instantOf(Date.parse('2026-03-01T12:00:00Z')),
    actor: 'test',
  });
});
afterEach(async () => {
  await portcullis.close();
  rmSync(folder, { recursive: true, force: true });
});

const importOwn = async (csv: string, { list = 'my-banned', mapping = '', publishedOn = '2026-01-01' } = {}) => {
  const files = [['rows.csv', csv] as const, ...(mapping ? [['mapping.yml', mapping] as const] : [])];
  const paths = files.map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
  await portcullis.importList('custom', paths, { list, publishedOn });
};
const request = (name: string, more: object = {}): TransactionInput => ({
  from: 'US',
  to: 'CA',
  item: { code: 'EAR99' },
  parties: [{ name, role: 'endUser', ...more }],
  date: '2026-02-01',
});
const ownFlags = async (input: TransactionInput, date = '2026-02-01') =>
  (await portcullis.determine({ ...input, date })).redFlags.filter(({ rule }) => rule === 'own-list');

describe("a party on a list of the user's own", () => {
  test('raises a red flag that names the list, the row and its programme', async () => {
    await importOwn('ID,Name,Programme\n7,Quandorf Trading,unpaid-bills\n', {
      mapping: 'title: Barred customers\ncolumns: { id: ID, name: Name, programme: Programme }\n',
    });
    const answer = await portcullis.determine(request('Quandorf Trading'));
    expect(determinationSchema.parse(answer)).toEqual(answer);
    expect(answer.redFlags).toMatchObject([
      {
        rule: 'own-list',
        resolved: false,
        ownListing: {
          party: 'Quandorf Trading',
          list: 'my-banned',
          title: 'Barred customers',
          id: 'my-banned:7',
          programmes: ['unpaid-bills'],
          score: 1,
        },
      },
    ]);
    expect(answer.text).toContain(
      'Red flag: Quandorf Trading is Quandorf Trading on your own list my-banned ("Barred customers"): row my-banned:7, programme unpaid-bills',
    );
  });

  test('changes nothing else of the answer, even in a programme of the law', async () => {
    const asked = request('Quandorf Trading');
    const before = await portcullis.determine(asked);
    await importOwn('Name,Programme\nQuandorf Trading,us-bis-entity-list\n');
    const after = await portcullis.determine(asked);
    expect(after.redFlags).toHaveLength(1);
    for (const part of ['outcome', 'possible', 'authorisation', 'regimes', 'questions', 'coverage'] as const)
      expect(after[part]).toEqual(before[part]);
  });

  test('is asked about when only the name is near, and is told once however often it takes part', async () => {
    await importOwn('Name\nQuandorf Trading\n');
    const near = await ownFlags(request('Quandorff Tradings'));
    expect(near[0]?.text).toContain('Quandorff Tradings may be Quandorf Trading');
    const asked = request('Quandorf Trading');
    const twice: TransactionInput = {
      ...asked,
      parties: [...(asked.parties ?? []), { name: 'QUANDORF TRADING', role: 'purchaser' }],
    };
    expect(await ownFlags(twice)).toHaveLength(1);
    expect(await ownFlags(request('Somebody Else'))).toEqual([]);
  });

  test('raises none after it left, and is a question on a day before the first version', async () => {
    await importOwn('Name\nQuandorf Trading\nOther Name\n');
    await importOwn('Name\nOther Name\n', { publishedOn: '2026-02-10' });
    const asked = request('Quandorf Trading');
    expect(await ownFlags(asked)).toHaveLength(1);
    expect(await ownFlags(asked, '2026-02-20')).toEqual([]);
    const [before] = await ownFlags(asked, '2025-12-01');
    expect(before).toMatchObject({ ownListing: { inForce: 'unknown' } });
    expect(before?.text).toContain('whether the row stands on the date is not known');
  });

  test('is found behind more published rows than a screening holds', async () => {
    const source = 'Specially Designated Nationals (SDN) - Treasury Department';
    const results = Array.from({ length: 30 }, (_, id) => ({ id: `${id}`, source, name: 'Quandorf Trading' }));
    const path = join(folder, 'consolidated.json');
    writeFileSync(path, JSON.stringify({ total: results.length, results }));
    await portcullis.importList('us-csl', [path], { publishedOn: '2026-01-01' });
    await importOwn('ID,Name\n7,Quandorf Tradng\n');
    const { screenings, redFlags } = await portcullis.determine(request('Quandorf Trading'));
    expect(screenings[0]?.matches.filter(({ listing }) => listing.list === 'us-csl')).toHaveLength(20);
    expect(redFlags).toMatchObject([{ rule: 'own-list', ownListing: { id: 'my-banned:7' } }]);
  });

  test('may be an owner', async () => {
    await importOwn('Name\nQuandorf Trading\n');
    const flags = await ownFlags(request('Harmless Sarl', { owners: [{ name: 'Quandorf Trading', share: 30 }] }));
    expect(flags.map(({ text }) => text)).toMatchObject([
      expect.stringContaining('Quandorf Trading, among the owners of the parties, is Quandorf Trading'),
    ]);
  });

  test('is settled by who looked into it, and stays so when replayed', async () => {
    await importOwn('Name\nQuandorf Trading\n');
    const resolution = { rule: 'own-list', about: 'my-banned', by: 'R. Levi', on: '2026-01-30', why: 'Paid since' };
    const asked = { ...request('Quandorf Trading'), redFlagResolutions: [resolution] };
    const answer = await portcullis.determine(asked);
    expect(answer.redFlags).toMatchObject([{ resolved: true, resolution }]);
    await importOwn('Name\nOther Name\n', { publishedOn: '2026-02-10' });
    expect(await portcullis.replay(answer.id)).toMatchObject({ result: 'same' });
  });
});

describe("a screening of the user's own list alone", () => {
  test('tells how far the list speaks, so that no hit is an answer', async () => {
    await importOwn('Name\nQuandorf Trading\n');
    const screen = (name: string, date: string) => portcullis.screen({ name }, { lists: ['my-banned'], date });
    expect(await screen('Somebody Else', '2026-02-01')).toMatchObject({
      decision: 'clear',
      coverage: [
        { programme: 'my-banned', state: 'loaded', lists: [{ list: 'my-banned', publishedOn: '2026-01-01' }] },
      ],
    });
    expect((await screen('Quandorf Trading', '2026-02-01')).decision).toBe('match');
    expect(await screen('Somebody Else', '2025-12-01')).toMatchObject({
      decision: 'notCovered',
      coverage: [{ state: 'partial', lists: [{ basis: 'laterFile' }] }],
    });
  });

  test('proves nothing by no hit where the list is partial', async () => {
    await importOwn('Name\nQuandorf Trading\n', { mapping: 'coverage: partial\ncolumns: { name: Name }\n' });
    const { decision, coverage } = await portcullis.screen(
      { name: 'Somebody Else' },
      { lists: ['my-banned'], date: '2026-02-01' },
    );
    expect([decision, coverage.map(({ state }) => state)]).toEqual(['notCovered', ['partial']]);
  });
});
