/**
 * How much of an unpacked file a reader holds at once: one record, one row, one value, or a small file that is read whole. The files here are
 * well formed, so that nothing but the bound refuses them.
 */
import { describe, expect, it } from 'vitest';
import { readSource } from '../readSource.ts';
import { sourceByKey } from '../registry.ts';
import { codeOf, fileOf } from '../testing/fixture.ts';
import { readCsv } from './csvStream.ts';
import { readJsonArray } from './jsonStream.ts';
import { readXml } from './xmlStream.ts';

const MEBI = 1024 ** 2;

async function countOf(things: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _thing of things) count += 1;
  return count;
}

/** Elements of a list with one record, whose text comes in pieces of seven mebi. */
function recordOf(pieces: number): Promise<number> {
  const text = `<list><p>${`<t>${'x'.repeat(7 * MEBI)}</t>`.repeat(pieces)}</p></list>`;
  return countOf(readXml(fileOf('list.xml', text), { roots: ['list'], containers: [] }));
}
const rowOf = (mebi: number): Promise<number> =>
  countOf(readCsv(fileOf('list.csv', `name\n"${'x'.repeat(mebi * MEBI)}"\n`)));
const partOf = (mebi: number): Promise<number> =>
  countOf(readJsonArray(fileOf('list.json', `{"results":["${'x'.repeat(mebi * MEBI)}"]}`), 'results'));

describe('a reader holds no more than', () => {
  it('32 Mi characters of a record of XML', async () => {
    expect(await recordOf(4)).toBe(2);
    expect(await codeOf(recordOf(5))).toBe('SOURCE_UNSAFE');
  });

  it('4 Mi characters of a row of CSV', async () => {
    expect(await rowOf(3)).toBe(2);
    expect(await codeOf(rowOf(5))).toBe('SOURCE_FORMAT');
  });

  it('32 Mi characters of a value of JSON', async () => {
    expect(await partOf(31)).toBe(1);
    expect(await codeOf(partOf(33))).toBe('SOURCE_UNSAFE');
  });

  it.each([
    ['16 Mi characters of a list kept by us', 'il-cyber-destinations', 'version.json', ' '.repeat(17 * MEBI)],
    ["16 Mi characters of METI's notice", 'jp-meti', 'notice.txt', `${'x'.repeat(MEBI)}\n`.repeat(17)],
    ['1 Mi characters of a mapping', 'custom', 'mapping.json', ' '.repeat(2 * MEBI)],
  ])('%s', async (_what, key, name, text) => {
    const source = await sourceByKey(key).load();
    expect(await codeOf(readSource(source, [fileOf(name, text)]))).toBe('SOURCE_UNSAFE');
  });
});
