/** The table "Where do I change X" is right: each row names files that exist, and each symbol or key is defined in its file. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const architecture = readFileSync(`${root}ARCHITECTURE.md`, 'utf8');
const HEAD = '| I want to | go to | look for |';

interface Row {
  readonly want: string;
  readonly files: readonly string[];
  readonly symbols: readonly string[];
}

const quoted = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

function rowsOf(text: string): readonly Row[] {
  const table = text.split(HEAD)[1]?.split('\n\n')[0] ?? '';
  const lines = table.split('\n').filter((line) => line.startsWith('| '));
  return lines.map((line) => {
    const [, want = '', files = '', symbols = ''] = line.split('|');
    return { want: want.trim(), files: quoted(files), symbols: quoted(symbols) };
  });
}

/** Whether a text defines a symbol: a declaration or member of code, a key of YAML, a phrase of prose. */
function defines(file: string, text: string, symbol: string): boolean {
  const name = symbol.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (file.endsWith('.md')) return text.includes(symbol);
  if (file.endsWith('.yml')) return new RegExp(`(?:^|[\\s{])["']?${name}["']?:(?:\\s|$)`, 'm').test(text);
  const declared = `\\b(?:function\\*?|const|let|class|interface|type)\\s+${name}\\b`;
  return new RegExp(`${declared}|^\\s*(?:readonly )?${name}\\??[:(]`, 'm').test(text);
}

/** Each file beside its symbol; the first of what is wrong with a row, undefined when nothing is. */
function faultOf({ files, symbols }: Row): string | undefined {
  if (files.length === 0 || files.length !== symbols.length)
    return `${files.length} files and ${symbols.length} symbols; each file needs one symbol`;
  for (const [index, file] of files.entries()) {
    if (!existsSync(`${root}${file}`)) return `${file} does not exist`;
    const symbol = symbols[index] ?? '';
    if (!defines(file, readFileSync(`${root}${file}`, 'utf8'), symbol)) return `${file} does not define ${symbol}`;
  }
  return undefined;
}

describe('ARCHITECTURE.md, where do I change X', () => {
  const rows = rowsOf(architecture);

  it('has rows', () => {
    expect(rows.length).toBeGreaterThan(40);
  });

  it.each(rows)('$want', (row) => {
    expect(faultOf(row)).toBeUndefined();
  });

  it.each([
    ['a symbol that its file only imports', 'src/cli/runCli.ts', 'PortcullisError', 'does not define'],
    ['a symbol that is in no file', 'src/screening/model/weights.ts', 'OMITTED', 'does not define'],
    ['a key that its file lacks', 'law/us-ear/facts.yml', 'fact', 'does not define'],
    ['a phrase that its file lacks', 'law/README.md', 'Add a moon', 'does not define'],
    ['a file that is not there', 'src/screening/weights.ts', 'OMISSION', 'does not exist'],
    ['a file without a symbol', 'src/screening/model/weights.ts', '', 'each file needs one symbol'],
  ])('refuses %s', (_what, file, symbol, fault) => {
    const [row] = rowsOf(`${HEAD}\n|---|---|---|\n| x | \`${file}\` | ${symbol && `\`${symbol}\``} |\n\n`);
    expect(row && faultOf(row)).toContain(fault);
  });
});

describe('ARCHITECTURE.md, rooms', () => {
  const rooms = architecture.split('| room | job | folders |')[1]?.split('\n\n')[0] ?? '';
  const folders = rooms.split('\n').flatMap((line) => {
    const [, room = '', , inside = ''] = line.split('|');
    const [path] = quoted(room);
    return path ? [path, ...quoted(inside).map((folder) => `${path}/${folder}`)] : [];
  });

  it('names many folders', () => {
    expect(folders.length).toBeGreaterThan(60);
  });

  it.each(folders)('%s exists', (folder) => {
    expect(existsSync(`${root}${folder}`)).toBe(true);
  });
});
