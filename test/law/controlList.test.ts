/** The control list as data: complete, every row under a rule, what no machine reads counted; and made as deriveEar.ts makes it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveEar } from '../../scripts/law/deriveEar.ts';
import { readParagraphs, readScope, type ScopeContext, withEntry } from '../../scripts/law/ear/scopeText.ts';
import { EAR_FOLDER, earFactsPresent } from './earFacts.ts';
import { lawFiles, loadLawBook } from './lawBook.ts';

const book = loadLawBook();
const entries =
  book.source.regimes.flatMap(({ controlLists }) => controlLists).find(({ key }) => key === 'us-ear')?.entries ?? [];
const rows = entries.flatMap((entry) => entry.rows.map((row) => ({ ...row, code: entry.code })));

describe('the control list', () => {
  it('holds the 633 entries of the list, 11 that the copy lacks, 11 former ones and EAR99', () => {
    const former = entries.filter(({ validTo }) => validTo !== undefined);
    const weak = entries.filter(({ evidence }) => evidence.verification !== 'primaryText');
    expect(entries.length).toBe(633 + 11 + 11 + 1);
    expect(former.length).toBe(11);
    expect(weak.length).toBe(19);
  });

  it('leaves no more rows to a person than before: this count may only fall', () => {
    const unreadable = rows.filter(({ see, scope }) => see !== undefined || scope.includes(' if "'));
    expect(unreadable.length).toBeLessThanOrEqual(63);
  });

  it('has no row whose reason the requirement does not name', () => {
    const reasons = new Set(book.rule('us-ear-control-list')?.versions.flatMap(({ rows }) => rows?.reasons ?? []));
    expect(rows.filter(({ reason }) => !reasons.has(reason)).map(({ code, reason }) => `${code} ${reason}`)).toEqual(
      [],
    );
  });

  it('has at least one row for every entry but EAR99', () => {
    expect(entries.filter((entry) => entry.rows.length === 0).map(({ code }) => code)).toEqual(['EAR99']);
  });

  it('copies no heading: titles are short and end without a full stop', () => {
    const long = entries.filter(({ title }) => title.length > 110 || title.endsWith('.'));
    expect(long.map(({ code }) => code)).toEqual([]);
  });

  it.skipIf(!earFactsPresent)('is as deriveEar.ts makes it (needs the shared data; skipped without)', () => {
    const files = lawFiles();
    for (const [name, text] of deriveEar(EAR_FOLDER)) expect(files.get(`us-ear/control-list/${name}`), name).toBe(text);
  });
});

const context: ScopeContext = {
  eccn: '9B001',
  codes: ['9A001', '9A002', '9A003', '9A101'],
  scopesFor: (code, reason) => (code === '9A101' && reason === 'MT' ? ['.a except .b'] : undefined),
};

describe('reading how the list writes scopes', () => {
  it.each([
    ['entire entry', 'all'],
    ['the entire entry', 'all'],
    ['entire entry, except 9B001.b and .y', 'all except (.b, .y)'],
    ['9B001.a.1 to a.3, b, and f (except f.3)', '.a.1 to .a.3, .b, .f except .f.3'],
    ['“software” for equipment controlled by 9A001 to 9A003 or 9A101', 'all for (9A001, 9A002, 9A003, 9A101)'],
    ['“technology” for items controlled by 9A001 and 9A101 for MT reasons', 'all for (9A001, 9A101.a except 9A101.b)'],
    ['items that meet or exceed the parameters of 9A101', undefined],
  ])('%s: %s', (text, scope) => {
    expect(readScope(text, context)).toBe(scope);
  });

  it('leaves words that are no paragraphs', () => {
    expect(readParagraphs('police-model viewers in .c')).toBeUndefined();
    expect(readParagraphs('a.1 to b.3')).toBeUndefined();
  });

  it('puts the entry before each relative paragraph, not inside quoted texts', () => {
    expect(withEntry('(.a, .c) where us-ear.meetsParametersOf has "7A103"', '7A003')).toBe(
      '(7A003.a, 7A003.c) where us-ear.meetsParametersOf has "7A103"',
    );
    expect(withEntry('all except .y', '0A501')).toBe('0A501 except 0A501.y');
  });
});

describe('hand-made readings', () => {
  it('carry a digest of the text they read, never the text', () => {
    const text = readFileSync(join(import.meta.dirname, '../../scripts/law/ear/readings.yml'), 'utf8');
    expect(text).toMatch(/of: "[0-9a-f]{8}"/);
    expect(text).not.toMatch(/applies to|may not be used/);
  });
});
