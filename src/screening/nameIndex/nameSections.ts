/** nameSections: the arrays of names: the tokens of each name, the postings of each token, and the listings of each name. */

import { isDecisive, isDiscriminating, missedRarity } from '../compare/distinctiveParts.ts';
import type { Weights } from '../model/weights.ts';
import { bucketise, hashTexts, NumberList, packNameFacts } from './indexData.ts';
import type { OrderedNames } from './nameOrder.ts';
import { prefixedParts } from './nameRecords.ts';
import { TextPool } from './textPool.ts';
import { hashTable, PREFIXED_FORM, type TokenTable } from './tokenTable.ts';

export function nameSections({ records, limits }: OrderedNames, tokens: TokenTable, weights: Weights) {
  const text = new TextPool();
  const [nameTokens, listings, kinds] = [new NumberList(), new NumberList(), new NumberList()];
  const [tokenStart, listingStart] = [new Uint32Array(records.length + 1), new Uint32Array(records.length + 1)];
  const compoundStart = new Uint32Array(records.length + 1);
  const compounds = new NumberList();
  const facts = new Uint32Array(records.length);
  const rarity = new Uint16Array(records.length);
  const [discriminating, indecisive] = [new Uint8Array(records.length), new Uint8Array(records.length)];
  const [prefixes, legalForms] = [[''], [] as string[]];
  const prefixPlaces = new NumberList();
  const posted = new Set<number>();
  const tokenLimits = new Uint32Array(limits.length);
  let minimumParts = 0;
  const [postingTokens, postingNames] = [new NumberList(), new NumberList()];
  for (const [id, record] of records.entries()) {
    const { parsed } = record;
    while (id >= (limits[minimumParts] as number)) tokenLimits[minimumParts++] = tokens.parts.length;
    text.add(record.text);
    posted.clear();
    for (const [k, part] of parsed.parts.entries()) {
      const token = tokens.idOf(part);
      nameTokens.push(token);
      posted.add(token);
      prefixPlaces.push(numberOf(prefixes, parsed.prefixes[k] ?? '', 255));
    }
    tokenStart[id + 1] = nameTokens.length;
    const forms = parsed.legalForms.reduce((set, form) => set | (1 << numberOf(legalForms, form, 23)), 0);
    const hasInitial = parsed.parts.some((part) => part.kind === 'initial');
    facts[id] = packNameFacts(parsed.profile === 'person', hasInitial, Math.min(parsed.patronymicAt, 62), forms);
    for (const compound of record.compounds) {
      const token = tokens.idOfCompound(compound);
      compounds.push(token);
      posted.add(token);
    }
    compoundStart[id + 1] = compounds.length;
    for (const part of prefixedParts(parsed)) posted.add(tokens.idOf(part, PREFIXED_FORM));
    for (const token of posted) {
      postingTokens.push(token);
      postingNames.push(id);
    }
    for (const part of parsed.parts) {
      if (!isDiscriminating(part)) continue;
      rarity[id] = (rarity[id] as number) + missedRarity(part, parsed.parts, weights);
      discriminating[id] = (discriminating[id] as number) + 1;
      indecisive[id] = (indecisive[id] as number) + (isDecisive(part) ? 0 : 1);
    }
    for (const [k, ordinal] of record.listings.entries()) {
      listings.push(ordinal);
      kinds.push(record.kinds[k] ?? 0);
    }
    listingStart[id + 1] = listings.length;
  }
  tokenLimits.fill(tokens.parts.length, minimumParts);
  const texts = text.finish();
  const { start: postingStart, entries: postings } = bucketise(postingTokens, postingNames, tokens.parts.length);
  return {
    sections: {
      postingStart,
      postings,
      nameTokenStart: tokenStart,
      nameTokens: nameTokens.toUint32(),
      nameJoinedStart: compoundStart,
      nameJoined: compounds.toUint32(),
      namePrefix: Uint8Array.from(prefixPlaces.toUint32()),
      nameFacts: facts,
      nameRarity: rarity,
      nameOpens: discriminating,
      nameWords: indecisive,
      namesWithin: limits,
      tokensWithin: tokenLimits,
      nameText: texts.bytes,
      nameTextStart: texts.start,
      nameListingStart: listingStart,
      nameListings: listings.toUint32(),
      nameKinds: Uint8Array.from(kinds.toUint32()),
      comparableHash: hashTable(records.map(({ parsed }) => hashTexts(parsed.parts))),
    },
    prefixes,
    legalForms,
  };
}

/** Place of a text in a small table, added when new; 0 when the table is full. */
function numberOf(table: string[], text: string, most: number): number {
  const known = table.indexOf(text);
  if (known >= 0) return known;
  if (table.length > most) return 0;
  table.push(text);
  return table.length - 1;
}
