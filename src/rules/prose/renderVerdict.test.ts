/** A verdict is all that the prose needs beside the rule book and the request, and it holds no sentence of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedVerdictSchema, packVerdict, unpackVerdict } from '../../domain/verdict/packedVerdict.ts';
import { verdictSchema } from '../../domain/verdict/verdict.ts';
import type { Facts } from '../book/facts.ts';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import { arbitraryFacts, toFacts } from '../testing/arbitraryFacts.ts';
import { bundledBook } from '../testing/bundledLaw.ts';
import { factsOfScenario } from '../testing/factsOfScenario.ts';
import { factsOn, nsoGroup } from '../testing/factsOn.ts';
import { determine, verdictOf } from './determine.ts';
import { explainAnswer } from './explainAnswer.ts';
import { renderVerdict } from './renderVerdict.ts';

const book = bundledBook();
/** As it comes out of a store: another object, read with the schema. */
const stored = (facts: Facts) => verdictSchema.parse(JSON.parse(JSON.stringify(verdictOf(book, facts))));
const settled = () => factsOfScenario('us-ear', 'half owned while the rule is suspended: allowed, with a red flag');

describe('a verdict that was written down', () => {
  it('gives the same answer, word for word', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), (plain) => {
        const facts = toFacts(plain);
        expect(renderVerdict(stored(facts), { book, ...facts })).toEqual(determine(book, facts));
      }),
      { numRuns: 150 },
    );
  });

  it('comes out of its packed form as it was, and takes less than six tenths of the room', () => {
    let [plainly, packedly] = [0, 0];
    fc.assert(
      fc.property(arbitraryFacts(book), (plain) => {
        const verdict = verdictOf(book, toFacts(plain));
        const packed = JSON.stringify(packVerdict(verdict));
        expect(unpackVerdict(packedVerdictSchema.parse(JSON.parse(packed)))).toEqual(verdict);
        plainly += JSON.stringify(verdict).length;
        packedly += packed.length;
      }),
      { numRuns: 150 },
    );
    expect(packedly).toBeLessThan(0.6 * plainly);
  });

  it('is rendered from the rule book that was stored with it', () => {
    const facts = settled();
    const again = loadRuleBook(JSON.parse(JSON.stringify(book.source)));
    expect(renderVerdict(stored(facts), { book: again, ...facts })).toEqual(determine(book, facts));
  });

  it('is refused with a rule book that lacks its rules', () => {
    const facts = settled();
    const source = { ...book.source, regimes: book.source.regimes.map((one) => ({ ...one, rules: [] })) };
    expect(() => renderVerdict(stored(facts), { book: loadRuleBook(source), ...facts })).toThrow('of another book');
  });

  it('is refused where it names a row that it does not quote', () => {
    const facts = factsOn('2026-07-23', { from: 'US', to: 'IL', code: 'EAR99', parties: [nsoGroup()] });
    expect(() => renderVerdict({ ...stored(facts), listings: [] }, { book, ...facts })).toThrow('quotes 0 rows');
  });

  it('has no sentence of the law in it, and none of the prose', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), (plain) => {
        const facts = toFacts(plain);
        const json = JSON.stringify(verdictOf(book, facts));
        const { regimes, text } = determine(book, facts);
        expect(json).not.toContain(text.split('\n')[0]);
        for (const { says, citations } of regimes.flatMap(({ findings }) => findings)) {
          expect(json).not.toContain(says);
          expect(json).not.toContain(JSON.stringify(citations));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is found', () => {
  it('leaves out the rules that do not apply, and nothing else of the answer', () => {
    const facts = settled();
    const [all, found] = [determine(book, facts), determine(book, facts, { depth: 'found' })];
    const { regimes: _all, ...rest } = all;
    expect(found).toMatchObject(rest);
    for (const [index, { findings }] of all.regimes.entries()) {
      const kept = found.regimes[index]?.findings ?? [];
      const left = findings.slice(kept.length);
      expect(kept).toEqual(findings.slice(0, kept.length));
      expect(left.length).toBeGreaterThan(0);
      expect(left.filter(({ result, listings }) => result !== 'doesNotApply' || listings.length > 0)).toEqual([]);
    }
  });
});

describe('what applies', () => {
  it('is told alone, with the same text', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), (plain) => {
        const facts = toFacts(plain);
        const [all, applied] = [determine(book, facts), determine(book, facts, { depth: 'applied' })];
        expect({ ...applied, regimes: [] }).toEqual({ ...all, regimes: [] });
        expect(applied.regimes).toEqual(
          all.regimes.map((one) => ({
            ...one,
            findings: one.findings.filter(({ result }) => result === 'applies'),
            exceptions: [],
          })),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('in Hebrew', () => {
  const facts = settled();
  const hebrew = determine(book, facts, { language: 'he' });

  it('the headline and the outcome are told', () => {
    expect(hebrew.text.split('\n')[0]).toMatch(/^מותר: .* בתאריך 2026-/);
  });

  it('what is not translated is told in English, and nothing but words differs', () => {
    const english = determine(book, facts);
    expect(hebrew.text.split('\n').slice(1)).toEqual(english.text.split('\n').slice(1));
    expect({ ...hebrew, text: '' }).toEqual({ ...english, text: '' });
  });

  it('an explanation begins with the headline', () => {
    expect(explainAnswer({ ...hebrew, asOf: facts })).toMatch(/^מותר/);
  });
});
