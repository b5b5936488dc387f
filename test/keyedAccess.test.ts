/** Tables that are asked with text from input are Maps, or are asked for their own members only (src/kit/ownMember.ts). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { keyedAccesses } from './support/keyedAccess.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files that may read an object by any key, and why nothing but its own members can be met there. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['src/kit/ownMember.ts', 'it asks for own members'],
  ['src/screening/text/graphemes.ts', 'the keys are single letters, and no member is called by one'],
  ['src/screening/text/tokenize.ts', 'the keys are single letters, and no member is called by one'],
  ['src/screening/names/romanise.ts', 'the keys are one or two letters, and no member is called by so few'],
  ['src/kit/canonicalJson.ts', 'the keys are those that the object itself lists'],
  ['src/sources/formats/xmlStream.ts', 'a record of attributes has no prototype'],
  ['src/sources/listing/strictElement.ts', 'a record of attributes has no prototype'],
]);

function programOf(config: string): ts.Program {
  const path = join(root, config);
  const read = ts.readConfigFile(path, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(read.config, ts.sys, join(path, '..'));
  return ts.createProgram(parsed.fileNames.filter(isLookedAt), parsed.options);
}

/** Tests hold no input. */
function isLookedAt(path: string): boolean {
  const file = path.slice(root.length);
  return /^(?:src|web\/src)\//.test(file) && !/[.]test[.]tsx?$|\/(?:testing|fixtures)\//.test(file);
}

describe('an object is not asked with text from input', () => {
  it.each(['tsconfig.json', 'web/tsconfig.json'])('in the files of %s', (config) => {
    const found = keyedAccesses(programOf(config), (path) => (isLookedAt(path) ? path.slice(root.length) : undefined));
    const wrong = found.filter(({ file }) => !ALLOWED.has(file));
    expect(
      wrong.map(({ file, line, text }) => `${file}:${line} ${text}: use a Map, or ownMember where it is JSON`),
    ).toEqual([]);
  });

  it('and whoever does so is found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'portcullis-keys-'));
    const file = join(folder, 'planted.ts');
    const lines = [
      'const TABLE: Record<string, number> = { a: 1 };',
      'const WORDS = { a: 1, b: 2 } as const;',
      'export const byText = (word: string) => TABLE[word];',
      'export const inText = (word: string) => word in TABLE;',
      'export const byEither = (word: string | number) => TABLE[word];',
      'export const byWord = (word: keyof typeof WORDS) => WORDS[word];',
      'export const byPlace = (list: number[], at: number) => list[at];',
      'export const byName = <K extends keyof typeof WORDS>(word: K) => WORDS[word];',
    ];
    writeFileSync(file, lines.join('\n'));
    const program = ts.createProgram([file], { strict: true, noLib: false, types: [] });
    expect(
      keyedAccesses(program, (path) => (path === file ? 'planted.ts' : undefined)).map(({ line }) => line),
    ).toEqual([3, 4, 5]);
    rmSync(folder, { recursive: true });
  });
});
