/** The UN Security Council's consolidated list, for evaluation. */
import type { Listing } from '../../src/domain/list.ts';
import { evalListing } from './evalListing.ts';
import { childrenOf, textOf, type XmlElement, xmlRecords } from './xmlRecords.ts';

const NAME_PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];

function birthText(element: XmlElement): string {
  const [date, year] = [textOf(element, 'DATE'), textOf(element, 'YEAR')];
  const [from, to] = [textOf(element, 'FROM_YEAR'), textOf(element, 'TO_YEAR')];
  return date || year || (from && to ? `${from}-${to}` : from || to);
}

function readRecord(record: XmlElement, type: 'person' | 'organization'): Listing | undefined {
  const kind = type === 'person' ? 'INDIVIDUAL' : 'ENTITY';
  const aliases = childrenOf(record, `${kind}_ALIAS`).map((alias) => ({
    text: textOf(alias, 'ALIAS_NAME'),
    kind: textOf(alias, 'QUALITY') === 'Low' ? ('weakAlias' as const) : ('alias' as const),
  }));
  return evalListing({
    list: 'un-sc',
    sourceId: textOf(record, 'REFERENCE_NUMBER').toUpperCase(),
    type,
    names: [
      { text: NAME_PARTS.map((part) => textOf(record, part)).join(' '), kind: 'primary' },
      { text: textOf(record, 'NAME_ORIGINAL_SCRIPT'), kind: 'alias' },
      ...aliases,
    ],
    births: childrenOf(record, 'INDIVIDUAL_DATE_OF_BIRTH').map(birthText).filter(Boolean),
    countries: childrenOf(record, 'NATIONALITY').flatMap((nationality) =>
      childrenOf(nationality, 'VALUE').map((value) => value.text.trim()),
    ),
    gender: textOf(record, 'GENDER'),
  });
}

export function readUnList(path: string): readonly Listing[] {
  return [
    ...xmlRecords(path, 'INDIVIDUAL').map((record) => readRecord(record, 'person')),
    ...xmlRecords(path, 'ENTITY').map((record) => readRecord(record, 'organization')),
  ].filter((listing) => listing !== undefined);
}
