import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Portcullis } from '../src/app/compose/portcullis.ts';
import { TRACES } from '../src/contract/answers/trace.ts';
import { tracedDetermination } from '../src/contract/answers/tracedDetermination.ts';
import type { Determination } from '../src/domain/determination.ts';
import type { TransactionInput } from '../src/domain/transaction.ts';
import { openTestPortcullis } from './support/openTestPortcullis.ts';

const INPUTS: readonly TransactionInput[] = [
  {
    id: 'listed',
    from: 'US',
    to: 'AE',
    items: [{ classifications: [{ code: '4D004' }], origin: 'US' }],
    parties: [{ name: 'NSO Group', role: 'endUser', country: 'IL' }],
    date: '2026-10-01',
  },
  {
    id: 'attested',
    from: 'US',
    to: 'CA',
    items: [{ classifications: [{ code: 'EAR99' }] }],
    date: '2026-10-01',
    endUseAttestation: '.',
  },
  { id: 'open', from: 'IL', to: 'AE', items: [{ classifications: [{ code: 'EAR99' }] }], date: '2026-10-01' },
];

let portcullis: Portcullis;
const answers: Determination[] = [];
beforeAll(async () => {
  portcullis = await openTestPortcullis();
  for (const input of INPUTS) answers.push(await portcullis.determine(input, { save: false }));
});
afterAll(() => portcullis.close());

type Json = { readonly [key: string]: unknown };
/** What every form of the document holds. */
type Kept = Pick<Determination, 'outcome' | 'questions' | 'regimes'>;
const read = (answer: Determination, trace: 'none' | 'short'): Json & Kept =>
  JSON.parse(JSON.stringify(tracedDetermination(answer, trace)));

/** Whether every member of `part` stands in `whole` with the same value; elements of an array stand there in some place. */
function stands(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part))
    return Array.isArray(whole) && part.every((one) => whole.some((other) => stands(one, other)));
  if (part === null || typeof part !== 'object') return part === whole || (part === null && whole === undefined);
  return (
    whole !== null &&
    typeof whole === 'object' &&
    Object.entries(part).every(([key, value]) => stands(value, (whole as Json)[key]))
  );
}

const findings = (answer: Kept) => answer.regimes.flatMap((regime) => regime.findings);

describe('a determination with less of its trace', () => {
  it('is whole with the full trace, and smaller with each step down', () => {
    for (const answer of answers) {
      const sizes = TRACES.map((trace) => JSON.stringify(tracedDetermination(answer, trace)).length);
      expect(tracedDetermination(answer, 'full')).toBe(answer);
      expect(sizes[0] ?? 0).toBeLessThan((sizes[2] ?? 0) / 8);
      expect(sizes[1] ?? 0).toBeLessThan((sizes[2] ?? 0) / 2);
    }
  });

  it('warns whatever is left of it', () => {
    for (const answer of answers)
      for (const trace of TRACES) expect(tracedDetermination(answer, trace).warnings).toEqual(answer.warnings);
    expect(answers.flatMap(({ warnings = [] }) => warnings.map(({ code }) => code))).toEqual([
      'ATTESTATION_TEXT_ANSWERS_NOTHING',
    ]);
  });

  it('says nothing that the full one does not say, under the same names', () => {
    for (const answer of answers) {
      const { trace: _short, ...short } = read(answer, 'short');
      const { trace: _none, citations: _citations, ...none } = read(answer, 'none');
      expect(stands(short, JSON.parse(JSON.stringify(answer)))).toBe(true);
      expect(stands(none, JSON.parse(JSON.stringify(answer)))).toBe(true);
    }
  });

  it('keeps the outcome, every missing fact and the citations of what was found', () => {
    for (const answer of answers) {
      const facts = answer.questions.map(({ fact }) => fact);
      for (const trace of ['none', 'short'] as const) {
        const kept = read(answer, trace);
        expect(kept.outcome).toBe(answer.outcome);
        expect(kept.questions.map(({ fact }) => fact)).toEqual(facts);
        expect(kept.regimes.map(({ outcome, listBased }) => [outcome, listBased])).toEqual(
          answer.regimes.map(({ outcome, listBased }) => [outcome, listBased]),
        );
      }
      const found = findings(answer).filter(({ result }) => result !== 'doesNotApply');
      const short = findings(read(answer, 'short'));
      expect(short.map(({ rule, result, citations }) => [rule, result, citations])).toEqual(
        found.map(({ rule, result, citations }) => [rule, result, citations]),
      );
      const { citations } = read(answer, 'none');
      for (const { result, citations: own } of found)
        if (result === 'applies') expect(citations).toEqual(expect.arrayContaining(own));
    }
  });
});
