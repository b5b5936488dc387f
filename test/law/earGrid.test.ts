/** Every cell of the control list (entries and their paragraphs x destinations), judged at listBased, against the published facts. */
import { describe, expect, it } from 'vitest';
import { expectCell } from './earExpectation.ts';
import { earFactsPresent, readEarFacts } from './earFacts.ts';
import { judgeCell, loadLawBook, paragraphsOf } from './lawBook.ts';

describe.skipIf(!earFactsPresent)(
  'the control list against the facts it was derived from (needs the shared data; skipped without)',
  () => {
    const facts = readEarFacts();
    const book = loadLawBook();
    const places = [...facts.marks.keys(), ...facts.embargoed];

    it('answers every entry for every destination as the facts do: no under-block, no over-block', () => {
      const wrong: string[] = [];
      let cells = 0;
      for (const entry of facts.entries)
        for (const to of places) {
          cells += 1;
          const [expected, got] = [expectCell(facts, entry, '', to), judgeCell(book, entry.eccn, to)];
          if (expected !== got) wrong.push(`${entry.eccn} to ${to}: facts ${expected}, engine ${got}`);
        }
      expect(cells).toBeGreaterThan(126_000);
      expect(wrong).toEqual([]);
    });

    it('answers every paragraph that rows tell apart: none that the facts require is let through, none that they leave free is held', () => {
      const wrong: string[] = [];
      for (const entry of facts.entries)
        for (const path of paragraphsOf(book, entry.eccn))
          for (const to of places) {
            const [expected, got] = [expectCell(facts, entry, path, to), judgeCell(book, `${entry.eccn}${path}`, to)];
            if (expected !== 'unknown' && expected !== got)
              wrong.push(`${entry.eccn}${path} to ${to}: facts ${expected}, engine ${got}`);
          }
      expect(wrong).toEqual([]);
    });
  },
);
