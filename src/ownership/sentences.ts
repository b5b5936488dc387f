/** Writes a chain and an outcome as one plain sentence each. Shares are shown as they are and never multiplied. */
import type {
  ChainStep,
  OwnershipChain,
  OwnershipFinding,
  OwnershipOutcome,
  OwnershipTest,
  Share,
} from '../domain/ownership.ts';
import { limitWords, parsePerCent, shareWords } from './share.ts';

const KIND_WORDS = { equity: '', voting: ' of the votes', boardAppointment: ' of the board' } as const;

/** `60 %`, `60 % of the votes`, `60 % and control`, `control`. */
function holdingWords({ share, kind, control }: ChainStep): string {
  if (share === null && control) return 'control';
  return `${shareWords(share)}${KIND_WORDS[kind]}${control ? ' and control' : ''}`;
}

const MAX_STEPS_SHOWN = 6;

/** `OOO X: 60 % owned by Y (listed: us-ofac-sdn) through Z 100 %`: the share in the subject, then who holds whom, upwards. */
export function chainText(chain: Omit<OwnershipChain, 'text'>): string {
  const last = chain.steps.at(-1);
  if (last === undefined) throw new Error('a chain has at least one step');
  const listed = `${chain.listed} (${chain.certainty === 'open' ? 'perhaps listed' : 'listed'}: ${chain.programmes.join(', ')})`;
  const partner = last.jointWith === null ? '' : `, by joint arrangement with ${last.owner}`;
  const between = chain.steps.slice(0, -1).reverse();
  const shown = between
    .slice(0, MAX_STEPS_SHOWN)
    .map(
      (step) =>
        `${step.owned} ${holdingWords(step)}${step.jointWith === null ? '' : ` (held jointly by ${step.owner})`}`,
    );
  if (between.length > shown.length) shown.push(`${between.length - shown.length} more`);
  const through = shown.length === 0 ? '' : ` through ${shown.join(', ')}`;
  const verb = last.share === null && last.control ? 'by' : 'owned by';
  return `${last.owned}: ${holdingWords(last)} ${verb} ${listed}${through}${partner}${chain.counted ? '' : ' (not counted)'}`;
}

export interface WhyFacts {
  readonly subject: string;
  readonly test: OwnershipTest;
  readonly outcome: OwnershipOutcome;
  readonly aggregated: Share;
  readonly aggregatedKind: OwnershipFinding['aggregatedKind'];
  readonly unaccounted: string;
  readonly accounted: OwnershipFinding['accounted'];
  readonly listed: readonly { readonly party: string; readonly programmes: readonly string[] }[];
  /** Listed owners whose match is not settled. */
  readonly openMatches: readonly string[];
  /** Parties above, other than the subject, of which it is open whether they count. */
  readonly openAbove: readonly string[];
  /** What else leaves the subject's own shares open. */
  readonly doubts: { readonly range: boolean; readonly contradiction: boolean; readonly circle: boolean };
  readonly cutShort: boolean;
}

/** Why the outcome is what it is. */
export function whySentence(facts: WhyFacts): string {
  const { subject, test, outcome, listed } = facts;
  const limit = limitOf(test);
  const share = `${shareWords(facts.aggregated)}${KIND_WORDS[facts.aggregatedKind]}`;
  const who = ownersWords(listed);
  if (listed.length === 0) {
    const blind = facts.accounted === 'none' ? `, and no owner of ${subject} is recorded on that day at all` : '';
    return `No listed owner is recorded above ${subject}${blind}.`;
  }
  if (test.method === 'notModelled')
    return `${who} ${listed.length === 1 ? 'is' : 'are'} above ${subject}, and how that list treats ownership is not modelled.`;
  const through = 'directly or through parties that pass the same test';
  switch (outcome) {
    case 'owned':
      return `Of ${subject}, ${share} is held by ${who}, ${through}; ${limit} is ownership.`;
    case 'controlled':
      return `${subject} is controlled by ${who}, ${through}; control is enough.`;
    case 'undetermined':
      return `Of ${subject}, ${share} ${typeof facts.aggregated === 'string' ? 'is stated to' : 'may'} be held by ${who}, and ${limit}${test.controlCounts ? ' or control' : ''} cannot be ruled out: ${doubtWords(facts)}.`;
    case 'notOwned':
      return `Of ${subject}, ${share} is held by ${who}, ${through}; ${limit} would be ownership.`;
  }
}

/** Sentence, chains and red flags, a line each. */
export function ownershipText(finding: OwnershipFinding): string {
  const more = finding.moreChains ? ['(more chains than shown)'] : [];
  const flags = finding.redFlags.map((flag) => `Red flag: ${flag.text}`);
  return [finding.why, ...finding.chains.map((chain) => chain.text), ...more, ...flags].join('\n');
}

function limitOf(test: OwnershipTest): string {
  return limitWords({ value: parsePerCent(test.threshold) ?? 0, strict: test.strict });
}

function ownersWords(listed: WhyFacts['listed']): string {
  const names = listed.slice(0, 3).map(({ party, programmes }) => `${party} (listed: ${programmes.join(', ')})`);
  return listed.length > 3 ? `${names.join(', ')} and ${listed.length - 3} more` : names.join(' and ');
}

function doubtWords({ unaccounted, accounted, openMatches, openAbove, doubts, cutShort }: WhyFacts): string {
  const reasons: string[] = [];
  if (openMatches.length > 0)
    reasons.push(`whether ${openMatches.slice(0, 3).join(', ')} is the listed party is not settled`);
  if (accounted !== 'full' && unaccounted !== '0') reasons.push(`${unaccounted} % is not accounted for`);
  if (openAbove.length > 0) reasons.push(`who owns ${openAbove.slice(0, 3).join(', ')} is itself open`);
  if (doubts.range) reasons.push('shares are known only as a range');
  if (doubts.contradiction) reasons.push('the stated shares come to more than 100 %');
  if (doubts.circle) reasons.push('shares go in a circle');
  if (cutShort) reasons.push('there are more listed owners than can be looked at one by one');
  return reasons.length === 0 ? 'the links above it allow both' : reasons.join('; ');
}
