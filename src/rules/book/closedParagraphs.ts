/**
 * Which paragraphs may a code stand for that names none, or one with others below? Only where the entry names all its paragraphs and was
 * read in the primary text is the enumeration closed, so that what holds for each of them holds for the code.
 */
import type { FoundCode } from './codeIndex.ts';
import { isWeak } from './entries.ts';

const NONE: readonly FoundCode[] = [];
const remembered = new WeakMap<FoundCode, readonly FoundCode[]>();

/** Stands for whatever lies below a paragraph and is no paragraph that the entry names. */
const REST = '~';

/** Each paragraph below the code, as a code of its own; none: the enumeration is open, or the code is as specific as the entry. */
export function closedParagraphs(found: FoundCode): readonly FoundCode[] {
  let codes = remembered.get(found);
  if (!codes) {
    codes = enumerate(found);
    remembered.set(found, codes);
  }
  return codes;
}

function enumerate(found: FoundCode): readonly FoundCode[] {
  const { entry, code } = found;
  if (!entry.paragraphsComplete || isWeak(entry)) return NONE;
  const named = entry.paragraphs.map((paragraph) => paragraph.toLowerCase().split('.').slice(1));
  const below = named.filter((path) => path.length > code.path.length && startsWith(path, code.path));
  if (below.length === 0) return NONE;
  const whole = named.some((path) => path.length === code.path.length && startsWith(path, code.path));
  const all = whole ? [code.path, ...below] : below;
  return all.map((path) => {
    const parent = all.some((other) => other.length > path.length && startsWith(other, path));
    return { entry, code: { ...code, path: parent ? [...path, REST] : path } };
  });
}

const startsWith = (path: readonly string[], prefix: readonly string[]): boolean =>
  prefix.every((part, index) => path[index] === part);
