/** CodeIndex: finds the entry of a control list that a code belongs to, by any of its spellings, on whatever date. */
import { type ItemCode, parseItemCode } from '../../domain/itemCode.ts';
import type { ControlListSource, EntrySource } from '../law/ruleBookSource.ts';

export interface FoundCode {
  readonly entry: EntrySource;
  /** The code in the list's own spelling: its base is that of the entry. */
  readonly code: ItemCode;
}

interface Spelling {
  readonly path: readonly string[];
  readonly entry: EntrySource;
  readonly own: ItemCode;
}

export interface CodeIndex {
  /** Not every entry of the list was read. */
  readonly partial: boolean;
  /** The same object for the same code object, so that what follows from it can be remembered. */
  readonly find: (code: ItemCode) => FoundCode | undefined;
}

/** Longest spelling wins, so that an alias 4E001.c of 4.E.1.c goes before 4E001. */
export function indexCodes(list: ControlListSource): CodeIndex {
  const byBase = new Map<string, Spelling[]>();
  for (const entry of list.entries) {
    const own = parseItemCode(entry.code);
    if (!own) continue;
    for (const text of [entry.code, ...entry.aliases]) {
      const spelled = parseItemCode(text);
      if (spelled) byBase.set(spelled.base, [...(byBase.get(spelled.base) ?? []), { path: spelled.path, entry, own }]);
    }
  }
  for (const spellings of byBase.values()) spellings.sort((a, b) => b.path.length - a.path.length);
  const found = new WeakMap<ItemCode, { readonly code: FoundCode | undefined }>();
  return {
    partial: list.partial === true,
    find: (code) => {
      let answer = found.get(code);
      if (!answer) {
        answer = { code: findIn(byBase, code) };
        found.set(code, answer);
      }
      return answer.code;
    },
  };
}

function findIn(byBase: ReadonlyMap<string, readonly Spelling[]>, code: ItemCode): FoundCode | undefined {
  for (const { path, entry, own } of byBase.get(code.base) ?? []) {
    if (!path.every((segment, index) => code.path[index] === segment)) continue;
    const rest = code.path.slice(path.length);
    return { entry, code: { base: own.base, path: [...own.path, ...rest], relatedTo: code.relatedTo } };
  }
  return undefined;
}

const known = new Map<string, ItemCode | undefined>();
const REMEMBERED = 20_000;

/** Parses a code once; the memory is bounded, so that odd input cannot fill it. */
export function readCode(text: string): ItemCode | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= REMEMBERED) known.clear();
  const code = parseItemCode(text);
  known.set(text, code);
  return code;
}
