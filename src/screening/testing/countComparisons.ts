/** countComparisons: counts the tokens that searches compare, by a wrapper around TermMatcher.similarityTo: for tests of bounded work. */
import { TermMatcher } from '../search/termMatcher.ts';

/** Installs the wrapper for the rest of the test file. Returns a function that gives the number of comparisons since then. */
export function countComparisons(): () => number {
  const { similarityTo } = TermMatcher.prototype;
  let comparisons = 0;
  TermMatcher.prototype.similarityTo = function (this: TermMatcher, token: number, most?: number): number {
    comparisons += 1;
    return similarityTo.call(this, token, most);
  };
  return () => comparisons;
}
