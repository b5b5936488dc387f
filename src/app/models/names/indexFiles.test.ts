import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingFromJson } from '../../../domain/listingContent.ts';
import { sha256 } from '../../../kit/sha256.ts';
import { buildScreeningIndex, DEFAULT_MODEL } from '../../../screening/index.ts';
import { openPortcullis } from '../../compose/openPortcullis.ts';
import { buildSegment, type ContentSource } from './buildSegment.ts';
import { IndexFiles, shareIndex } from './indexFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'portcullis-index-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = ['Bashar al-Assad', 'Igor Sechin', 'محمد بن سلمان', 'NSO Group'];
const listingsOf = (names: readonly string[]) =>
  names.map((name, k) =>
    listingFromJson(JSON.stringify({ id: `x:${k}`, list: 'x', sourceId: String(k), type: 'person', name })),
  );
const indexOf = (...names: readonly string[]) =>
  shareIndex(buildScreeningIndex(listingsOf(names), DEFAULT_MODEL, { keys: names.map((_, k) => String(k + 1)) }));

/** A store that holds these names. */
const storeOf = (names: readonly string[]): ContentSource => ({
  lists: {
    contents: async function* () {
      for (const [k, listing] of listingsOf(names).entries())
        yield { contentId: k + 1, digest: sha256(listing.name), listing };
    },
  },
});

/** What can happen to a file on a disk. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('bit' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('page' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('sixth' as const), at: fc.nat(5) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('longer' as const), more: fc.uint8Array({ minLength: 1, maxLength: 5000 }) }),
  fc.record({ kind: fc.constant('foreign' as const) }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(whole: Buffer, foreign: Buffer, how: Damage): Buffer {
  const bytes = Buffer.from(whole);
  const place = (share: number): number => Math.min(bytes.length - 1, Math.floor(share * bytes.length));
  switch (how.kind) {
    case 'bit':
      bytes.writeUInt8(bytes.readUInt8(place(how.at)) ^ (1 << how.bit), place(how.at));
      return bytes;
    case 'page':
      return bytes.fill(0, place(how.at) & ~4095, Math.min(bytes.length, (place(how.at) & ~4095) + 4096));
    case 'sixth':
      return bytes.fill(0, Math.floor((how.at * bytes.length) / 6), Math.floor(((how.at + 1) * bytes.length) / 6));
    case 'cut':
      return bytes.subarray(0, place(how.at));
    case 'longer':
      return Buffer.concat([bytes, how.more]);
    case 'foreign':
      return foreign;
  }
}

describe('an index file', () => {
  const files = new IndexFiles(folder, true);
  const [file, other] = ['mine', 'theirs'];
  const pathOf = (name: string): string => {
    const found = readdirSync(folder).find((entry) => entry.startsWith(`${name}-`));
    if (!found) throw new Error(`no file ${name}`);
    return join(folder, found);
  };
  let whole: Buffer;
  let foreign: Buffer;
  beforeAll(() => {
    files.write(other, indexOf('Someone Else'));
    foreign = readFileSync(pathOf(other));
    files.write(file, indexOf(...NAMES));
    whole = readFileSync(pathOf(file));
  });

  it('is read back as it was written', () => {
    writeFileSync(pathOf(file), whole);
    expect(files.read(file)?.index.size).toBe(4);
    expect(files.check(file)).not.toBe('damaged');
  });

  it('that is damaged in any way, or is that of another store, is never searched, and the damage is told', () => {
    fc.assert(
      fc.property(damage, (how) => {
        const bytes = damaged(whole, foreign, how);
        fc.pre(!bytes.equals(whole));
        writeFileSync(pathOf(file), bytes);
        const told = files.damage.length;
        expect(files.read(file)).toBeUndefined();
        expect(files.damage).toHaveLength(told + 1);
        expect(files.check(file)).toBe('damaged');
      }),
      { numRuns: 500 },
    );
  });

  it('that is damaged is built anew by whoever builds, which tells it, and is whole afterwards', async () => {
    const asked = { after: 0, upTo: 4, model: DEFAULT_MODEL.name, file: { folder, name: file, writable: true } };
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        const bytes = damaged(whole, foreign, how);
        fc.pre(!bytes.equals(whole));
        writeFileSync(pathOf(file), bytes);
        const built = await buildSegment(storeOf(NAMES), asked);
        expect(built.damage).toEqual([expect.stringContaining('was damaged')]);
        expect(new Uint8Array(built.bytes)).toEqual(new Uint8Array(indexOf(...NAMES)));
        expect(readFileSync(pathOf(file)).equals(whole)).toBe(true);
        expect((await buildSegment(storeOf([]), asked)).damage).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('of before there were digests goes when a new one is written', () => {
    writeFileSync(join(folder, 'old-4.pcsi'), 'old');
    files.write(file, indexOf('NSO Group'));
    expect(readdirSync(folder).filter((entry) => entry.endsWith('.pcsi'))).toEqual([]);
  });
});

describe('a data folder whose index is damaged', () => {
  const dataDir = join(folder, 'data');
  const indexPath = (): string => {
    const [entry = ''] = readdirSync(join(dataDir, 'index'));
    return join(dataDir, 'index', entry);
  };
  async function screenOnce() {
    const portcullis = await openPortcullis({ dataDir, actor: 'test' });
    try {
      const { checks } = await portcullis.doctor();
      const before = checks.find(({ check }) => check === 'name index')?.state;
      const { decision, matches } = await portcullis.screen({ name: 'NSO Group' });
      return { before, decision, matches, warnings: portcullis.warnings };
    } finally {
      await portcullis.close();
    }
  }

  it('gives the same answer, says so once, and is whole afterwards', async () => {
    const first = await screenOnce();
    expect(first).toMatchObject({ before: 'ok', decision: 'match', warnings: [] });
    const bytes = readFileSync(indexPath());
    bytes.fill(0, Math.floor(bytes.length / 6), Math.floor(bytes.length / 3));
    const path = indexPath();
    writeFileSync(`${path}.new`, bytes);
    renameSync(`${path}.new`, path);
    const second = await screenOnce();
    expect(second).toMatchObject({ before: 'warning', decision: 'match' });
    expect(second.matches).toEqual(first.matches);
    expect(second.warnings).toEqual([expect.stringContaining('was damaged')]);
    expect(await screenOnce()).toEqual(first);
  });
});
