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
      if (Array.isArray(value))
        return `[${value.map((item) => write(item === undefined ? null : item, depth + 1)).join(',')}]`;
      return writeObject(value as Record<string, unknown>, depth);
    default:
      throw new Error(`not a JSON value: ${typeof value}`);
  }
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    if (value[key] === undefined) continue;
    members.push(`${JSON.stringify(key)}:${write(value[key], depth + 1)}`);
  }
  return `{${members.join(',')}}`;
}
