/** How an open question of an answer can be settled: here as a fact, in a field of the form, or only by data that is not there. */
import type { FieldName } from '../question/fieldIds.ts';

export type QuestionTarget =
  | { readonly by: 'fact' }
  | { readonly by: 'field'; readonly field: FieldName }
  | { readonly by: 'data'; readonly needs: string };

const FIELDS: readonly (readonly [RegExp, FieldName])[] = [
  [/^part(y|ies)\b/, 'addParty'],
  [/^endUse$/, 'endUse'],
  [/^endUseAttestation$/, 'attestation'],
  [/^(item|items|origin)\b.*$/, 'origin'],
  [/^exporter\b/, 'exporter'],
  [/^date$/, 'date'],
];

const DATA: readonly (readonly [RegExp, string])[] = [
  [/^programme:/, 'this list to be loaded for the date'],
  [/^match:/, 'a person to settle the match'],
  [/^law:/, 'law that is not known here'],
];

/** `fact` is the key of the question: a declared fact `us-ear.x`, `party:endUser`, `programme:us-ofac-sdn`, `law:...`. */
export function targetOf(fact: string): QuestionTarget {
  const needs = DATA.find(([pattern]) => pattern.test(fact))?.[1];
  if (needs) return { by: 'data', needs };
  if (/^[a-z0-9-]+\.[a-z][A-Za-z0-9]*$/.test(fact) && !/^(exporter|item|party)\./.test(fact)) return { by: 'fact' };
  const field = FIELDS.find(([pattern]) => pattern.test(fact))?.[1];
  return field ? { by: 'field', field } : { by: 'data', needs: 'data, not an answer' };
}
