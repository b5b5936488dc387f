/** ItemView: one item with its codes on each control list, looked up once. */
import type { Item } from '../../domain/item.ts';
import { formatItemCode } from '../../domain/itemCode.ts';
import { type CodeIndex, type FoundCode, readCode } from './codeIndex.ts';

export interface ItemView {
  readonly item: Item;
  /** Codes of the item on a list; empty: its classification there is not known. */
  readonly codes: (list: string) => readonly FoundCode[];
  /** A code given for a list of which only some entries were read, and which is not one of them; null: none. */
  readonly unread: (list: string) => string | null;
}

const NONE: readonly FoundCode[] = [];

export function viewItem(item: Item, indexes: ReadonlyMap<string, CodeIndex>): ItemView {
  const found = new Map<string, readonly FoundCode[]>();
  return {
    item,
    codes: (list) => {
      const before = found.get(list);
      if (before) return before;
      const codes = lookUp(item, list, indexes.get(list));
      found.set(list, codes);
      return codes;
    },
    unread: (list) => unreadCode(item, list, indexes.get(list)),
  };
}

function unreadCode({ classifications }: Item, list: string, index: CodeIndex | undefined): string | null {
  if (!index?.partial) return null;
  for (const { list: of, code: text } of classifications) {
    const code = of === list ? readCode(text) : undefined;
    if (code && !index.find(code)) return formatItemCode(code);
  }
  return null;
}

/** A classification without a list is read on every list that has the code. */
function lookUp(item: Item, list: string, index: CodeIndex | undefined): readonly FoundCode[] {
  if (!index) return NONE;
  const codes: FoundCode[] = [];
  for (const classification of item.classifications) {
    if (classification.list !== undefined && classification.list !== list) continue;
    const code = readCode(classification.code);
    const hit = code && index.find(code);
    if (hit) codes.push(hit);
  }
  return codes.length === 0 ? NONE : codes;
}
