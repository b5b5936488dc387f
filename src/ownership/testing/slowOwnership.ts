/**
 * The obvious and slow reading of the same rules, for comparison: tries every set of parties. Surely owned is what lies in every set
 * that the test closes; possibly owned is what lies in some set that holds itself up and hangs on a listed party.
 */
import type { LinkKind, ListedNode, OwnershipGraph, OwnershipOutcome, OwnershipTest } from '../../domain/ownership.ts';

const SCALE = 1_000_000;
const TOTAL = 100 * SCALE;
const units = (text: string): number => Math.round(Number(text) * SCALE);

interface Part {
  readonly lo: number;
  readonly hi: number;
  readonly moreThan: boolean;
  readonly lessThan: boolean;
}

interface Stake {
  readonly owner: string;
  readonly owned: string;
  readonly parts: Map<LinkKind, Part>;
  control: boolean;
  readonly partners: Set<string>;
}

const KINDS: Record<OwnershipTest['method'], { own: LinkKind[]; control: LinkKind[] }> = {
  cascade: { own: ['equity'], control: [] },
  ukOwnedOrControlled: { own: ['equity', 'voting'], control: ['boardAppointment'] },
  euOwnedOrControlled: { own: ['equity'], control: ['voting', 'boardAppointment'] },
  notModelled: { own: [], control: [] },
};

function stakesOf(graph: OwnershipGraph): Stake[] {
  const stakes = new Map<string, Stake>();
  for (const { owner, owned, share, kind, control, jointWith } of graph.links) {
    const part: Part =
      share === null
        ? { lo: 0, hi: TOTAL, moreThan: false, lessThan: false }
        : typeof share === 'string'
          ? { lo: units(share), hi: units(share), moreThan: false, lessThan: false }
          : { lo: units(share.from), hi: units(share.to), moreThan: !!share.fromOpen, lessThan: !!share.toOpen };
    if (part.hi === 0 && !control) continue;
    const key = `${owner}>${owned}`;
    const stake = stakes.get(key) ?? { owner, owned, parts: new Map(), control: false, partners: new Set() };
    stakes.set(key, stake);
    if (stake.parts.has(kind)) throw new Error('the slow reading takes each holding once');
    stake.parts.set(kind, part);
    stake.control ||= control;
    for (const partner of jointWith) stake.partners.add(partner);
  }
  const all = [...stakes.values()];
  for (const stake of all) {
    const votes = all.some((other) => other.owned === stake.owned && other.parts.has('voting') && !copied.has(other));
    const equity = stake.parts.get('equity');
    if (!votes && equity) copied.add(stake) && stake.parts.set('voting', equity);
  }
  return all;
}
const copied = new WeakSet<Stake>();

export function slowOwnership(
  graph: OwnershipGraph,
  listed: readonly ListedNode[],
  subject: string,
  test: OwnershipTest,
): OwnershipOutcome {
  const stakes = stakesOf(graph);
  const parties = [...new Set(stakes.flatMap(({ owner, owned }) => [owner, owned]))];
  const all = listed.filter(({ party }) => party !== subject);
  const groups = test.aggregate && !test.jointOnly ? [all] : all.map((one) => [one]);
  const outcomes = groups.map((group) => forGroup({ stakes, parties, graph, group, subject, test }));
  const order: OwnershipOutcome[] = ['owned', 'controlled', 'undetermined', 'notOwned'];
  return order.find((outcome) => outcomes.includes(outcome)) ?? 'notOwned';
}

interface Question {
  readonly stakes: readonly Stake[];
  readonly parties: readonly string[];
  readonly graph: OwnershipGraph;
  readonly group: readonly ListedNode[];
  readonly subject: string;
  readonly test: OwnershipTest;
}

