/** The law of the repository, compiled once for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { type CompiledLaw, compileLaw } from '../law/compileLaw.ts';

const folder = join(import.meta.dirname, '../../../law');
let compiled: CompiledLaw | undefined;
let book: RuleBook | undefined;

export function bundledLaw(): CompiledLaw {
  compiled ??= compileLaw(readFolder());
  return compiled;
}

/** Loaded from JSON text, as the program does it. */
export function bundledBook(): RuleBook {
  book ??= loadRuleBook(JSON.parse(JSON.stringify(bundledLaw().source)));
  return book;
}

function readFolder(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return files;
}
