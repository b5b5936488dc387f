/** Which ownership tests does the law of a day ask, and of which programmes is it known how they treat ownership at all? */
import type { OwnershipTest } from '../../domain/ownership.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import { type OwnedTest, type Predicate, walkPredicate } from '../law/predicate.ts';
import type { DayBook } from './dayTypes.ts';
import type { RuleBook } from './ruleBook.ts';

/** One test to be answered for each party. */
export interface OwnershipQuestion {
  /** `ownedTestKey` of the rule's test: what an answer is found by. */
  readonly key: string;
  /** The listed parties that are added up, in order. */
  readonly programmes: readonly string[];
  readonly test: OwnershipTest;
}

/** Same programmes, method and threshold: same key, whichever rule asks and whatever roles it reaches. */
export const ownedTestKey = (test: Omit<OwnedTest, 'roles'>): string =>
  JSON.stringify([
    [...test.programmes].sort(),
    methodOf(test),
    test.atLeast ?? null,
    test.moreThan ?? null,
    test.each ?? false,
  ]);

const methodOf = ({ method }: OwnedTest): NonNullable<OwnedTest['method']> => method ?? 'cascade';

const remembered = new WeakMap<DayBook, readonly OwnershipQuestion[]>();

/** Every different test of the rules in force, suspended or scheduled on the day; a batch asks for few days, so they are remembered. */
export function ownershipQuestionsOn(book: RuleBook, date: LocalDate): readonly OwnershipQuestion[] {
  const day = book.day(date);
  let questions = remembered.get(day);
  if (!questions) {
    const rules = day.regimes.flatMap(({ rules: own, exceptions }) => [...own, ...exceptions]);
    const found = testsIn(rules.flatMap(({ versions }) => versions.map(({ version }) => version.when)));
    questions = [...new Map(found.map((test) => [ownedTestKey(test), questionOf(test)])).values()];
    remembered.set(day, questions);
  }
  return questions;
}

const modelled = new WeakMap<RuleBook, ReadonlySet<string>>();

/** Programmes that some rule asks an ownership test of, on whatever day. */
export function programmesWithOwnership(book: RuleBook): ReadonlySet<string> {
  let keys = modelled.get(book);
  if (!keys) {
    const versions = book.rules.flatMap((rule) => rule.versions);
    keys = new Set(testsIn(versions.map(({ when }) => when)).flatMap(({ programmes }) => programmes));
    modelled.set(book, keys);
  }
  return keys;
}

function testsIn(predicates: readonly (Predicate | undefined)[]): readonly OwnedTest[] {
  const found: OwnedTest[] = [];
  for (const predicate of predicates)
    if (predicate)
      walkPredicate(predicate, (node) => {
        if ('owned' in node) found.push(node.owned);
      });
  return found;
}

function questionOf(test: OwnedTest): OwnershipQuestion {
  const method = methodOf(test);
  const persons = method === 'ukOwnedOrControlled';
  return {
    key: ownedTestKey(test),
    programmes: [...test.programmes].sort(),
    test: {
      method,
      threshold: String(test.atLeast ?? test.moreThan),
      strict: test.moreThan !== undefined,
      // Under the method of the United Kingdom only holdings under a joint arrangement are combined.
      aggregate: persons || test.each !== true,
      controlCounts: method !== 'cascade',
      jointOnly: persons,
    },
  };
}
