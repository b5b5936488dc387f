/**
 * In which fields do two contents of one listing differ? White space is normalised and the order of values in a field never counts;
 * evidence (how we know it) is not a published field and is left out.
 */
import type { Listing } from '../domain/list.ts';
import { canonicalJson } from '../kit/canonicalJson.ts';

const NOT_COMPARED: ReadonlySet<string> = new Set(['id', 'list', 'evidence']);

/** Names of the fields that differ, sorted; empty when only white space or order differ. */
export function changedFields(before: Listing, after: Listing): readonly string[] {
  // Most listings of two versions are the same to the letter; seeing that is a tenth of the work of comparing them.
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => !NOT_COMPARED.has(field))
    .filter((field) => differs(before[field as keyof Listing], after[field as keyof Listing]))
    .sort();
}

/** Absent, null and empty are the same; most fields are equal as they stand, so the normalised form is made only when not. */
function differs(before: unknown, after: unknown): boolean {
  if (before === after) return false;
  return comparable(before) !== comparable(after);
}

function comparable(value: unknown): string {
  return canonicalJson(normalise(value));
}

function normalise(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    return value.map(comparable).sort();
  }
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, normalise(inner)]));
}
