/**
 * Do listed parties own or control this one, by the test of their list, on this day? Adds shares up level by level, never
 * multiplies, and answers `undetermined` where the shares known allow both. What the answer means for a transaction is for the rules.
 */
import {
  LINK_KINDS,
  type ListedNode,
  type OwnershipFinding,
  type OwnershipRedFlag,
  type OwnershipTest,
  ownershipTestSchema,
} from '../domain/ownership.ts';
import { PortcullisError } from '../kit/errors.ts';
import type { Issue } from '../kit/issue.ts';
import type { LocalDate } from '../kit/localDate.ts';
import { chainsTo } from './chains.ts';
import { decide, type Verdict } from './decide.ts';
import { type Node, type OwnershipIndex, partyKey } from './indexOwnership.ts';
import { foldListed, type ListedOwner, listedAbove } from './listedAbove.ts';
import { openParties, redFlagsOf, unaccountedIn } from './redFlags.ts';
import { type WhyFacts, whySentence } from './sentences.ts';
import { isExact } from './share.ts';
import { exceedsFull, type Held, type Holding, type Snapshot, snapshotAbove } from './snapshot.ts';
import { sumsOf } from './sums.ts';

const NOWHERE: Node = -1;
const MAX_MISSING = 20;

/**
 * `listed`: the parties listed on the day on the programmes this test is for. A subject the graph does not know is `notOwned` with
 * `accounted: none`. Work is bounded by the links above the subject (and, where persons stand alone, by a fixed number of steps).
 * @throws PortcullisError OWNERSHIP_TEST_INVALID when the test is not one of ownershipTestSchema.
 */
export function assessOwnership(
  index: OwnershipIndex,
  listed: readonly ListedNode[],
  subject: string,
  test: OwnershipTest,
  asOf: LocalDate,
): OwnershipFinding {
  requireTest(test);
  const snapshot = snapshotAbove(index, index.nodeOf.get(partyKey(subject)) ?? NOWHERE, asOf);
  const folded = foldListed(index, listed);
  const above = listedAbove(snapshot, folded);
  const verdict = decide(snapshot, above, test);
  const name = snapshot.subject === NOWHERE ? subject.trim() : snapshot.nameOf(snapshot.subject);
  const head = { subject: name, method: test.method, test, asOf, outcome: verdict.outcome };
  const sums = sumsOf(snapshot, verdict);
  const missing = missingFor(snapshot, verdict, above);
  const redFlags = [...redFlagsOf({ index, snapshot, verdict, listed: folded, above, test })];
  return {
    ...head,
    ...sums,
    listedOwners: above.map((owner) => listedOwnerOf(owner, snapshot, verdict)),
    ...chainsTo({ snapshot, settled: settledFor(verdict), listed: folded, kind: sums.aggregatedKind }),
    redFlags,
    issues: issuesOf(snapshot, verdict),
    missing: missing.facts,
    why: whySentence({
      ...head,
      ...sums,
      listed: ownersToName(above, snapshot, verdict),
      ...missing,
      doubts: doubtsAbout(snapshot, redFlags),
      cutShort: verdict.cutShort,
    }),
  };
}

function requireTest(test: OwnershipTest): void {
  const read = ownershipTestSchema.safeParse(test);
  if (read.success) return;
  const [problem] = read.error.issues;
  throw new PortcullisError({
    code: 'OWNERSHIP_TEST_INVALID',
    what: 'the ownership test is not one that can be applied',
    where: problem?.path.join('.') ?? 'test',
    expected: problem?.message ?? 'a method with threshold, strict, aggregate, controlCounts and jointOnly',
    got: JSON.stringify(test),
    hint: 'correct the test in the rule that states it',
  });
}

/** Which set the chains follow: that of the answer. */
const settledFor = ({ outcome, sure, possible }: Verdict): Verdict['sure'] =>
  outcome === 'owned' || outcome === 'controlled' ? sure : possible;

function isCounted({ node }: ListedOwner, snapshot: Snapshot, verdict: Verdict): boolean {
  const { ranks } = settledFor(verdict);
  if (ranks.get(node) !== 0) return false;
  return (snapshot.holdingsOf.get(node) ?? []).some(({ owned }) => owned === snapshot.subject || ranks.has(owned));
}

const listedOwnerOf = (
  owner: ListedOwner,
  snapshot: Snapshot,
  verdict: Verdict,
): OwnershipFinding['listedOwners'][number] => ({
  party: owner.name,
  programmes: [...owner.programmes],
  certainty: owner.certainty,
  counted: isCounted(owner, snapshot, verdict),
});

/** Those whose shares are in the sum; if there are none, all. */
function ownersToName(
  above: readonly ListedOwner[],
  snapshot: Snapshot,
  verdict: Verdict,
): readonly { party: string; programmes: readonly string[] }[] {
  const counted = above.filter((owner) => isCounted(owner, snapshot, verdict));
  return (counted.length > 0 ? counted : above).map(({ name, programmes }) => ({ party: name, programmes }));
}

interface Missing {
  readonly facts: string[];
  readonly openMatches: readonly string[];
  readonly openAbove: readonly string[];
}

function missingFor(snapshot: Snapshot, verdict: Verdict, above: readonly ListedOwner[]): Missing {
  if (verdict.outcome !== 'undetermined') return { facts: [], openMatches: [], openAbove: [] };
  const openMatches = above
    .filter((owner) => owner.certainty === 'open' && isCounted(owner, snapshot, verdict))
    .map(({ name }) => name);
  const vague = openParties({ snapshot, verdict }).filter(isVague);
  const names = vague.map(({ node }) => snapshot.nameOf(node));
  const facts = [...names.map((name) => `ownership:${name}`), ...openMatches.map((name) => `match:${name}`)];
  return {
    facts: facts.slice(0, MAX_MISSING),
    openMatches,
    openAbove: vague.filter(({ node }) => node !== snapshot.subject).map(({ node }) => snapshot.nameOf(node)),
  };
}

function doubtsAbout(snapshot: Snapshot, redFlags: readonly OwnershipRedFlag[]): WhyFacts['doubts'] {
  const held = snapshot.held.get(snapshot.subject);
  return {
    range: held?.holdings.some(hasRange) ?? false,
    contradiction: held !== undefined && LINK_KINDS.some((kind) => exceedsFull(held, kind)),
    circle: redFlags.some(({ code }) => code === 'circularHolding'),
  };
}

const hasRange = ({ shares, unstated }: Holding): boolean =>
  unstated.size > 0 || Object.values(shares).some((share) => !isExact(share));

/** Whether a better record of this party's own owners could settle something. */
function isVague(held: Held): boolean {
  if (unaccountedIn(held) > 0 || exceedsFull(held, 'equity')) return true;
  return held.holdings.some(hasRange);
}

function issuesOf(snapshot: Snapshot, verdict: Verdict): Issue[] {
  if (!verdict.cutShort) return [...snapshot.issues];
  const message = 'more listed persons stand above the subject than can be looked at one by one';
  return [...snapshot.issues, { code: 'OWNERSHIP_TOO_LARGE', message, count: 1 }];
}
