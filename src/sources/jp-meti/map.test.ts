import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { readSource } from '../readSource.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { source } from './read.ts';

const TEXT = readFileSync(new URL('./fixtures/notice.txt', import.meta.url), 'utf8');

describe('jp-meti', () => {
  it('finds every entry, also where a page break glued it to the one before', async () => {
    const { listings, header, account } = await readSource(source, [fixture('jp-meti/fixtures/notice.txt')]);
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(header.publishedOn).toBe('2025-09-12');
    expect(account.rows).toEqual({ entry: 3, line: 18 });
    expect(account.issues).toEqual([]);
    expect(listings.map(({ name, names }) => [name, names.map(({ text }) => text)])).toEqual([
      ['Example JSC', ['Mihon Sha', 'Obrazets 2 Company', 'Primer Ltd.', '株式会社見本', '見本社']],
      ['Example Two Works', ['Primer Dva', '見本二NMテック']],
      ['NM-Tekh', ['NMT LLC', 'NMT社', 'NMテック']],
    ]);
    expect(listings[0]?.addresses).toEqual([
      { full: '12 Road, Minsk, Belarus', country: 'BY' },
      { full: '203, Example Emb., 190121, St. Peterburg, Russia', country: 'RU' },
    ]);
    expect(listings[0]?.names).toContainEqual({ text: '株式会社見本', kind: 'alias', language: 'ja', script: 'Hani' });
  });

  it('refuses another text and one that ends within an entry', async () => {
    expect(await codeOf(readSource(source, [fileOf('a.txt', '1 hello\n2 world\n')]))).toBe('SOURCE_FORMAT');
    const cut = TEXT.slice(0, TEXT.lastIndexOf('所在地'));
    expect(await codeOf(readSource(source, [fileOf('a.txt', cut)]))).toBe('SOURCE_TRUNCATED');
  });
});
