/** Which programmes a party of OFAC's consolidated non-SDN list is on. The file carries no list names; its tags and directives tell. */

import type { ListingDraft } from '../listing/buildListing.ts';
import type { AccountBuilder } from '../reading/account.ts';

/** Tags of legal bases that have one list each. */
const BY_TAG: readonly (readonly [RegExp, string])[] = [
  [/^UKRAINE-EO13662$/, 'us-ofac-ssi'],
  [/^CMIC-/, 'us-ofac-cmic'],
  [/^NS-PLC$/, 'us-ofac-plc'],
  [/^561-Related$/i, 'us-ofac-capta'],
  [/^(HIFPAA|NKSR)-?/i, 'us-ofac-capta'],
  [/^FSE-/, 'us-ofac-fse'],
  [/^(MBS|CAATSA - RUSSIA|BURMA-EO14014|ILLICIT-DRUGS-EO14059)$/, 'us-ofac-ns-mbs'],
];

/** Directives under EO 14024: 2 closes correspondent accounts, the others are menus of lesser measures. */
const DIRECTIVE = /14024 Directive (?:Information:?\s*-?\s*Subject to Directive )?(\d)/gi;

export function nonSdnProgrammes(draft: ListingDraft, account: AccountBuilder): string[] {
  const programmes = new Set<string>();
  for (const tag of draft.programTags ?? [])
    for (const [pattern, programme] of BY_TAG) if (pattern.test(tag)) programmes.add(programme);
  for (const [, directive] of (draft.remarks ?? '').matchAll(DIRECTIVE))
    programmes.add(directive === '2' ? 'us-ofac-capta' : 'us-ofac-ns-mbs');
  if (programmes.size === 0)
    account.issue(
      'PROGRAMME_UNKNOWN',
      `tags "${draft.programTags?.join(', ')}" tell no programme`,
      `uid ${draft.sourceId}`,
    );
  return [...programmes];
}
