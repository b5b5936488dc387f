/** nameSections: the arrays of names: which tokens each consists of, which names each token brings up, whose names they are. */

import { isDecisive, isDiscriminating, missedRarity } from '../compare/distinctiveParts.ts';
import { bucketise, hashTexts, NumberList, packNameFacts } from './indexData.ts';
import type { OrderedNames } from './nameOrder.ts';
import { prefixedParts } from './nameRecords.ts';
import { TextPool } from './textPool.ts';
import { hashTable, PREFIXED, type TokenTable } from './tokenTable.ts';

export function nameSections({ records, within }: OrderedNames, tokens: TokenTable) {
  const text = new TextPool();
  const [nameTokens, listings, kinds] = [new NumberList(), new NumberList(), new NumberList()];
  const [tokenStart, listingStart] = [new Uint32Array(records.length + 1), new Uint32Array(records.length + 1)];
  const joinedStart = new Uint32Array(records.length + 1);
  const joined = new NumberList();
  const facts = new Uint32Array(records.length);
  const rarity = new Uint16Array(records.length);
  const [opens, words] = [new Uint8Array(records.length), new Uint8Array(records.length)];
  const [prefixes, legalForms] = [[''], [] as string[]];
  const prefixPlaces = new NumberList();
  const own = new Set<number>();
  const tokensWithin = new Uint32Array(within.length);
  let fewest = 0;
  const [postingTokens, postingNames] = [new NumberList(), new NumberList()];
  for (const [id, record] of records.entries()) {
    const { analysed } = record;
    while (id >= (within[fewest] as number)) tokensWithin[fewest++] = tokens.parts.length;
    text.add(record.text);
    own.clear();
    for (const [k, part] of analysed.parts.entries()) {
      const token = tokens.idOf(part);
      nameTokens.push(token);
      own.add(token);
      prefixPlaces.push(numberOf(prefixes, analysed.prefixes[k] ?? '', 255));
    }
    tokenStart[id + 1] = nameTokens.length;
    const forms = analysed.legalForms.reduce((set, form) => set | (1 << numberOf(legalForms, form, 23)), 0);
    const hasInitial = analysed.parts.some((part) => part.kind === 'initial');
    facts[id] = packNameFacts(analysed.profile === 'person', hasInitial, Math.min(analysed.patronymicAt, 62), forms);
    for (const neighbours of record.joined) {
      const token = tokens.idOfJoined(neighbours);
      joined.push(token);
      own.add(token);
    }
    joinedStart[id + 1] = joined.length;
    for (const part of prefixedParts(analysed)) own.add(tokens.idOf(part, PREFIXED));
    for (const token of own) {
      postingTokens.push(token);
      postingNames.push(id);
    }
    for (const part of analysed.parts) {
      if (!isDiscriminating(part)) continue;
      rarity[id] = (rarity[id] as number) + missedRarity(part, analysed.parts);
      opens[id] = (opens[id] as number) + 1;
      words[id] = (words[id] as number) + (isDecisive(part) ? 0 : 1);
    }
    for (const [k, ordinal] of record.listings.entries()) {
      listings.push(ordinal);
      kinds.push(record.kinds[k] ?? 0);
    }
    listingStart[id + 1] = listings.length;
  }
  tokensWithin.fill(tokens.parts.length, fewest);
  const texts = text.finish();
  const { start: postingStart, entries: postings } = bucketise(postingTokens, postingNames, tokens.parts.length);
  return {
    sections: {
      postingStart,
      postings,
      nameTokenStart: tokenStart,
      nameTokens: nameTokens.toUint32(),
      nameJoinedStart: joinedStart,
      nameJoined: joined.toUint32(),
      namePrefix: Uint8Array.from(prefixPlaces.toUint32()),
      nameFacts: facts,
      nameRarity: rarity,
      nameOpens: opens,
      nameWords: words,
      namesWithin: within,
      tokensWithin,
      nameText: texts.bytes,
      nameTextStart: texts.start,
      nameListingStart: listingStart,
      nameListings: listings.toUint32(),
      nameKinds: Uint8Array.from(kinds.toUint32()),
      comparableHash: hashTable(records.map(({ analysed }) => hashTexts(analysed.parts))),
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
