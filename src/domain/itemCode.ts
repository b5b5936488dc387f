/**
 * ItemCode: a control-list code taken apart: `5D001.a (for 5A001.j)` is entry 5D001, paragraph a, software for 5A001.j.
 * Reads the spellings of the EAR and EU lists (4D004.a), of Wassenaar (4.D.4.a), munitions lists (ML21.b.5) and EAR99.
 */

export interface ItemCode {
  /** The entry, in capitals: `5D001`, `4.D.4`, `EAR99`. */
  readonly base: string;
  /** Paragraphs below it, in small letters: `['f', '1']`. */
  readonly path: readonly string[];
  /** What software or technology is for, when said. */
  readonly relatedTo: readonly ItemCode[];
}

const BASES = [/^\d[A-E]\d{3}/i, /^\d\.[A-E]\.\d+/i, /^ML\d{1,2}/i, /^EAR99/i, /^[A-Z0-9-]+/i];
const PATH = /^(\.[a-z0-9]+)*$/i;

/** The code, or undefined when the text has no such shape. Case, spaces and the placing of brackets do not matter. */
export function parseItemCode(text: string): ItemCode | undefined {
  const { head, related } = splitRelated(text.trim());
  const plain = head.replace(/\s+/g, '');
  const base = BASES.map((pattern) => pattern.exec(plain)?.[0]).find((found) => found !== undefined);
  if (base === undefined || related === undefined) return undefined;
  const rest = plain.slice(base.length);
  if (!PATH.test(rest)) return undefined;
  return { base: base.toUpperCase(), path: rest.toLowerCase().split('.').slice(1), relatedTo: related };
}

/** Splits `X (for Y, Z)` or `X for Y`; `related` is undefined when a part of it cannot be read. */
function splitRelated(text: string): { head: string; related: readonly ItemCode[] | undefined } {
  const match = /^(.*?)(?:\s*\(\s*for\s+(.*)\)|\s+for\s+\(?(.*?)\)?)$/is.exec(text);
  if (!match) return { head: text, related: [] };
  const codes = splitTopLevel(match[2] ?? match[3] ?? '').map(parseItemCode);
  const known = codes.filter((code) => code !== undefined);
  return { head: match[1] ?? '', related: known.length === codes.length ? known : undefined };
}

/** Splits at commas and "or" outside brackets. */
function splitTopLevel(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const token of text.split(/([(),]|\bor\b)/i)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth === 0 && /^(,|or)$/i.test(token)) {
      parts.push(part);
      part = '';
    } else part += token;
  }
  return [...parts, part].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

export function formatItemCode(code: ItemCode): string {
  const head = [code.base, ...code.path].join('.');
  return code.relatedTo.length === 0 ? head : `${head} (for ${code.relatedTo.map(formatItemCode).join(', ')})`;
}
