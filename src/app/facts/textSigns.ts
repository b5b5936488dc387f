/** What the texts of a deal say by themselves: places and telling words, and the names in its end use that stand on a published list. */
import type { AsOf } from '../../domain/asOf.ts';
import type { DealSign } from '../../domain/deal/dealSign.ts';
import type { Transaction } from '../../domain/transaction.ts';
import { readSigns } from '../../signs/index.ts';
import { isOwnList } from '../../sources/index.ts';
import type { Moment } from '../models/moments/moment.ts';
import { maskToSearch } from '../screening/screenQuery.ts';

/** INVARIANT: rows of the user's own lists are no signs; no rule reads them. */
export async function textSigns(moment: Moment, transaction: Transaction, asOf: AsOf): Promise<readonly DealSign[]> {
  const signs = readSigns(transaction);
  const { endUse } = transaction;
  if (endUse === null) return signs;
  const words = await listedNamesIn(moment, endUse.text, asOf);
  const named = words.map(
    (name): DealSign => ({ kind: 'listedName', words: name, field: 'endUse', at: '/endUse/text' }),
  );
  return named.length === 0 ? signs : [...signs, ...named];
}

/** Words of the text by which a listing that stands on the day, or perhaps does, is named; each once. */
async function listedNamesIn(moment: Moment, text: string, asOf: AsOf): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const mention of await moment.names.mentionsIn(text, await maskToSearch({ moment, asOf }))) {
    if (mention.kind !== 'listing' || found.has(mention.text)) continue;
    for (const { listing } of mention.stored) {
      if (listing.type === 'country' || isOwnList(listing.list)) continue;
      const standing = await moment.lists.standing(listing.id, asOf);
      if (standing && standing.inForce !== 'false') found.add(mention.text);
    }
  }
  return [...found];
}
