/**
 * One finding a rule over all destinations of an item: the most serious stands, with the destination that it was found for. An exception
 * serves only if it is available for every destination whose finding it is to overcome.
 */
import { isLessAvailable, type JudgedException, type JudgedExceptions } from './evaluateException.ts';
import { bySeverity, type Judged } from './judged.ts';
import { joined } from './mergeFindings.ts';

/** @param parts what was found for each destination, `to` first */
export function mergeDestinations(parts: readonly (readonly Judged[])[]): readonly Judged[] {
  const byRule = new Map<string, Judged>();
  for (const part of parts)
    for (const one of part) {
      const before = byRule.get(one.id);
      byRule.set(one.id, before ? stricter(before, one) : one);
    }
  return [...byRule.values()];
}

/** Both open: what either lacks is missing. Otherwise what the milder one lacks changes nothing. */
function stricter(a: Judged, b: Judged): Judged {
  const [first, second] = bySeverity(a, b);
  const alike = first.result === second.result;
  return {
    ...first,
    restsOnWeak: a.restsOnWeak || b.restsOnWeak,
    staleBy: Math.max(a.staleBy, b.staleBy),
    redFlag: joined(first.redFlag, second.redFlag),
    missing: alike && second.missing.length > 0 ? [...new Set([...first.missing, ...second.missing])] : first.missing,
  };
}

/** @param parts the exceptions looked at for each destination, by their position in the regime */
export function mergeDestinationExceptions(parts: readonly JudgedExceptions[]): JudgedExceptions {
  const length = Math.max(...parts.map((part) => part.length));
  return Array.from({ length }, (_, position) => {
    let worst: JudgedException | undefined;
    for (const part of parts) {
      const one = part[position];
      if (one && (!worst || isLessAvailable(one, worst))) worst = one;
    }
    return worst;
  });
}
