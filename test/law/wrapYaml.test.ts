/** Long lines of law/ and lists/ are wrapped without a change to the data, and the check names each that is left. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { longLines, wrapYaml } from '../../scripts/yaml/wrapYaml.ts';

const LONG =
  'The exporter knows of a military end use. It must tell the authority, wait for its decision; then it may go on. ';
const PLACES = Array.from({ length: 50 }, (_, index) => `"D:${index}"`).join(', ');
const CASES: readonly (readonly [string, string])[] = [
  ['a plain text', `says: ${LONG.repeat(3).trim()}`],
  ['a quoted text with a quote in it', `notes:\n  - 'Moody''s: ${LONG.repeat(2).trim()}'`],
  ['a sequence of codes', `when:\n  to: { in: [${PLACES}] }`],
  [
    'nested conditions',
    `when: { any: [{ to: { in: ["E:1"] } }, { all: [{ not: { to: { in: [${PLACES}] } } }, { kind: [transit] }] }] }`,
  ],
  [
    'items of a list',
    `rows:\n  - { reason: NS, scope: 'all for (${'5A001.a, '.repeat(40)}5B001)', column: NS 1 }\n  - { reason: AT }`,
  ],
  ['numbers, nulls and days', `x: { a: 1, b: null, c: "2026-09-24", d: true, e: "${LONG.repeat(2).trim()}" }`],
];

describe('wrapYaml', () => {
  it.each(CASES)('wraps %s and keeps the data', (_what, text) => {
    expect(longLines(text)).not.toEqual([]);
    const wrapped = wrapYaml(text);
    expect(longLines(wrapped)).toEqual([]);
    expect(parse(wrapped)).toEqual(parse(text));
  });

  it('gives each sentence of a text a line of its own', () => {
    const text = 'One idea stands here. Another follows; a third ends it.';
    const long = `says: ${text} ${'It goes on and on. '.repeat(10).trim()}`;
    expect(wrapYaml(long).split('\n').slice(0, 4)).toEqual([
      'says: >-',
      '  One idea stands here.',
      '  Another follows;',
      '  a third ends it.',
    ]);
  });

  it('leaves lines within the limit as they are written', () => {
    const text = `a: {  b: 1 } # ${'x'.repeat(180)}\n`;
    expect(wrapYaml(text)).toBe(text);
  });

  it('leaves a text that folding would not give back', () => {
    const text = `says: "two  blanks ${'word '.repeat(50).trim()}"`;
    expect(wrapYaml(text)).toBe(text);
    expect(longLines(`a: 1\n${text}`)).toEqual([2]);
  });
});

describe('wrapYaml --check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-wrap-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names file and line of a line over 200 characters, and writes nothing', () => {
    writeFileSync(join(folder, 'rule.yml'), `id: a\nsays: ${LONG.repeat(2).trim()}\n`);
    const check = () => spawnSync(process.execPath, ['scripts/wrapYaml.ts', '--check', folder], { encoding: 'utf8' });
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining('rule.yml:2 has over 200 characters') });
    expect(check().status).toBe(1);
    writeFileSync(join(folder, 'rule.yml'), 'id: a\n');
    expect(check().status).toBe(0);
  });
});
