/** The UK Sanctions List, for evaluation. */
import type { Listing, ListingName } from '../../src/domain/list.ts';
import { evalListing } from './evalListing.ts';
import { childrenOf, textOf, type XmlElement, xmlRecords } from './xmlRecords.ts';

const TYPES: Record<string, Listing['type']> = { Individual: 'person', Entity: 'organization', Ship: 'vessel' };

function readName(name: XmlElement): { text: string; kind: ListingName['kind'] } {
  const parts = [1, 2, 3, 4, 5, 6].map((place) => textOf(name, `Name${place}`));
  return {
    text: parts.join(' '),
    kind: textOf(name, 'NameType').toLowerCase() === 'primary name' ? 'primary' : 'alias',
  };
}

function readRecord(record: XmlElement): Listing | undefined {
  const names = childrenOf(record, 'Names').flatMap((group) => childrenOf(group, 'Name').map(readName));
  const nonLatin = childrenOf(record, 'NonLatinNames').flatMap((group) =>
    childrenOf(group, 'NonLatinName').map((name) => ({
      text: textOf(name, 'NameNonLatinScript'),
      kind: 'alias' as const,
    })),
  );
  const reference = textOf(record, 'UNReferenceNumber').toUpperCase();
  return evalListing({
    list: 'gb-uksl',
    sourceId: textOf(record, 'UniqueID'),
    type: TYPES[textOf(record, 'IndividualEntityShip')] ?? 'unknown',
    names: [...names, ...nonLatin],
    sameAs: reference ? [`un-sc:${reference}`] : [],
  });
}

export function readUkList(path: string): readonly Listing[] {
  return xmlRecords(path, 'Designation')
    .map(readRecord)
    .filter((listing) => listing !== undefined);
}
