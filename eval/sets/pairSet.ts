/** Pair sets: two names, one label; precision, recall and F1 at the model's match threshold, and by group. */
import { listingSchema } from '../../src/domain/list.ts';
import type { PartyType } from '../../src/domain/party.ts';
import { PortcullisError } from '../../src/kit/errors.ts';
import { buildScreeningIndex, compareNames } from '../../src/screening/index.ts';
import type { EvalContext } from '../evalContext.ts';
import { type EvalResult, type EvalRow, type EvalSet, ratio, type WorstCase } from '../evalSet.ts';

export interface LabelledPair {
  readonly left: string;
  readonly right: string;
  readonly type: PartyType | null;
  readonly isMatch: boolean;
  /** Values of the columns by which figures are also given, e.g. `{case_group: 'synth_people'}`. */
  readonly groups: Readonly<Record<string, string>>;
  readonly id: string;
}

export interface PairSetSpec {
  readonly name: string;
  /** The pairs of a row; none when it is no label. */
  readonly read: (row: EvalRow) => readonly LabelledPair[];
  /** Whether the set also says that the right name must come first among all names of its right side. */
  readonly ranked?: boolean;
}

interface Confusion {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
  trueNegative: number;
}

interface JudgedPair {
  readonly pair: LabelledPair;
  readonly score: number;
  readonly predicted: boolean;
}

export const SCHEMA_TYPES: Readonly<Record<string, PartyType | null>> = {
  Person: 'person',
  Company: 'organization',
  Organization: 'organization',
  LegalEntity: null,
  Vessel: 'vessel',
};

function scoreOf(pair: LabelledPair, context: EvalContext): number {
  try {
    return compareNames(pair.left, pair.right, pair.type, context.model).score;
  } catch (error) {
    if (error instanceof PortcullisError && error.detail.code === 'NAME_EMPTY') return 0;
    throw error;
  }
}

function confusionOf(judged: readonly JudgedPair[]): Confusion {
  const confusion = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  for (const { pair, predicted } of judged) {
    if (pair.isMatch) confusion[predicted ? 'truePositive' : 'falseNegative'] += 1;
    else confusion[predicted ? 'falsePositive' : 'trueNegative'] += 1;
  }
  return confusion;
}

function figuresOf(judged: readonly JudgedPair[]): Record<string, number> {
  const { truePositive, falsePositive, falseNegative, trueNegative } = confusionOf(judged);
  return {
    n: judged.length,
    precision: ratio(truePositive, truePositive + falsePositive),
    recall: ratio(truePositive, truePositive + falseNegative),
    f1: ratio(2 * truePositive, 2 * truePositive + falsePositive + falseNegative),
    truePositive,
    falsePositive,
    falseNegative,
    trueNegative,
  };
}

function byGroup(judged: readonly JudgedPair[]): Record<string, Record<string, number>> {
  const columns = Object.keys(judged[0]?.pair.groups ?? {});
  const groups = columns.flatMap((column) => {
    const values = [...new Set(judged.map(({ pair }) => pair.groups[column] ?? ''))].sort();
    return values.map((value) => ({ column, value }));
  });
  return Object.fromEntries(
    groups.map(({ column, value }) => [
      `${column}=${value}`,
      figuresOf(judged.filter(({ pair }) => pair.groups[column] === value)),
    ]),
  );
}

function worstOf(judged: readonly JudgedPair[], threshold: number): readonly WorstCase[] {
  return judged
    .filter(({ pair, predicted }) => pair.isMatch !== predicted)
    .sort((a, b) => Math.abs(b.score - threshold) - Math.abs(a.score - threshold))
    .map(({ pair, score }) => ({
      row: pair.id,
      what: `${pair.isMatch ? 'missed' : 'false'}: ${pair.left} | ${pair.right}`,
      score,
    }));
}

/** Share of matching pairs whose right name comes first when the left is searched among all right names of the set. */
function recallAt1(pairs: readonly LabelledPair[], context: EvalContext): number {
  const names = [...new Set(pairs.map(({ right }) => right))];
  const listings = names.map((name, k) =>
    listingSchema.parse({ id: `set:${k}`, list: 'set', sourceId: String(k), type: 'unknown', name }),
  );
  const built = { listings, index: buildScreeningIndex(listings, context.model) };
  const first = (query: string): string | undefined => {
    const [hit] = context.search(built, { name: query }, 1, 0);
    return hit && names[hit.ordinal];
  };
  const matching = pairs.filter(({ isMatch }) => isMatch);
  return ratio(matching.filter(({ left, right }) => first(left) === right).length, matching.length);
}

export function pairSet(spec: PairSetSpec): EvalSet {
  return {
    name: spec.name,
    file: spec.name,
    lists: [],
    run(rows, context): EvalResult {
      const read = rows.map(spec.read);
      const pairs = read.flat();
      const judged = pairs.map((pair) => {
        const score = scoreOf(pair, context);
        return { pair, score, predicted: score >= context.threshold };
      });
      const notLabels = read.filter(({ length }) => length === 0).length;
      return {
        figures: {
          ...figuresOf(judged),
          ...(spec.ranked ? { recallAt1: recallAt1(pairs, context) } : {}),
          ...(notLabels > 0 ? { notLabels } : {}),
          byGroup: byGroup(judged),
        },
        worst: worstOf(judged, context.threshold),
      };
    },
  };
}
