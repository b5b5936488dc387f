/** How an open question of an answer can be settled: here as a fact, in a field of the form, or only by data that is not there. */
import type { FieldName } from '../question/fieldIds.ts';

export type QuestionTarget =
  | { readonly by: 'fact' }
  | { readonly by: 'field'; readonly field: FieldName }
  /** The country or the owners of one party, by the party's name. */
  | { readonly by: 'party'; readonly part: 'country' | 'owners'; readonly party: string }
  /** A code on one more control list. */
  | { readonly by: 'classification'; readonly list: string }
  /** Saying that the parties named are all there are. */
  | { readonly by: 'completeness' }
  | { readonly by: 'data'; readonly needs: string };

const FIELDS: ReadonlyMap<string, FieldName> = new Map(
  Object.entries<FieldName>({
    'item.origin': 'origin',
    'item.valueInUsd': 'value',
    'deal.ultimateDestination': 'ultimateDestination',
    'exporter.country': 'exporterCountry',
    'exporter.usPerson': 'usPerson',
    'party:endUser': 'addParty',
    parties: 'addParty',
    endUse: 'endUse',
    'dates.contract': 'contractDate',
    'dates.exported': 'exportedDate',
  }),
);

const FIELD_BY_PREFIX: ReadonlyMap<string, FieldName> = new Map(
  Object.entries<FieldName>({
    paragraph: 'item',
    relatedItem: 'item',
    party: 'addParty',
  }),
);

const DATA_BY_PREFIX: ReadonlyMap<string, string> = new Map(
  Object.entries({
    programme: 'this list to be loaded for the date',
    match: 'a person to settle the match',
    listing: 'the row’s history to be looked up',
    listingScope: 'a person to read the row',
    scope: 'a person to read the entry',
    law: 'law that is not known here',
  }),
);

/** `fact` is the key of the question: a declared fact `us-ear.x`, `party:endUser`, `programme:us-ofac-sdn`, `law:...`. */
export function targetOf(fact: string): QuestionTarget {
  const field = FIELDS.get(fact);
  if (field) return { by: 'field', field };
  if (fact === 'partiesComplete') return { by: 'completeness' };
  const colon = fact.indexOf(':');
  const prefix = colon < 0 ? '' : fact.slice(0, colon);
  if (prefix === 'country' || prefix === 'owners') return { by: 'party', part: prefix, party: fact.slice(colon + 1) };
  if (prefix === 'classification') return { by: 'classification', list: fact.slice(colon + 1) };
  const byPrefix = FIELD_BY_PREFIX.get(prefix);
  if (byPrefix) return { by: 'field', field: byPrefix };
  if (/^[a-z0-9-]+\.[a-z][A-Za-z0-9]*$/.test(fact)) return { by: 'fact' };
  return { by: 'data', needs: DATA_BY_PREFIX.get(prefix) ?? 'data, not an answer' };
}
