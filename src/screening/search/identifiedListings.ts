/** identifiedListings: which listings have an identifier, whatever their names are: a renamed ship keeps its IMO number. */
import { agreementOf, type ReadIdentifier } from '../evidence/identifiers.ts';
import { hashText } from '../nameIndex/indexData.ts';
import type { IndexView } from '../nameIndex/indexView.ts';

/** Listings with the identifier. Others that share its hash are excluded by their facts. */
function listingsWith(view: IndexView, identifier: ReadIdentifier): readonly number[] {
  const { identifierHash: table } = view.data;
  const ordinals: number[] = [];
  for (
    let place = hashText(identifier.value) & (table.length - 1);
    table[place] !== 0;
    place = (place + 1) & (table.length - 1)
  ) {
    const ordinal = (table[place] as number) - 1;
    const agrees = view.factsOf(ordinal).i?.some((own) => ['same', 'likely'].includes(agreementOf(identifier, own)));
    if (agrees) ordinals.push(ordinal);
  }
  return ordinals;
}

/** Ordinals, ascending, of the listings that have any of these identifiers. */
export function identifiedListings(view: IndexView, identifiers: readonly ReadIdentifier[]): readonly number[] {
  const found = new Set(identifiers.flatMap((identifier) => listingsWith(view, identifier)));
  return [...found].sort((a, b) => a - b);
}
