/** The compiled definitions are fresh, every source folder is complete, and every source can be loaded. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { definitionSchema } from './definitions/definitionSchema.ts';
import { DEFINITIONS } from './definitions/definitions.ts';
import { SOURCES, sourceByKey } from './registry.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const keys = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${folder}${entry.name}/source.yml`))
  .map(({ name }) => name)
  .sort();

describe('sources', () => {
  it('has compiled definitions that equal every source.yml (else run scripts/compileSources.ts)', () => {
    const written = keys.map((key) =>
      definitionSchema.parse(parse(readFileSync(`${folder}${key}/source.yml`, 'utf8'))),
    );
    expect(DEFINITIONS).toEqual(written);
    expect(written.map(({ key }) => key)).toEqual(keys);
  });

  it.each(keys)('loads %s, which carries its own definition', async (key) => {
    const source = await sourceByKey(key).load();
    expect(source.definition.key).toBe(key);
  });

  it('has fetch.ts and read.ts in each folder, and map.ts, a test and fixtures beside each official source', () => {
    for (const { definition } of SOURCES) {
      for (const file of ['fetch.ts', 'read.ts'])
        expect(existsSync(`${folder}${definition.key}/${file}`), `${definition.key}/${file}`).toBe(true);
      if (!definition.official) continue;
      expect(existsSync(`${folder}${definition.key}/map.test.ts`), `${definition.key}/map.test.ts`).toBe(true);
      expect(readdirSync(`${folder}${definition.key}/fixtures`).length).toBeGreaterThan(0);
    }
  });

  it('names the sources there are when asked for another', () => {
    expect(() => sourceByKey('us-nothing')).toThrow(/SOURCE_UNKNOWN.*us-csl/);
  });
});
