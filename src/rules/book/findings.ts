/** Writes findings in the form of the contract: what a rule found, with its evidence. */
import type { Finding, QuotedListing } from '../../domain/determination.ts';
import type { Conflict } from '../../domain/evidence.ts';
import type { ReviewPolicyName } from '../../domain/list.ts';
import type { RuleVersion } from '../law/lawSchemas.ts';
import type { RuleSource } from '../law/ruleBookSource.ts';
import type { Judged } from './dayTypes.ts';
import type { SeenHit } from './scene.ts';

export interface FindingParts {
  readonly rule: RuleSource;
  readonly version: RuleVersion;
  /** `us-ear-control-list:NS` for rows; the rule id otherwise. */
  readonly id?: string;
  readonly result: Finding['result'];
  readonly says: string;
  readonly missing?: readonly string[];
  readonly reviewPolicy?: ReviewPolicyName | null;
  readonly conflicts?: readonly Conflict[];
  readonly seen?: readonly SeenHit[];
  /** Evidence other than the version's (a row or entry of its own). */
  readonly evidence?: RuleVersion['evidence'];
}

export function writeFinding(parts: FindingParts): Finding {
  const { rule, version } = parts;
  const evidence = parts.evidence ?? version.evidence;
  return {
    rule: parts.id ?? rule.id,
    kind: rule.kind,
    result: parts.result,
    says: parts.says,
    missing: parts.missing ? [...new Set(parts.missing)] : [],
    reviewPolicy: parts.reviewPolicy ?? null,
    citations: evidence.citations,
    authority: evidence.authority,
    state: evidence.state,
    verification: evidence.verification,
    verifiedOn: evidence.verifiedOn ?? null,
    conflicts: parts.conflicts ? [...evidence.conflicts, ...parts.conflicts] : evidence.conflicts,
    listings: parts.seen ? quote(parts.seen) : [],
    overcomeBy: [],
    holder: rule.holder ?? null,
  };
}

function quote(seen: readonly SeenHit[]): QuotedListing[] {
  const quoted = new Map<string, QuotedListing>();
  for (const { party, hit } of seen) {
    quoted.set(`${party.name} ${hit.listingId} ${hit.programme}`, {
      party: party.name,
      id: hit.listingId,
      name: hit.name,
      programme: hit.programme,
      inForce: hit.inForce,
      validFrom: hit.validFrom,
      validTo: hit.validTo,
      score: hit.score,
      ...(hit.basis ? { basis: hit.basis } : {}),
    });
  }
  return [...quoted.values()];
}

/** The finding of a rule that does not bite: the same object for every case, since nothing in it depends on the case. */
export function clearJudgement(rule: RuleSource, held: RuleVersion | null): Judged {
  const version = held ?? rule.versions[0];
  if (!version) throw new Error(`rule ${rule.id} has no version`);
  const says = held ? `${rule.title}: does not apply.` : `${rule.title}: not in force on this date.`;
  return judge({ rule, version, result: 'doesNotApply', says });
}

/** A judgement with the usual values for what only some rules have. */
export function judge(parts: FindingParts, more: Partial<Judged> = {}): Judged {
  return {
    finding: writeFinding(parts),
    listBased: parts.rule.listBased,
    restsOnWeak: false,
    redFlag: null,
    bars: [],
    version: parts.version,
    policySource: null,
    ...more,
  };
}
