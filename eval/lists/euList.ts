/** The EU's Financial Sanctions File, for evaluation. */
import type { Listing } from '../../src/domain/list.ts';
import { evalListing } from './evalListing.ts';
import { childrenOf, type XmlElement, xmlRecords } from './xmlRecords.ts';

function readRecord(record: XmlElement): Listing | undefined {
  const aliases = childrenOf(record, 'nameAlias');
  const code = childrenOf(record, 'subjectType')[0]?.attributes.code;
  return evalListing({
    list: 'eu-fsf',
    sourceId: record.attributes.euReferenceNumber || `logical-${record.attributes.logicalId}`,
    type: code === 'person' ? 'person' : 'organization',
    names: aliases.map((alias, place) => ({
      text: alias.attributes.wholeName ?? '',
      kind: place === 0 ? 'primary' : alias.attributes.strong === 'false' ? 'weakAlias' : 'alias',
    })),
    births: childrenOf(record, 'birthdate')
      .map(({ attributes }) => attributes.birthdate || attributes.year || '')
      .filter(Boolean),
    countries: childrenOf(record, 'citizenship').map(({ attributes }) => attributes.countryIso2Code ?? ''),
    gender: aliases.map((alias) => alias.attributes.gender).find(Boolean) ?? '',
  });
}

export function readEuList(path: string): readonly Listing[] {
  return xmlRecords(path, 'sanctionEntity')
    .map(readRecord)
    .filter((listing) => listing !== undefined);
}
