/** Screening and impact over imported versions: as-of, removal, decisions, and a name's independence of other lists. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Portcullis } from '../src/app/compose/portcullis.ts';
import { openTestPortcullis } from './support/openTestPortcullis.ts';

const folder = mkdtempSync(join(tmpdir(), 'portcullis-screening-'));
let portcullis: Portcullis;

const row = (id: number, name: string, kind = '-0- '): string =>
  `${id},"${name}",${kind},"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- `;
async function importSdn(day: string, rows: readonly string[]): Promise<void> {
  const path = join(folder, `sdn-${day}.csv`);
  writeFileSync(path, `${rows.join('\n')}\n`);
  await portcullis.importList('us-ofac-sdn', [path], { publishedOn: day, force: true });
}

beforeAll(async () => {
  portcullis = await openTestPortcullis();
  await importSdn('2026-01-10', [
    row(1, 'HARBOUR LIGHT SHIPPING LTD'),
    row(2, 'DOE, Johanna', 'individual'),
    row(3, 'NORTHERN OPTICS JSC'),
  ]);
  await importSdn('2026-02-10', [
    row(1, 'HARBOUR LIGHT SHIPPING LTD'),
    row(3, 'NORTHERN OPTICS AND LENSES JSC'),
    row(4, 'QUIET VALLEY TRADING FZE'),
  ]);
});
afterAll(async () => {
  await portcullis.close();
  rmSync(folder, { recursive: true, force: true });
});

const best = async (name: string, date: string) => {
  const { decision, matches } = await portcullis.screen({ name }, { date, lists: ['us-ofac-sdn'] });
  return { decision, name: matches[0]?.listing.name, inForce: matches[0]?.listing.inForce };
};

describe('screening as of a day', () => {
  it('finds a party from the version that first held it', async () => {
    expect(await best('Quiet Valley Trading', '2026-02-10')).toMatchObject({ decision: 'match', inForce: 'true' });
    expect((await best('Quiet Valley Trading', '2026-02-09')).decision).not.toBe('match');
  });

  it('quotes a removed party as not in force and decides without it', async () => {
    expect(await best('Johanna Doe', '2026-01-20')).toMatchObject({ decision: 'match', inForce: 'true' });
    expect(await best('Johanna Doe', '2026-02-20')).toMatchObject({
      decision: 'clearAsOf',
      name: 'DOE, Johanna',
      inForce: 'false',
    });
  });

  it('matches the name in force on the day, one match for one listing', async () => {
    const { matches } = await portcullis.screen(
      { name: 'Northern Optics and Lenses' },
      { date: '2026-02-12', lists: ['us-ofac-sdn'] },
    );
    expect(matches.filter(({ listing }) => listing.id === 'us-ofac-sdn:3').map(({ listing }) => listing.name)).toEqual([
      'NORTHERN OPTICS AND LENSES JSC',
    ]);
  });

  it('before the first version says that it is not covered', async () => {
    expect((await best('Harbour Light Shipping', '2025-06-01')).decision).not.toBe('clear');
    expect((await best('Nobody Of That Name', '2025-06-01')).decision).toBe('notCovered');
  });

  it('cuts a ranked list: limit and threshold change neither order nor score', async () => {
    const all = await portcullis.screen(
      { name: 'Northern Light Trading' },
      { date: '2026-02-12', limit: 100, threshold: 0.3 },
    );
    const few = await portcullis.screen(
      { name: 'Northern Light Trading' },
      { date: '2026-02-12', limit: 2, threshold: 0.3 },
    );
    expect(few.matches).toEqual(all.matches.slice(0, 2));
  });
});

describe('many rows that are no longer in force', () => {
  it('do not hide the one that is', async () => {
    const crowded = await openTestPortcullis();
    const write = async (day: string, rows: readonly string[]): Promise<void> => {
      const path = join(folder, `crowd-${day}.csv`);
      writeFileSync(path, `${rows.join('\n')}\n`);
      await crowded.importList('us-ofac-sdn', [path], { publishedOn: day, force: true });
    };
    await write(
      '2026-01-10',
      Array.from({ length: 150 }, (_, index) => row(100 + index, 'ZAKHAROVSKI METALLURG')),
    );
    await write('2026-02-10', [row(1, 'ZAKHAROVSKIY METALLURG')]);
    const screening = await crowded.screen(
      { name: 'Zakharovski Metallurg' },
      { date: '2026-02-10', lists: ['us-ofac-sdn'], limit: 5 },
    );
    expect(screening.decision).toBe('match');
    expect(screening.matches[0]?.listing).toMatchObject({ id: 'us-ofac-sdn:1', inForce: 'true' });
    await crowded.close();
  });
});

describe('impact of a party list', () => {
  it('hits the customers whose listing came, went or changed, and nobody else', async () => {
    const impact = await portcullis.impact('us-ofac-sdn', '2026-01-20', '2026-02-20', [
      { name: 'Quiet Valley Trading' },
      { name: 'Johanna Doe' },
      { name: 'Northern Optics and Lenses' },
      { name: 'Harbour Light Shipping' },
      { name: 'Bakery Round The Corner' },
    ]);
    expect(impact.checked).toBe(5);
    expect(impact.hits.map(({ party, before, after }) => [party.name, before, after])).toEqual([
      ['Quiet Valley Trading', 'notListed', 'listed'],
      ['Johanna Doe', 'listed', 'notListed'],
      ['Northern Optics and Lenses', 'listed', 'listed'],
    ]);
  });

  it('says which customers have no name to compare, and judges the others', async () => {
    const parties = [{ name: '...' }, { name: 'Quiet Valley Trading' }];
    const impact = await portcullis.impact('us-ofac-sdn', '2026-01-20', '2026-02-20', parties);
    expect(impact.notJudged.map(({ party }) => party)).toEqual(['...']);
    expect(impact.hits.map(({ party }) => party.name)).toEqual(['Quiet Valley Trading']);
  });
});

describe('a determination', () => {
  it('is not prohibited by a name that is only near: it asks', async () => {
    const answer = await portcullis.determine(
      {
        from: 'US',
        to: 'AE',
        items: [{ classifications: [{ code: 'EAR99' }], origin: 'US' }],
        parties: [{ name: 'Harbour Lights Shipment', role: 'endUser' }],
        date: '2026-02-12',
      },
      { save: false },
    );
    expect(answer.outcome).not.toBe('prohibited');
    expect(answer.possible).toContain('prohibited');
  });

  it('is prohibited by a listed name, with the row quoted', async () => {
    const answer = await portcullis.determine(
      {
        from: 'US',
        to: 'AE',
        items: [{ classifications: [{ code: 'EAR99' }], origin: 'US' }],
        exporter: { country: 'US', usPerson: true },
        parties: [{ name: 'Harbour Light Shipping Ltd', role: 'endUser' }],
        date: '2026-02-12',
      },
      { save: false },
    );
    expect(answer.outcome).toBe('prohibited');
    expect(
      answer.regimes.flatMap(({ findings }) => findings.flatMap(({ listings }) => listings.map(({ id }) => id))),
    ).toContain('us-ofac-sdn:1');
  });
});

describe('screening by a version of the matching model', () => {
  const asked = { name: 'Harbour Light' };
  const options = { lists: ['us-ofac-sdn'], threshold: 0 };

  it('names the version, and the digest of all its numbers', async () => {
    const { model, digests } = await portcullis.screen(asked);
    expect([model, digests?.matchingModel.name]).toEqual(['portcullis-1', 'portcullis-1']);
    expect(digests?.matchingModel.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives the scores and thresholds of the one that is asked for, of one name and of many', async () => {
    const first = await portcullis.screen(asked, options);
    const other = await portcullis.screen(asked, { ...options, model: 'ofac' });
    expect(other.model).toBe('ofac');
    expect(other.digests?.matchingModel.digest).not.toBe(first.digests?.matchingModel.digest);
    expect(other.thresholds.match).toBe(0.85);
    expect(other.matches[0]?.score).not.toBe(first.matches[0]?.score);
    const lines = [];
    for await (const line of portcullis.screenMany([asked], { ...options, model: 'ofac' })) lines.push(line);
    expect(lines).toEqual([{ line: 1, answer: other }]);
    expect(await portcullis.screen(asked, { ...options, model: 'portcullis-1' })).toEqual(first);
  });

  it('is refused for a version that is not there', async () => {
    await expect(portcullis.screen(asked, { model: 'portcullis-0' })).rejects.toMatchObject({
      detail: { code: 'MODEL_UNKNOWN', expected: 'portcullis-1 or ofac', got: 'portcullis-0' },
    });
  });

  it('is kept with its version, and a name kept by another is another screening', async () => {
    const before = await portcullis.verifyAudit();
    await portcullis.screen(asked, { save: true });
    await portcullis.screen(asked, { save: true, model: 'ofac' });
    const after = await portcullis.verifyAudit();
    expect([after.ok, after.events - before.events]).toEqual([true, 2]);
  });
});
