/** From a row of our own list format to a draft of its Listing. */
import { countryName } from '../../domain/country.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import type { CountryRow, PartyRow } from './bundledVersion.ts';

export function mapPartyRow(row: PartyRow): ListingDraft {
  const basis = row.dateBasis === undefined ? [] : [`First day: ${row.dateBasis}.`];
  return {
    sourceId: row.key,
    type: row.type,
    name: row.name,
    names: row.aliases.map((text) => ({ text, kind: 'alias' as const })),
    programs: row.programmes,
    programTags: row.group === undefined ? row.tags : [...row.tags, row.group],
    validFrom: row.validFrom,
    validTo: row.validTo ?? null,
    countries: row.countries,
    sameAs: row.sameAs,
    ...(row.requirement ? { requirement: row.requirement } : {}),
    remarks: [row.remarks ?? '', ...basis].join(' '),
    evidence: row.evidence,
  };
}

/** `shared` is the evidence of the version, for rows without their own. */
export function mapCountryRow(row: CountryRow, shared: Evidence | undefined): ListingDraft {
  const evidence = row.evidence ?? shared;
  return {
    sourceId: row.country,
    type: 'country',
    name: countryName(row.country),
    countries: [row.country],
    membership: row.membership,
    ...(evidence ? { evidence } : {}),
  };
}
