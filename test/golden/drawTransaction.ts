/** What is asked in a generated case of the baseline: places, day, items, exporter and facts, from the pools alone. */
import fc from 'fast-check';
import { type Transaction, type TransactionInput, transactionSchema } from '../../src/domain/transaction.ts';
import { CODES, EARLIER_DATES, type Frame, KINDS, RECENT_DATES, RED_FLAG_RULES } from './casePools.ts';
import { drawCodeCase } from './codeCases.ts';
import { FACT_SETS, OTHER_FACTS, STATEMENT_IDS, YES_OR_NO } from './factPools.ts';

type Facts = Transaction['facts'];

/** True in so many of a hundred cases. */
export const often = (share: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 1, max: 100 }).map((roll) => roll <= share);

/** @param known how often, of a hundred, something is stated; at 100 every question is answered */
export const drawTransaction = (frame: Frame, known: number): fc.Arbitrary<Transaction> =>
  fc
    .record({
      kind: fc.constantFrom(...KINDS),
      from: fc.constantFrom(...frame.from),
      to: fc.constantFrom(...frame.to),
      items: often(20).chain((two) =>
        fc.array(drawItem(frame, known), { minLength: two ? 2 : 1, maxLength: two ? 2 : 1 }),
      ),
      ofCode: often(frame.regime === 'us-ear' ? 25 : 5).chain((one) => (one ? drawCodeCase : fc.constant(null))),
      exporter: drawExporter(frame, known),
      partiesComplete: often(known),
      endUse: often(known).map((stated) => (stated ? { text: 'office use' } : null)),
      facts: drawFacts(frame, known),
      stated: often(Math.min(known, 90)),
      route: fc.constantFrom(...ROUTES),
      date: often(65).chain((recent) => fc.constantFrom(...(recent ? RECENT_DATES : EARLIER_DATES))),
      contract: fc.constantFrom(null, null, null, '2014-07-01', '2022-02-01'),
      regimes: drawRegimes(frame),
      settledFlags: often(10).chain((some) => fc.subarray([...RED_FLAG_RULES], { maxLength: some ? 2 : 0 })),
    })
    .map(({ contract, settledFlags, facts, items, ofCode, stated, ...rest }) =>
      transactionSchema.parse({
        ...rest,
        items: ofCode ? [{ ...items[0], classifications: [{ list: 'us-ear', code: ofCode.code }] }] : items,
        parties: [],
        facts: { ...(stated ? withoutKnowledge(facts) : facts), ...ofCode?.facts },
        endUseAttestation: null,
        ...(stated ? { statements: STATEMENT_IDS.map((id) => ({ id, by: 'Ada Officer', on: rest.date })) } : {}),
        dates: { contract, exported: null },
        redFlagResolutions: settledFlags.map((rule) => ({ rule, by: 'Me', on: '2026-01-05', why: 'It was seen.' })),
      }),
    );

const ROUTES = [...Array.from({ length: 25 }, () => []), ['KZ'], ['KZ'], ['US'], ['DE', 'US']];

/** All regimes, or the frame's alone, or with it the two that reach most cases from the United States. */
const drawRegimes = ({ regime }: Frame): fc.Arbitrary<Transaction['regimes']> =>
  fc.constantFrom(null, null, [regime], [regime], [regime], [regime], [...new Set([regime, 'us-ear', 'us-ofac'])]);

const LISTS_WITH_CODES = ['us-ear', 'eu-dual-use', 'gb-export-control'];
const AMOUNTS = ['100.00', '1000.00', '2500.00', '4000.00', '60000.00'];

function drawItem({ regime }: Frame, known: number): fc.Arbitrary<NonNullable<TransactionInput['items']>[number]> {
  const classification = fc.record({
    list: fc.constantFrom(undefined, undefined, LISTS_WITH_CODES.includes(regime) ? regime : undefined),
    code: fc.constantFrom(...CODES),
    basis: fc.constant('self' as const),
  });
  return fc.record({
    classifications: often(known).chain((one) => fc.array(classification, { minLength: one ? 1 : 0, maxLength: 1 })),
    origin: fc.constantFrom('US', 'US', 'US', 'DE', 'IL', ...(known < 100 ? [null] : [])),
    value: fc.option(fc.constantFrom(...AMOUNTS).map((amount) => ({ amount, currency: 'USD' }))),
  });
}

const drawExporter = ({ from }: Frame, known: number): fc.Arbitrary<TransactionInput['exporter']> =>
  often(known).chain((stated) =>
    stated
      ? fc.record({
          name: fc.constant('Ex'),
          country: fc.constantFrom(...from),
          usPerson: fc.constantFrom(true, false, ...(known < 100 ? [undefined] : [])),
        })
      : fc.constant(null),
  );

const YES_OR_NO_KEYS = YES_OR_NO.map(({ key }) => key);

/** A few answers; where everything is known, all others are no. */
function drawFacts({ regime }: Frame, known: number): fc.Arbitrary<Facts> {
  const own = YES_OR_NO_KEYS.filter((key) => key.startsWith(`${regime}.`));
  const anyKey = fc.constantFrom(...YES_OR_NO_KEYS);
  const key = own.length === 0 ? anyKey : fc.oneof(anyKey, fc.constantFrom(...own));
  const few = fc.array(fc.tuple(key, often(known === 100 ? 90 : 50)), { maxLength: 3 });
  const other = fc
    .constantFrom(...OTHER_FACTS)
    .chain(([name, values]) => fc.tuple(fc.constant(name), fc.constantFrom(...values)));
  const allNo = known === 100 ? YES_OR_NO_KEYS.map((name) => [name, false] as const) : [];
  return fc
    .tuple(few, fc.array(other, { maxLength: 1 }), fc.constantFrom(...FACT_SETS))
    .map(([answers, figures, set]) => ({ ...Object.fromEntries([...allNo, ...answers, ...figures]), ...set }));
}

const KNOWLEDGE = new Set(YES_OR_NO.filter(({ knowledge }) => knowledge).map(({ key }) => key));

/** A statement of no knowledge beside a fact of knowledge is a contradiction; few cases are about that. */
const withoutKnowledge = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key, value]) => value !== true || !KNOWLEDGE.has(key)));
