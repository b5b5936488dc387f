/**
 * Canonical JSON (RFC 8785 for the values we use: no NaN, no Infinity, no undefined members): sorted keys, no white space.
 * Digests and audit leaves are taken over this text, so it may never change for the same value.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Canonical text of a value; members whose value is undefined are left out. Throws on NaN, Infinity, functions and cycles. */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

const MAX_DEPTH = 200;

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new Error('value is nested too deeply for canonical JSON');
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`not a JSON number: ${value}`);
      return JSON.stringify(value);
    case 'string':
      return JSON.stringify(value.toWellFormed());
    case 'object':
      return Array.isArray(value)
        ? writeArray(value, depth + 1)
        : writeObject(value as Record<string, unknown>, depth + 1);
    default:
      throw new Error(`not a JSON value: ${typeof value}`);
  }
}

function writeArray(items: readonly unknown[], depth: number): string {
  let text = '[';
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    text += (index === 0 ? '' : ',') + write(item === undefined ? null : item, depth);
  }
  return `${text}]`;
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  let text = '{';
  for (const key of sortedKeys(value)) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${text.length === 1 ? '' : ','}${quotedKey(key)}:${write(member, depth)}`;
  }
  return `${text}}`;
}

/** Most values are written again and again with keys in order already, so looking first saves the sorting. */
function sortedKeys(value: Record<string, unknown>): readonly string[] {
  const keys = Object.keys(value);
  let previous = '';
  for (const key of keys) {
    if (previous > key) return keys.sort();
    previous = key;
  }
  return keys;
}

const MOST_KEYS_KEPT = 2000;
const quotedKeys = new Map<string, string>();

/** Member names repeat, so their JSON text is kept. */
function quotedKey(key: string): string {
  const kept = quotedKeys.get(key);
  if (kept !== undefined) return kept;
  const quoted = JSON.stringify(key);
  if (quotedKeys.size < MOST_KEYS_KEPT) quotedKeys.set(key, quoted);
  return quoted;
}
