/**
 * OFAC's advanced XML (sdn_advanced.xml, cons_advanced.xml): parties point to reference values, places, documents and entries elsewhere
 * in the file, some of them behind the parties. The file is read twice: first what is pointed to, then the parties.
 */

import { readXml } from '../formats/xmlStream.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { SourceFile } from '../reading/source.ts';
import { mapAdvancedParty } from './ofacAdvancedParty.ts';
import type { AdvancedReferences } from './ofacAdvancedReferences.ts';
import { readReferences } from './ofacAdvancedReferences.ts';
import type { OfacHeader } from './ofacXml.ts';

const CONTAINERS = [
  'ReferenceValueSets',
  'Locations',
  'IDRegDocuments',
  'DistinctParties',
  'ProfileRelationships',
  'SanctionsEntries',
];

/** Drafts without `programs`, in file order. */
export async function* readOfacAdvanced(
  file: SourceFile,
  account: AccountBuilder,
): AsyncGenerator<ListingDraft, OfacHeader> {
  const references: AdvancedReferences = await readReferences(file, account, CONTAINERS);
  // Everything but the parties was read and counted in the first pass.
  const skip = [
    'DateOfIssue',
    'Location',
    'IDRegDocument',
    'ProfileRelationship',
    'SanctionsEntry',
    ...references.valueSets,
  ];
  for await (const element of readXml(file, { roots: ['Sanctions'], containers: CONTAINERS, skip })) {
    if (element.name === 'Sanctions') continue;
    account.row(element.name);
    if (element.name !== 'DistinctParty') {
      account.issue('ELEMENT_UNKNOWN', `element ${element.name} is not known and was left out`, `line ${element.line}`);
      continue;
    }
    const draft = mapAdvancedParty(element, references, account);
    if (draft) yield draft;
  }
  return { publishedOn: references.publishedOn, statedSize: null };
}
