/** One list, whichever encoding its file comes in: every text sample reads the same in UTF-8 with and without a mark and in UTF-16. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFileOf } from './formats/openFile.ts';
import { readSource } from './readSource.ts';
import { SOURCES, sourceByKey } from './registry.ts';

interface Sample {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

/** Samples that are one whole version in one file of text. */
const SAMPLES: readonly Sample[] = SOURCES.flatMap(({ definition: { key, official } }) => {
  if (!official || ['au-dfat', 'il-cyber-destinations'].includes(key)) return [];
  const folder = new URL(`./${key}/fixtures/`, import.meta.url);
  return readdirSync(folder).flatMap((name): Sample[] => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return /^(?:add|alt|sdn_comments|cons_(?:add|alt|comments))\./.test(name) ? [] : [{ key, name, text }];
  });
});

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const swapped = (text: string): Uint8Array => Buffer.from(utf16(text)).swap16();

describe('encodings', () => {
  it('has samples as XML, CSV, JSON and plain text', () => {
    for (const ending of ['.xml', '.csv', '.json', '.txt'])
      expect(SAMPLES.filter(({ name }) => name.endsWith(ending)).length, ending).toBeGreaterThan(0);
  });

  it.each(SAMPLES)('$key reads $name alike in each', async ({ key, name, text }) => {
    const source = await sourceByKey(key).load();
    const read = async (bytes: Uint8Array) => {
      const { listings, header } = await readSource(source, [sourceFileOf(name, bytes)]);
      return { listings, header };
    };
    const plain = await read(new TextEncoder().encode(text));
    expect(plain.listings.length).toBeGreaterThan(0);
    expect(await read(new TextEncoder().encode(`\ufeff${text}`)), 'UTF-8 with a mark').toEqual(plain);
    expect(await read(utf16(text)), 'UTF-16 little-endian').toEqual(plain);
    expect(await read(swapped(text)), 'UTF-16 big-endian').toEqual(plain);
  });

  it('reads Latin-1 where nothing else is said, and where it is declared', async () => {
    const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
    const name = 'PEÑA ÜBER';
    const row = `77001,"${name}","-0- ","SDGT","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","-0- "\r\n`;
    const source = await sourceByKey('us-ofac-sdn').load();
    const csv = await readSource(source, [sourceFileOf('sdn.csv', latin1(row))]);
    expect(csv.listings.map((listing) => listing.name)).toEqual([name]);
    const xml = await readSource(await sourceByKey('un-sc').load(), [
      sourceFileOf('un.xml', latin1(unList('ISO-8859-1', name))),
    ]);
    expect(xml.listings.map((listing) => listing.name)).toEqual([name]);
  });

  it('reports text that is not of the encoding the file declares', async () => {
    const bytes = Buffer.from(unList('UTF-8', 'PEÑA'), 'latin1');
    const { account } = await readSource(await sourceByKey('un-sc').load(), [sourceFileOf('un.xml', bytes)]);
    expect(account.issues).toContainEqual(
      expect.objectContaining({ code: 'TEXT_UNREADABLE', where: 'un-sc:QDe.901', count: 1 }),
    );
  });
});

const unList = (encoding: string, name: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><CONSOLIDATED_LIST dateGenerated="2026-02-01T00:00:00Z"><INDIVIDUALS></INDIVIDUALS><ENTITIES><ENTITY>` +
  `<DATAID>1</DATAID><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.901</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>`;
