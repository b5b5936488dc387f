/**
 * Where do two baselines differ? Row by row and field by field; a row that one of them lacks is told as such. Of a list, only what went
 * and what came is shown, unless nothing but its order changed.
 */
import type { BaselineRow } from './baselineFile.ts';

export interface FieldChange {
  /** Members of members are joined by dots: `findings.applies`. */
  readonly field: string;
  /** JSON text; null: the field was not there. */
  readonly was: string | null;
  readonly is: string | null;
}

export interface RowDifference {
  readonly id: string;
  readonly kind: 'changed' | 'missing' | 'added';
  /** Empty for a row that is missing or was added. */
  readonly changes: readonly FieldChange[];
}

export function compareRows(was: readonly BaselineRow[], is: readonly BaselineRow[]): readonly RowDifference[] {
  const [before, after] = [byId(was), byId(is)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((id): RowDifference[] => {
    const [old, now] = [before.get(id), after.get(id)];
    if (!old) return [{ id, kind: 'added', changes: [] }];
    if (!now) return [{ id, kind: 'missing', changes: [] }];
    const changes = changedFields(old, now);
    return changes.length === 0 ? [] : [{ id, kind: 'changed', changes }];
  });
}

function byId(rows: readonly BaselineRow[]): ReadonlyMap<string, BaselineRow> {
  const found = new Map(rows.map((row) => [row.id, row]));
  if (found.size < rows.length) throw new Error('two rows of a baseline have the same id');
  return found;
}

function changedFields(old: BaselineRow, now: BaselineRow): readonly FieldChange[] {
  const [before, after] = [new Map(leavesOf(old)), new Map(leavesOf(now))];
  const fields = [...new Set([...before.keys(), ...after.keys()])];
  return fields.flatMap((field) => {
    const [was, is] = narrowed(before.get(field), after.get(field));
    return was === is ? [] : [{ field, was, is }];
  });
}

/** Every value of a row that is no object of members, with its path. */
function leavesOf(row: object, path = ''): readonly (readonly [field: string, value: unknown])[] {
  return Object.entries(row).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leavesOf(value, `${path}${key}.`)
      : [[`${path}${key}`, value] as const],
  );
}

function narrowed(was: unknown, is: unknown): readonly [was: string | null, is: string | null] {
  const texts = [textOf(was), textOf(is)] as const;
  if (texts[0] === texts[1] || !Array.isArray(was) || !Array.isArray(is)) return texts;
  const [gone, come] = [without(was, is), without(is, was)];
  return gone.length + come.length === 0 ? texts : [JSON.stringify(gone), JSON.stringify(come)];
}

const textOf = (value: unknown): string | null => JSON.stringify(value) ?? null;

/** What a list has more than another; an entry that stands twice counts twice. */
function without(list: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const left = other.map((entry) => JSON.stringify(entry));
  return list.filter((entry) => {
    const at = left.indexOf(JSON.stringify(entry));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