function forGroup(question: Question): OwnershipOutcome {
  const { group, subject, parties, test } = question;
  const proven = group.filter(({ certainty }) => certainty === 'proven').map(({ party }) => party);
  const any = group.map(({ party }) => party);
  const passes = (standing: string): boolean =>
    standing === 'owned' || (standing === 'controlled' && test.controlCounts);
  const sets = (seeds: readonly string[]): Set<string>[] =>
    subsets(parties.filter((party) => !seeds.includes(party))).map((set) => new Set([...seeds, ...set]));
  const closed = sets(proven).filter((set) =>
    parties.every((party) => set.has(party) || !passes(standing(question, { set, party, sure: true }))),
  );
  const sure = new Set(parties.filter((party) => closed.every((set) => set.has(party))));
  for (const seed of proven) sure.add(seed);
  const surely = standing(question, { set: sure, party: subject, sure: true });
  if (passes(surely)) return surely as OwnershipOutcome;
  const selfHeld = sets(any).filter((set) =>
    [...set].every(
      (party) =>
        any.includes(party) ||
        (passes(standing(question, { set, party, sure: false })) && hangs(question.stakes, { set, any, party })),
    ),
  );
  const possible = new Set(selfHeld.flatMap((set) => [...set]));
  return passes(standing(question, { set: possible, party: subject, sure: false })) ? 'undetermined' : 'notOwned';
}

function subsets(items: readonly string[]): string[][] {
  return Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_item, bit) => (mask >> bit) % 2 === 1));
}

/** Whether a path through the set leads from a listed party to `party`. */
function hangs(
  stakes: readonly Stake[],
  { set, any, party }: { set: Set<string>; any: readonly string[]; party: string },
): boolean {
  const reached = new Set(any);
  for (const node of reached)
    for (const stake of stakes) if (stake.owner === node && set.has(stake.owned)) reached.add(stake.owned);
  return reached.has(party);
}

function standing(
  { stakes, graph, test }: Question,
  { set, party, sure }: { set: ReadonlySet<string>; party: string; sure: boolean },
): 'owned' | 'controlled' | 'none' {
  const outside = stakes.filter((stake) => stake.owned === party && stake.owner !== party);
  const own = stakes.find((stake) => stake.owned === party && stake.owner === party);
  const joint = test.aggregate && test.jointOnly;
  const allied = (one: Stake, other: Stake): boolean => one.partners.has(other.owner) || other.partners.has(one.owner);
  const ours = outside.filter(
    (stake) =>
      set.has(stake.owner) ||
      (joint && outside.some((other) => other !== stake && set.has(other.owner) && allied(stake, other))),
  );
  const others = outside.filter((stake) => !ours.includes(stake));
  if (ours.length === 0) return 'none';
  const sum = (of: readonly Stake[], kind: LinkKind) => {
    const parts = of.flatMap((stake) => stake.parts.get(kind) ?? []);
    return {
      lo: parts.reduce((total, part) => total + part.lo, 0),
      hi: parts.reduce((total, part) => total + part.hi, 0),
      moreThan: parts.some((part) => part.moreThan),
      lessThan: parts.some((part) => part.lessThan),
      any: parts.length > 0,
    };
  };
  const reaches = (kind: LinkKind, limit: number, strict: boolean): boolean => {
    const [us, them] = [sum(ours, kind), sum(others, kind)];
    const above = (value: number, more: boolean) => value > limit || (value === limit && (!strict || more));
    const tooMuch = us.lo + them.lo > TOTAL || (us.lo + them.lo === TOTAL && (us.moreThan || them.moreThan));
    if (sure) {
      const left = Math.max(0, TOTAL - them.lo);
      return (
        us.any && (tooMuch ? above(Math.min(us.lo, left), us.lo < left && us.moreThan) : above(us.lo, us.moreThan))
      );
    }
    if (us.any && above(us.lo, us.moreThan)) return true;
    const upTo = (value: number, less: boolean) => value > limit || (value === limit && !strict && !less);
    const room = upTo(TOTAL - them.lo, them.moreThan);
    const closed = graph.ownersComplete.includes(party) || kind === 'boardAppointment';
    return closed ? room && upTo(us.hi + (own?.parts.get(kind)?.hi ?? 0), us.lessThan) : room;
  };
  const limit = units(test.threshold);
  const { own: kinds, control } = KINDS[test.method];
  if (kinds.some((kind) => reaches(kind, limit, test.strict))) return 'owned';
  return ours.some((stake) => stake.control) || control.some((kind) => reaches(kind, TOTAL / 2, true))
    ? 'controlled'
    : 'none';
}
