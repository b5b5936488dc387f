/** Every cell of the control list (entries and their paragraphs x destinations), judged at listBased, against the published facts. */
import { describe, expect, it } from 'vitest';
import type { RuleBook } from '../../src/rules/book/ruleBook.ts';
import { expectCell } from './earExpectation.ts';
import { type EarFactEntry, type EarFacts, earFactsPresent, readEarFacts } from './earFacts.ts';
import { CellJudge, closedParagraphsOf, loadLawBook, paragraphsOf } from './lawBook.ts';

/** Read inside the tests: a skipped suite must not look for the files. */
function setUp() {
  const facts = readEarFacts();
  const book = loadLawBook();
  return { facts, book, lists: new CellJudge(book), places: [...facts.marks.keys(), ...facts.embargoed] };
}

/**
 * Where the entry names all its paragraphs, a licence that each of them needs is needed for the entry. For Iraq one paragraph needs it by its
 * row and another by 746.3: cases are told apart within one rule, so that may stay open.
 */
function expectEntry(facts: EarFacts, book: RuleBook, entry: EarFactEntry, to: string): readonly string[] {
  const expected = expectCell(facts, entry, '', to);
  if (expected !== 'unknown') return [expected];
  const paths = closedParagraphsOf(book, entry.eccn);
  const each = paths.length > 0 && paths.every((path) => expectCell(facts, entry, path, to) === 'licenceRequired');
  if (!each) return ['unknown'];
  return to === 'IQ' ? ['licenceRequired', 'unknown'] : ['licenceRequired'];
}

describe.skipIf(!earFactsPresent)('the control list beside its facts (needs the shared data; skipped without)', () => {
  it('answers every entry for every destination as the facts do: no under-block, no over-block', () => {
    const { facts, book, lists, places } = setUp();
    const wrong: string[] = [];
    let cells = 0;
    for (const entry of facts.entries)
      for (const to of places) {
        cells += 1;
        const [expected, got] = [expectEntry(facts, book, entry, to), lists.judge(entry.eccn, to)];
        if (!expected.includes(got ?? 'outside'))
          wrong.push(`${entry.eccn} to ${to}: facts ${expected}, engine ${got}`);
      }
    expect(cells).toBeGreaterThan(126_000);
    expect(wrong).toEqual([]);
  });

  it('lets no paragraph through that the facts require, and holds none that they leave free', () => {
    const { facts, book, lists, places } = setUp();
    const wrong: string[] = [];
    for (const entry of facts.entries)
      for (const path of paragraphsOf(book, entry.eccn))
        for (const to of places) {
          const expected = expectCell(facts, entry, path, to);
          const got = lists.judge(`${entry.eccn}${path}`, to);
          if (expected !== 'unknown' && expected !== got)
            wrong.push(`${entry.eccn}${path} to ${to}: facts ${expected}, engine ${got}`);
        }
    expect(wrong).toEqual([]);
  });
});
