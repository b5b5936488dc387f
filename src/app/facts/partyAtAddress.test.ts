/** A party found by where it is, or by its number, is never told as if its name were on the list. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tracedDetermination } from '../../contract/answers/tracedDetermination.ts';
import type { Determination } from '../../domain/determination.ts';
import type { TransactionInput } from '../../domain/transaction.ts';
import { instantOf } from '../../kit/localDate.ts';
import { openPortcullis } from '../compose/openPortcullis.ts';
import type { Portcullis } from '../compose/portcullis.ts';

const ROWS = {
  total: 2,
  search_performed_at: '2026-01-01T00:00:00+00:00',
  results: [
    {
      id: '1',
      source: 'Entity List (EL) - Bureau of Industry and Security',
      name: 'Address 01',
      addresses: [{ address: 'Room 1405, 14/F, 20 Sample Street', city: 'Kowloon', country: 'HK' }],
      license_requirement: 'For all items subject to the EAR. (See §744.11 of the EAR)',
      start_date: '2024-06-12',
    },
    {
      id: '2',
      source: 'Specially Designated Nationals (SDN) - Treasury Department',
      name: 'Velmora Shipping',
      type: 'Entity',
      programs: ['SDGT'],
      ids: [{ type: 'Registration Number', number: 'HK-7781234', country: 'HK' }],
    },
  ],
};

let folder = '';
let portcullis: Portcullis;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'at-address-'));
  portcullis = await openPortcullis({
    dataDir: ':memory:',
    clock: () => instantOf(Date.parse('2026-03-01T12:00:00Z')),
    actor: 'test',
  });
  const path = join(folder, 'consolidated.json');
  writeFileSync(path, JSON.stringify(ROWS));
  await portcullis.importList('us-csl', [path], { publishedOn: '2026-01-01' });
});
afterAll(async () => {
  await portcullis.close();
  rmSync(folder, { recursive: true, force: true });
});

type PartyInput = NonNullable<TransactionInput['parties']>[number];
const determine = (party: Pick<PartyInput, 'name'> & Partial<PartyInput>): Promise<Determination> =>
  portcullis.determine({
    from: 'US',
    to: 'HK',
    items: [{ classifications: [{ code: 'EAR99' }], origin: 'US' }],
    parties: [{ role: 'endUser', country: 'HK', ...party }],
    date: '2026-02-01',
  });
const quotedOf = ({ regimes }: Determination, programme: string) =>
  regimes
    .flatMap(({ findings }) => findings)
    .filter(({ listings }) => listings.some((row) => row.programme === programme));

describe('a party found by other than its name', () => {
  test('is at a listed address, in text and in JSON', async () => {
    const address = { full: 'Room 1405, 14/F, 20 Sample Street, Kowloon, Hong Kong', country: 'HK' };
    const answer = await determine({ name: 'Whoever Ltd', addresses: [address] });
    const [finding] = quotedOf(answer, 'us-bis-entity-list');
    expect(finding?.says).toMatch(/Whoever Ltd (is|may be) at Room 1405/);
    expect(finding?.listings).toMatchObject([{ party: 'Whoever Ltd', id: 'us-csl:EL:1', basis: 'address' }]);
    expect(tracedDetermination(answer, 'short')).toMatchObject({
      screenings: [{ matches: [{ explanation: { basis: 'address' } }] }],
    });
  });

  test('is the listed one by identifier', async () => {
    const identifiers = [{ kind: 'registration', value: 'HK-7781234', country: 'HK' }];
    const answer = await determine({ name: 'Whoever Ltd', identifiers });
    const [finding] = quotedOf(answer, 'us-ofac-sdn');
    expect(finding?.says).toMatch(/Whoever Ltd (is|may be) Velmora Shipping \(us-ofac-sdn\) by identifier/);
    expect(finding?.listings).toMatchObject([{ basis: 'identifier' }]);
  });

  test('is the listed one, and no more is said, by its name', async () => {
    const [finding] = quotedOf(await determine({ name: 'Velmora Shipping' }), 'us-ofac-sdn');
    expect(finding?.says).toContain('Velmora Shipping is Velmora Shipping (us-ofac-sdn)');
    expect(finding?.listings[0]).not.toHaveProperty('basis');
  });
});
