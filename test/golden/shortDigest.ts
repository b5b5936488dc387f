/**
 * Are two values the same? Twelve hex digits over JSON with sorted keys. Members that say nothing (null, undefined, empty) do not count,
 * so that a new optional field changes no digest. It stands alone: a net does not hang on the code it is to catch.
 */
import { createHash } from 'node:crypto';

export const shortDigest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(value)) ?? '')
    .digest('hex')
    .slice(0, 12);

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => !saysNothing(member));
  return Object.fromEntries(
    members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, ordered(member)]),
  );
}

/** Null, undefined, or an empty list or object. */
export const saysNothing = (member: unknown): boolean =>
  member === null || member === undefined || (typeof member === 'object' && Object.keys(member).length === 0);
