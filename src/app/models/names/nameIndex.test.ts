import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPortcullis } from '../../compose/openPortcullis.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'portcullis-names-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const names = (screening: { matches: readonly { listing: { name: string }; score: number }[] }) =>
  screening.matches.map(({ listing, score }) => [listing.name, score]);

async function screenOnce(name: string) {
  const portcullis = await openPortcullis({ dataDir, actor: 'test' });
  try {
    return names(await portcullis.screen({ name }));
  } finally {
    await portcullis.close();
  }
}

const indexFiles = () => readdirSync(join(dataDir, 'index'));

describe('the index file', () => {
  it('is written at the first screening and read at the next, with the same answer', async () => {
    const first = await screenOnce('Saito Tech');
    const files = indexFiles();
    expect(files).toHaveLength(1);
    expect(await screenOnce('Saito Tech')).toEqual(first);
    expect(indexFiles()).toEqual(files);
    expect(first[0]?.[0]).toBe('Candiru');
  });

  it('that is cut short or of another kind is built anew', async () => {
    const first = await screenOnce('Saito Tech');
    const [file = ''] = indexFiles();
    writeFileSync(join(dataDir, 'index', file), 'not an index');
    expect(await screenOnce('Saito Tech')).toEqual(first);
  });

  it('of older lists is replaced when a list has come', async () => {
    await screenOnce('Saito Tech');
    const before = indexFiles();
    const csv = join(dataDir, 'customers.csv');
    writeFileSync(csv, '1,"HARBOUR, John",individual,"TESTING",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n');
    const portcullis = await openPortcullis({ dataDir, actor: 'test' });
    await portcullis.importList('us-ofac-sdn', [csv], { publishedOn: '2026-01-02' });
    expect(names(await portcullis.screen({ name: 'John Harbour' }))[0]?.[0]).toBe('HARBOUR, John');
    await portcullis.close();
    expect(await screenOnce('John Harbour')).toHaveLength(1);
    expect(indexFiles()).toHaveLength(1);
    expect(indexFiles()).not.toEqual(before);
  });
});
