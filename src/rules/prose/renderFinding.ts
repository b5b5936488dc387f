/** Gives a finding of a verdict in the form of the contract: with its sentences, and what the rule book says of its rule. */
import { countryName } from '../../domain/country.ts';
import type { Destination, Finding, QuotedListing } from '../../domain/determination.ts';
import type { Conflict } from '../../domain/evidence.ts';
import type { VerdictFinding, VerdictListing } from '../../domain/verdict/verdict.ts';
import type { RegimeFile, RuleVersion } from '../law/lawSchemas.ts';
import { evidenceOfFinding } from './evidenceOfFinding.ts';
import { listingOf, ruleOf, versionOf } from './ground.ts';
import { type Place, sayAll } from './sayFinding.ts';
import type { Speaker } from './speaker.ts';

export function renderFinding(speaker: Speaker, finding: VerdictFinding, at: Place): Finding {
  const { destination } = finding;
  const place = destination ? { ...at, destination: destination.country } : at;
  const { ground, source, listings } = place;
  if (finding.version === undefined)
    return renderFrame(finding, sayAll(speaker, finding.says, place, undefined), source.regime);
  const rule = ruleOf(ground.book, finding.rule);
  const version = versionOf(rule, finding.version);
  const evidence = evidenceOfFinding(finding, version, source);
  return {
    rule: finding.rule,
    kind: rule.kind,
    result: finding.result,
    says: sayAll(speaker, finding.says, place, rule) + (destination ? ` ${sayDestination(speaker, destination)}` : ''),
    missing: finding.missing ?? [],
    reviewPolicy: finding.reviewPolicy ?? null,
    citations: evidence.citations,
    authority: evidence.authority,
    state: evidence.state,
    verification: evidence.verification,
    verifiedOn: evidence.verifiedOn ?? null,
    conflicts: conflictsOf(finding, evidence.conflicts, version),
    listings: finding.listings ? quote(finding.listings.map((row) => listingOf(listings, row))) : [],
    overcomeBy: finding.overcomeBy ?? [],
    holder: rule.holder ?? null,
    ...(finding.toFileWith ? { toFileWith: finding.toFileWith } : {}),
    ...(destination ? { destination } : {}),
    ...(finding.staleBy === undefined ? {} : { staleBy: finding.staleBy }),
  };
}

function sayDestination({ say }: Speaker, { country, because }: Destination): string {
  const colon = because.indexOf(':');
  const reason = colon === -1 ? because : because.slice(0, colon + 1);
  return say(`for ${reason as 'transit'}`, { country: countryName(country), name: because.slice(colon + 1) });
}

/** A finding on the regime as a whole: its nexus, or what stands between it and `allowed`. */
function renderFrame(
  { rule, result, missing = [] }: VerdictFinding,
  says: string,
  { key, nexus, reading }: RegimeFile,
): Finding {
  const evidence = rule === `${key}-nexus` ? nexus?.evidence : reading;
  return {
    rule,
    kind: 'definition',
    result,
    says,
    missing,
    reviewPolicy: null,
    citations: evidence?.citations ?? [],
    authority: evidence?.authority ?? 'statute',
    state: 'inForce',
    verification: evidence?.verification ?? 'recalled',
    verifiedOn: evidence?.verifiedOn ?? null,
    conflicts: evidence?.conflicts ?? [],
    listings: [],
    overcomeBy: [],
    holder: null,
  };
}

/** Those of the law; where the rule applied by a country list, those of its policy and of the list too. */
function conflictsOf({ says: [first], conflicts }: VerdictFinding, own: Conflict[], version: RuleVersion): Conflict[] {
  const policy = typeof version.reviewPolicy === 'object' ? version.reviewPolicy.evidence.conflicts : [];
  const applied = first?.code === 'ruleApplies' || first?.code === 'ifReached';
  return applied && (policy.length > 0 || conflicts) ? [...own, ...policy, ...(conflicts ?? [])] : own;
}

function quote(rows: readonly VerdictListing[]): QuotedListing[] {
  const quoted = new Map<string, QuotedListing>();
  for (const { match: _match, says: _says, citation: _citation, ...listing } of rows)
    quoted.set(`${listing.party} ${listing.id} ${listing.programme}`, listing);
  return [...quoted.values()];
}
