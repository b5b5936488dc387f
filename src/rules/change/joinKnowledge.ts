/**
 * Joins the parts of one regime's law that became known on one day into one cause, so that each country group does not get its
 * own line.
 */
import type { Cause } from './cause.ts';
import type { FindingChange } from './findingChanges.ts';
import { type Knowledge, knowledge } from './lawCauses.ts';

interface Joined {
  readonly causes: readonly Cause[];
  readonly findings: readonly FindingChange[];
}

/** Joins those that changed a finding; the others stay single. */
export function joinKnowledge(causes: readonly Cause[], findings: readonly FindingChange[]): Joined {
  const effective = new Set(findings.flatMap(({ because }) => because));
  const groups = new Map<string, Knowledge[]>();
  for (const cause of causes) {
    if (cause.kind !== 'knowledge' || !effective.has(cause.id)) continue;
    const key = `${cause.regime} ${cause.knownFrom}`;
    groups.set(key, [...(groups.get(key) ?? []), cause]);
  }
  const renamed = new Map<string, string>();
  const joined = [...groups.values()].flatMap((parts): Knowledge[] => {
    const [first] = parts;
    if (!first) return [];
    const one = knowledge(
      first.regime,
      first.knownFrom,
      parts.flatMap((part) => part.parts),
    );
    for (const { id } of parts) renamed.set(id, one.id);
    return [one];
  });
  const rename = (ids: readonly string[]): readonly string[] => [...new Set(ids.map((id) => renamed.get(id) ?? id))];
  return {
    causes: [...joined, ...causes.filter(({ id }) => !renamed.has(id))],
    findings: findings.map((one) => ({ ...one, because: rename(one.because) })),
  };
}
