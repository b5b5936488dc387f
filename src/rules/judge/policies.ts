/** Review policies: which is strictest, and which one a finding brings. */
import type { Conflict } from '../../domain/evidence.ts';
import type { ReviewPolicyName } from '../../domain/list.ts';
import type { FindingSay } from '../../domain/verdict/say.ts';
import type { SeenHit } from '../book/quotedRows.ts';
import type { Scene } from '../book/scene.ts';
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
  /** What a country list says, where the policy goes by one. */
  readonly says: readonly FindingSay[];
  /** Conflicts of that list. */
  readonly conflicts: readonly Conflict[];
}

const NO_POLICY: FoundPolicy = { policy: null, says: [], conflicts: [] };

/** The review policy that a version which applies brings. */
export function findPolicy({ reviewPolicy: given }: RuleVersion, scene: Scene): FoundPolicy {
  if (given === undefined) return NO_POLICY;
  if (given === 'fromListing') return { ...NO_POLICY, policy: strictestListed(scene) };
  if (typeof given === 'string') return { ...NO_POLICY, policy: given };
  const { membership, says, conflicts } = scene.facts.membership(given.countryList, scene.transaction[given.of]);
  const policy = membership === 'member' ? given.member : membership === 'notMember' ? given.notMember : null;
  return { policy, says: [{ code: 'reportedPolicy', says }], conflicts };
}

const bites = ({ hit, beyond }: SeenHit): boolean => !beyond && hit.inForce === 'true' && hit.match === 'proven';

function strictestListed(scene: Scene): ReviewPolicyName | null {
  let strictest: ReviewPolicyName | null = null;
  for (const seen of scene.seen.list()) {
    const policy = bites(seen) ? (seen.hit.requirement?.policy ?? null) : null;
    if (policy !== null && (strictest === null || strictnessOf(policy) > strictnessOf(strictest))) strictest = policy;
  }
  return strictest;
}
