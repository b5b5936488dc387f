/** nicknames: whether two given names are forms of one name that a person uses (Bill and William). */
import { NICKNAMES } from '../data/nicknames.ts';

const NO_NAMES: readonly string[] = [];
const NO_GROUPS: readonly number[] = [];

/** Every form in the groups of a name, the name itself among them. */
export function nicknameForms(name: string): readonly string[] {
  const own = nicknameGroups(name);
  return own.length === 0 ? NO_NAMES : own.flatMap((group) => lines()[group]?.split(' ') ?? []);
}

let groupLines: readonly string[] | undefined;
const lines = (): readonly string[] => (groupLines ??= NICKNAMES.trim().split('\n'));

let groups: ReadonlyMap<string, readonly number[]> | undefined;

function readGroups(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  for (const [group, line] of lines().entries()) {
    for (const name of line.split(' ')) {
      const known = table.get(name);
      if (known) known.push(group);
      else table.set(name, [group]);
    }
  }
  return table;
}

export function nicknameGroups(name: string): readonly number[] {
  groups ??= readGroups();
  return groups.get(name) ?? NO_GROUPS;
}

/** Whether the two names have a group in common. */
export function areNicknames(a: string, b: string): boolean {
  const left = nicknameGroups(a);
  if (left.length === 0) return false;
  const right = nicknameGroups(b);
  return left.some((group) => right.includes(group));
}
