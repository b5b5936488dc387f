import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TransactionInput } from '../../domain/transaction.ts';
import { instantOf } from '../../kit/localDate.ts';
import { openPortcullis } from '../compose/openPortcullis.ts';
import type { Portcullis } from '../compose/portcullis.ts';

const SDN = 'Specially Designated Nationals (SDN) - Treasury Department';
const row = (id: string, name: string, country: string, alt: readonly string[] = []) => ({
  id,
  source: SDN,
  name,
  alt_names: alt,
  type: 'Entity',
  programs: ['SDGT'],
  addresses: [{ country }],
});
const ROWS = [
  row('1', 'MINISTRY OF INTERIOR OF CUBA', 'CU', ['MINISTERIO DEL INTERIOR']),
  row('2', 'VELMORA HOLDING', 'AE', ['General Trading', 'Velmor']),
];

let folder = '';
let portcullis: Portcullis;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cautioned-'));
  const clock = () => instantOf(Date.parse('2026-03-01T12:00:00Z'));
  portcullis = await openPortcullis({ dataDir: ':memory:', clock, actor: 'test' });
  const path = join(folder, 'consolidated.json');
  const body = { total: ROWS.length, search_performed_at: '2026-03-01T00:00:00+00:00', results: ROWS };
  writeFileSync(path, JSON.stringify(body));
  await portcullis.importList('us-csl', [path], { publishedOn: '2026-03-01' });
});
afterAll(async () => {
  await portcullis.close();
  rmSync(folder, { recursive: true, force: true });
});

const screened = async (name: string, country: string | null, threshold?: number) => {
  const { decision, matches } = await portcullis.screen(
    { name, country, type: 'organization' },
    { lists: ['us-csl'], ...(threshold === undefined ? {} : { threshold }) },
  );
  return { decision, cautions: matches.map(({ caution }) => caution ?? null) };
};

/** What the SDN rule of OFAC says of the party. */
async function blocked(name: string, country: string) {
  const transaction: TransactionInput = {
    from: 'US',
    to: country,
    items: [{ classifications: [{ code: 'EAR99' }], origin: 'US' }],
    parties: [{ role: 'endUser', name, country }],
    date: '2026-03-01',
  };
  const { regimes } = await portcullis.determine(transaction);
  const findings = regimes.flatMap((regime) => regime.findings);
  return findings.filter(({ listings }) => listings.length > 0).map(({ result }) => result);
}

describe('a ministry of another state than the listed one', () => {
  test('is no hit, and nothing is found against it', async () => {
    expect(await screened('Ministry of Interior', 'FR')).toEqual({ decision: 'notCovered', cautions: [] });
    expect(await blocked('Ministère de l’Intérieur', 'FR')).toEqual([]);
  });

  test('is the listed one with its country, and a question without', async () => {
    expect(await screened('Ministerio del Interior', 'CU')).toEqual({ decision: 'match', cautions: [null] });
    expect(await screened('Ministry of Interior', null)).toEqual({ decision: 'review', cautions: ['stateOpen'] });
    expect(await blocked('Ministerio del Interior', 'CU')).toContain('applies');
  });
});

describe('a name that many may have', () => {
  test('is a question and never blocks by itself', async () => {
    expect(await screened('General Trading', 'DE')).toEqual({ decision: 'review', cautions: ['generic'] });
    const found = await blocked('General Trading', 'DE');
    expect(found).toContain('undetermined');
    expect(found).not.toContain('applies');
  });

  test('stays for review whatever threshold is asked for', async () => {
    expect(await screened('Velmor', 'DE', 1)).toMatchObject({ decision: 'review' });
  });
});
