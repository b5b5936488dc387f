/** Review policies: which is strictest, and where a finding's policy comes from. */
import type { Finding } from '../../domain/determination.ts';
import type { Conflict } from '../../domain/evidence.ts';
import type { ReviewPolicyName } from '../../domain/list.ts';
import type { Scene, SeenHit } from '../book/scene.ts';
import type { RuleVersion } from '../law/lawSchemas.ts';

/** Strictest first. `mixed` holds a denial for some items, so it stands before a plain restrictive practice. */
const BY_STRICTNESS: readonly ReviewPolicyName[] = [
  'policyOfDenial',
  'presumptionOfDenial',
  'mixed',
  'restrictive',
  'caseByCase',
  'presumptionOfApproval',
];

export const strictnessOf = (policy: ReviewPolicyName): number => BY_STRICTNESS.length - BY_STRICTNESS.indexOf(policy);

export interface FoundPolicy {
  readonly policy: ReviewPolicyName | null;
  readonly says: string | null;
  readonly conflicts: readonly Conflict[];
  /** Set when the policy has a source of its own. */
  readonly source: Pick<Finding, 'citations' | 'authority'> | null;
}

const NO_POLICY: FoundPolicy = { policy: null, says: null, conflicts: [], source: null };

export function findPolicy(version: RuleVersion, scene: Scene): FoundPolicy {
  const given = version.reviewPolicy;
  if (given === undefined) return NO_POLICY;
  if (given === 'fromListing')
    return { ...NO_POLICY, policy: strictestListed(scene), source: listingSource(version, scene) };
  if (typeof given === 'string') return { ...NO_POLICY, policy: given };
  const { membership, says, conflicts } = scene.facts.membership(given.countryList, scene.transaction[given.of]);
  const policy = membership === 'member' ? given.member : membership === 'notMember' ? given.notMember : null;
  return {
    policy,
    says: `Reported policy: ${says}.`,
    conflicts: [...given.evidence.conflicts, ...conflicts],
    source: given.evidence,
  };
}

const bites = ({ hit }: SeenHit): boolean => hit.inForce === 'true' && hit.match === 'proven';

function strictestListed(scene: Scene): ReviewPolicyName | null {
  let strictest: ReviewPolicyName | null = null;
  for (const seen of scene.seen.list()) {
    const policy = bites(seen) ? (seen.hit.requirement?.policy ?? null) : null;
    if (policy !== null && (strictest === null || strictnessOf(policy) > strictnessOf(strictest))) strictest = policy;
  }
  return strictest;
}

/** The rows' own citations, before the rule's. */
function listingSource(version: RuleVersion, scene: Scene): FoundPolicy['source'] {
  const citations = scene.seen.list().flatMap((seen) => (bites(seen) && seen.hit.citation ? [seen.hit.citation] : []));
  return { citations: [...citations, ...version.evidence.citations], authority: version.evidence.authority };
}
