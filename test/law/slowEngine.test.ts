/** The engine and its slow, obvious re-implementation agree on random transactions under the EAR. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/rules/book/facts.ts';
import { judgeLists } from '../../src/rules/judge/judgeLists.ts';
import { determine } from '../../src/rules/prose/determine.ts';
import { loadLawBook } from './lawBook.ts';
import { EarGenerator, randomFrom } from './randomEar.ts';
import { type SlowAnswer, slowDetermine } from './slowEngine.ts';

const RUNS = Number(process.env.PORTCULLIS_SLOW_RUNS ?? 800);
const SEED = Number(process.env.PORTCULLIS_SLOW_SEED ?? 20260723);
const book = loadLawBook();

const WORDS: Readonly<Record<string, string>> = { true: 'applies', false: 'doesNotApply', unknown: 'undetermined' };

/** Only findings that are not plainly clear are compared by name: both sides leave out what does not apply. */
function fast(facts: Facts): SlowAnswer | null {
  const [regime] = determine(book, facts).regimes;
  if (!regime) return null;
  const findings = regime.findings.filter(
    ({ rule, result }) => result !== 'doesNotApply' && !/-(?:nexus|destination|allowed|text-contradicts)$/.test(rule),
  );
  return {
    nexus: regime.nexus,
    outcome: regime.outcome,
    possible: regime.possible,
    listBased: regime.listBased,
    findings: Object.fromEntries(findings.map(({ rule, result }) => [rule, result])),
    exceptions: Object.fromEntries(regime.exceptions.map(({ rule, result }) => [rule, result])),
  };
}

function slow(facts: Facts): SlowAnswer | null {
  const answer = slowDetermine(book.source, 'us-ear', facts);
  if (answer.nexus === 'doesNotApply') return null;
  const findings = Object.entries(answer.findings).filter(([, truth]) => truth !== 'false');
  return { ...answer, findings: Object.fromEntries(findings.map(([rule, truth]) => [rule, WORDS[truth] ?? truth])) };
}

const sorted = (answer: SlowAnswer | null) =>
  answer && {
    ...answer,
    findings: Object.entries(answer.findings).sort(),
    exceptions: Object.entries(answer.exceptions).sort(),
  };

describe('the engine beside its slow re-implementation', () => {
  it(
    `agrees on ${RUNS} random transactions: nexus, outcome, what is possible, lists, findings and exceptions`,
    () => {
      const generator = new EarGenerator(book, randomFrom(SEED));
      const reached = new Set<string>();
      for (let run = 0; run < RUNS; run += 1) {
        const facts = generator.next();
        const [expected, got] = [sorted(slow(facts)), sorted(fast(facts))];
        if (JSON.stringify(expected) !== JSON.stringify(got))
          expect(
            got,
            `run ${run} of seed ${SEED}: ${JSON.stringify({ ...facts.transaction, parties: facts.parties })}`,
          ).toEqual(expected);
        expect(judgeLists(book, 'us-ear', facts), `lists of run ${run} of seed ${SEED}`).toBe(got?.listBased);
        reached.add(got?.outcome ?? 'outside').add(got?.listBased ?? 'outside');
      }
      const wanted = ['licenceRequired', 'prohibited', 'unknown', 'noLicenceRequired', 'notListed'];
      expect(
        wanted.filter((outcome) => !reached.has(outcome)),
        'the generator must reach these, or the test proves little',
      ).toEqual([]);
    },
    600_000 + RUNS * 20,
  );
});
