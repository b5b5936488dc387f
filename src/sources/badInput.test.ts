/** No bytes make a source crash: every file is read, or refused with a code; and what is refused says which file and where. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PortcullisError } from '../kit/errors.ts';
import { sourceFileOf } from './formats/openFile.ts';
import type { Source } from './reading/source.ts';
import { readSource } from './readSource.ts';
import { SOURCES } from './registry.ts';
import { buildXlsx } from './testing/buildXlsx.ts';

interface Sample {
  readonly key: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One sample for each file of each source's fixtures. */
function samples(): Sample[] {
  return SOURCES.flatMap(({ definition: { key } }) => {
    const folder = new URL(`./${key}/fixtures/`, import.meta.url);
    const names = key === 'il-cyber-destinations' || key === 'surveillance-vendors' ? [] : readdirSync(folder);
    return names.map((name): Sample => {
      const bytes = readFileSync(new URL(name, folder));
      return name === 'rows.json'
        ? { key, name: 'list.xlsx', bytes: buildXlsx(JSON.parse(bytes.toString())) }
        : { key, name, bytes };
    });
  });
}

/** True when the file was read, the error when it was refused; anything else is a bug and is thrown. */
async function attempt(source: Source, name: string, bytes: Uint8Array): Promise<PortcullisError | true> {
  try {
    await readSource(source, [sourceFileOf(name, bytes)]);
    return true;
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    return error;
  }
}

const SAMPLES = samples();
const loaded = new Map<string, Promise<Source>>(SOURCES.map(({ definition, load }) => [definition.key, load()]));
const sourceOf = (key: string): Promise<Source> => loaded.get(key) ?? Promise.reject(new Error(key));

describe('bad input', () => {
  it('has a sample of every official source', () => {
    const covered = new Set(SAMPLES.map(({ key }) => key));
    expect(SOURCES.filter(({ definition }) => definition.official && !covered.has(definition.key))).toEqual([]);
  });

  it('survives files cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLES),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (sample, share) => {
          const bytes = sample.bytes.subarray(0, Math.floor(sample.bytes.length * share));
          const result = await attempt(await sourceOf(sample.key), sample.name, bytes);
          if (result !== true)
            expect(result.detail).toMatchObject({
              code: expect.stringMatching(/^SOURCE_/),
              where: expect.stringMatching(/\S/),
            });
        },
      ),
      { numRuns: 400 },
    );
  });

  it('survives bytes changed anywhere', async () => {
    const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLES),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async (sample, changes) => {
          const bytes = Uint8Array.from(sample.bytes);
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
          await attempt(await sourceOf(sample.key), sample.name, bytes);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('survives files of another source and random bytes', async () => {
    const keys = SOURCES.map(({ definition }) => definition.key);
    const anything = fc.oneof(
      fc.constantFrom(...SAMPLES).map(({ name, bytes }) => ({ name, bytes })),
      fc.record({
        name: fc.constantFrom('a.xml', 'sdn.csv', 'a.json', 'a.xlsx', 'a.yml', 'a.gz'),
        bytes: fc.uint8Array({ maxLength: 300 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), anything, async (key, { name, bytes }) => {
        await attempt(await sourceOf(key), name, bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses an entity bomb and an external entity wherever XML is read', async () => {
    const xmlKeys = [...new Set(SAMPLES.filter(({ name }) => name.endsWith('.xml')).map(({ key }) => key))];
    expect(xmlKeys.length).toBeGreaterThan(5);
    for (const key of xmlKeys) {
      const sample = SAMPLES.find((candidate) => candidate.key === key && candidate.name.endsWith('.xml'));
      const root = /<([\w-]+)[\s>]/.exec(new TextDecoder().decode(sample?.bytes).replace(/<\?.*?\?>/, ''))?.[1] ?? '';
      for (const entity of ['"lol"', 'SYSTEM "file:///etc/passwd"']) {
        const text = `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY lol ${entity}>]><${root}>&lol;</${root}>`;
        const result = await attempt(await sourceOf(key), 'bomb.xml', new TextEncoder().encode(text));
        expect(result).toMatchObject({ detail: { code: 'SOURCE_UNSAFE' } });
      }
    }
  });
});
