/** A value, key or column that is spelt like a member of every object (`constructor`) is plain text to every source. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listingSchema } from '../domain/list.ts';
import { PortcullisError } from '../kit/errors.ts';
import { sourceFileOf } from './formats/openFile.ts';
import type { Source } from './reading/source.ts';
import { readSource } from './readSource.ts';
import { SOURCES } from './registry.ts';
import { buildXlsx } from './testing/buildXlsx.ts';

/** Lower case, so that folding leaves them as they are: one that is read from a prototype and one that replaces it when written. */
const WORDS = ['constructor', '__proto__'];

/** What stands in a file of each format: texts and attributes with their names; strings and keys, quoted; cells. */
const VALUES: readonly { readonly ending: RegExp; readonly value: RegExp; readonly quote: string }[] = [
  { ending: /\.xml$/, value: /(?<=>)[^<>\s][^<>]*(?=<)|(?<==")[^"]*(?=")|(?<=\s)[\w-]+(?==")/g, quote: '' },
  { ending: /\.json$/, value: /"(?:[^"\\]|\\.)*"/g, quote: '"' },
  { ending: /\.(?:csv|txt)$/, value: /[^,;\t\r\n"]+/g, quote: '' },
];

interface Sample {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

const FOLDERS = SOURCES.map(({ definition: { key } }) => key).filter((key) =>
  readdirSync(new URL(`./${key}/`, import.meta.url)).includes('fixtures'),
);
const SAMPLES = FOLDERS.flatMap((key) => {
  const folder = new URL(`./${key}/fixtures/`, import.meta.url);
  return readdirSync(folder).map((name): Sample => ({ key, name, text: readFileSync(new URL(name, folder), 'utf8') }));
});
const loaded = new Map(SOURCES.map(({ definition, load }) => [definition.key, load]));

/** The file with one value after another written as the word. */
function* spelt({ name, text }: Sample, word: string): Generator<string> {
  const format = VALUES.find(({ ending }) => ending.test(name));
  if (!format) throw new Error(`no values are known of ${name}`);
  for (const { 0: value, index } of text.matchAll(format.value))
    yield text.slice(0, index) + format.quote + word + format.quote + text.slice(index + value.length);
}

const bytesOf = (name: string, text: string): Uint8Array =>
  name === 'rows.json' ? buildXlsx(JSON.parse(text)) : new TextEncoder().encode(text);

/** Whether the file was read into listings of the schema; false where it was refused with a code. Anything else is thrown. */
async function reads(source: Source, name: string, text: string): Promise<boolean> {
  try {
    const file = sourceFileOf(name === 'rows.json' ? 'list.xlsx' : name, bytesOf(name, text));
    const { listings, account } = await readSource(source, [file]);
    for (const listing of listings) listingSchema.parse(listing);
    for (const counts of [account.used, account.ignoredByName, account.rows])
      for (const [field, count] of Object.entries(counts)) expect(count, field).toBeTypeOf('number');
    return true;
  } catch (error) {
    if (error instanceof PortcullisError) return false;
    throw new Error(`with: ${text}`, { cause: error });
  }
}

describe('a value spelt like a member of every object', () => {
  it.each(SAMPLES)('is text in $name of $key', async (sample) => {
    const source = await loaded.get(sample.key)?.();
    if (!source) throw new Error(sample.key);
    let read = 0;
    for (const word of WORDS)
      for (const text of spelt(sample, word)) if (await reads(source, sample.name, text)) read += 1;
    // A file that cannot be read alone is refused whatever it holds.
    if (await reads(source, sample.name, sample.text)) expect(read).toBeGreaterThan(0);
  });
});
