/** The closed sets of an answer in plain words. Each table is checked against its domain type. */
import type {
  Authorisation,
  Determination,
  ExceptionResult,
  Finding,
  Obligation,
  Outcome,
  QuotedListing,
  RegimeResult,
} from '../../../src/domain/determination.ts';
import type { Authority, EnforcementState, Verification } from '../../../src/domain/evidence.ts';
import type { ReviewPolicyName } from '../../../src/domain/list.ts';
import type { Coverage } from '../../../src/domain/programme.ts';
import { showDay } from '../kit/dates.ts';

export const OUTCOME_WORDS = {
  allowed: 'Allowed',
  unknown: 'Not known yet',
  licenceRequired: 'Licence required',
  prohibited: 'Prohibited',
} as const satisfies Record<Outcome, string>;

export const POLICY_WORDS = {
  presumptionOfDenial: 'presumption of denial',
  policyOfDenial: 'policy of denial',
  restrictive: 'restrictive',
  caseByCase: 'case by case',
  presumptionOfApproval: 'presumption of approval',
  mixed: 'mixed',
} as const satisfies Record<ReviewPolicyName, string>;

export const AUTHORITY_WORDS = {
  statute: 'Statute',
  regulation: 'Regulation',
  officialGuidance: 'Official guidance',
  reportedPolicy: 'Reported policy',
} as const satisfies Record<Authority, string>;

export const STATE_WORDS = {
  inForce: 'In force',
  suspended: 'Suspended: does not apply',
  announced: 'Announced: does not apply yet',
  notEnforced: 'Not enforced, still applies',
  enjoined: 'Stopped by a court',
} as const satisfies Record<EnforcementState, string>;

const VERIFICATION_WORDS = {
  primaryText: 'primary text read',
  secondary: 'from a secondary source',
  recalled: 'recalled, source not read',
} as const satisfies Record<Verification, string>;

export const verificationWords = (verification: Verification, on: string | null | undefined): string =>
  `${VERIFICATION_WORDS[verification]}${on ? `, ${showDay(on)}` : ''}`;

export const RESULT_WORDS = {
  applies: 'Applies',
  undetermined: 'Undetermined',
  doesNotApply: 'Does not apply',
} as const satisfies Record<Finding['result'], string>;

export const KIND_OF_FINDING_WORDS = {
  prohibition: 'prohibition',
  requirement: 'requirement',
  exception: 'exception',
  redFlag: 'red flag',
  definition: 'definition',
} as const satisfies Record<Finding['kind'], string>;

export const EXCEPTION_WORDS = {
  available: 'Available',
  notAvailable: 'Not available',
  undetermined: 'Undetermined',
} as const satisfies Record<ExceptionResult['result'], string>;

export const NEXUS_WORDS = {
  applies: 'reaches this transaction',
  doesNotApply: 'does not reach this transaction',
  undetermined: 'may reach this transaction',
} as const satisfies Record<RegimeResult['nexus'], string>;

export const LIST_BASED_WORDS = {
  licenceRequired: 'licence required',
  noLicenceRequired: 'no licence required',
  unknown: 'not known',
  notListed: 'item is on no list',
} as const satisfies Record<RegimeResult['listBased'], string>;

export const BASIS_WORDS = {
  notSubject: 'not subject to the regime',
  noLicenceRequired: 'no licence required',
  exception: 'licence exception',
  generalAuthorisation: 'general authorisation',
  licence: 'licence held',
  exemption: 'exemption',
} as const satisfies Record<Authorisation['basis'], string>;

export const COVERAGE_WORDS = {
  loaded: 'Looked at',
  partial: 'Partly covered',
  notLoaded: 'Not loaded',
  stale: 'Looked at, aged',
  outsidePeriod: 'No version for this date',
} as const satisfies Record<Coverage['state'], string>;

export const WHEN_WORDS = {
  before: 'Before',
  at: 'On export',
  after: 'After',
} as const satisfies Record<Obligation['when'], string>;

export const IN_FORCE_WORDS = {
  true: 'in force on this date',
  false: 'not in force on this date',
  unknown: 'not known whether in force',
} as const satisfies Record<'true' | 'false' | 'unknown', string>;

const REGIME_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'il-deca': 'Israel, defence export control',
    'il-moe': 'Israel, Ministry of Economy',
    'us-ear': 'US Export Administration Regulations',
    'us-itar': 'US arms regulations (ITAR)',
    'us-ofac': 'US sanctions (OFAC)',
    'eu-dual-use': 'EU dual-use regulation',
    'eu-sanctions': 'EU sanctions',
    'gb-export-control': 'UK export control',
    'gb-sanctions': 'UK sanctions',
    un: 'United Nations',
    wassenaar: 'Wassenaar Arrangement',
  }),
);

/** The key stands beside the name everywhere, so a regime that is new here still reads. */
export const regimeName = (regime: string): string => REGIME_NAMES.get(regime) ?? regime;

/** The answer as a heading. */
export function headlineOf({ outcome, authorisation }: Pick<Determination, 'outcome' | 'authorisation'>): string {
  switch (outcome) {
    case 'allowed':
      return authorisation?.basis === 'exception' ? 'Allowed under a licence exception' : 'Allowed';
    case 'unknown':
      return 'Not known yet';
    case 'licenceRequired':
      return 'A licence is required';
    case 'prohibited':
      return 'Prohibited';
  }
}

/** `1 question`, `3 questions`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** A listed address is no party: whoever is found by one is at it. */
export function metAs(name: string, basis: QuotedListing['basis']): string {
  if (basis === 'address') return `at ${name}`;
  return basis === 'identifier' ? `${name}, by identifier` : name;
}
