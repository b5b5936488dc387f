import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND_WORDS, PARTY_TYPE_WORDS, ROLE_WORDS } from './choices.ts';
import { EXAMPLE_GROUPS, questionOn } from './examples.ts';
import {
  EMPTY_QUESTION,
  missingParts,
  newParty,
  type Question,
  transactionOf,
  withClassification,
  withFact,
} from './question.ts';
import { addressOf, questionOf } from './questionAddress.ts';

const keysOf = <K extends string>(words: Record<K, string>) => fc.constantFrom(...(Object.keys(words) as K[]));
/** What an address can carry: half of a surrogate pair cannot be written in UTF-8. */
const text = fc.string({ unit: 'grapheme' });

const party = fc.record({
  name: text,
  role: keysOf(ROLE_WORDS),
  country: fc.constantFrom('', 'IL', 'AE'),
  type: fc.oneof(fc.constant('' as const), keysOf(PARTY_TYPE_WORDS)),
  owners: fc.array(fc.record({ name: text, share: fc.constantFrom('', '60', '12.5') }), { maxLength: 2 }),
  ownersComplete: fc.boolean(),
});

const fact = fc.tuple(
  fc.stringMatching(/^[a-z]{2}-[a-z]{3}\.[a-z][A-Za-z]{0,8}$/),
  fc.oneof(fc.boolean(), fc.integer(), text, fc.array(text, { maxLength: 3 })),
);

const question: fc.Arbitrary<Question> = fc.record({
  kind: keysOf(KIND_WORDS),
  exporter: text,
  exporterCountry: text,
  usPerson: fc.constantFrom('' as const, 'yes' as const, 'no' as const),
  from: text,
  to: text,
  ultimateDestination: text,
  item: text,
  description: text,
  origin: text,
  value: text,
  currency: text,
  contractDate: text,
  exportedDate: text,
  date: text,
  knownAt: text,
  parties: fc.array(party, { maxLength: 3 }),
  partiesComplete: fc.boolean(),
  endUse: text,
  signer: text,
  statements: fc.uniqueArray(fc.constantFrom('us-ear.no-diversion', 'gb.nexus', 'us-ofac.nexus')),
  facts: fc.array(fact, { maxLength: 3 }).map((facts) => Object.fromEntries(facts)),
});

describe('the question in the address', () => {
  it('comes back as it was, whatever was typed', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(questionOf(`?${addressOf(asked)}`)).toEqual(asked);
      }),
    );
  });

  it('is empty for an empty question', () => {
    expect(addressOf(EMPTY_QUESTION)).toBe('');
    expect(questionOf('')).toEqual(EMPTY_QUESTION);
  });

  it('opens with what it can read when the rest makes no sense', () => {
    fc.assert(
      fc.property(text, (search) => {
        questionOf(search);
      }),
    );
    expect(questionOf('?from=IL&kind=gift&party=king:IL:cat:NSO&fact=novalue&us-person=maybe')).toEqual({
      ...EMPTY_QUESTION,
      from: 'IL',
      parties: [newParty({ name: 'NSO', country: 'IL' })],
    });
  });

  it('reads a fact that somebody wrote by hand', () => {
    expect(questionOf('?fact=us-ear.a=true&fact=us-ear.b=7&fact=us-ear.c=plain words').facts).toEqual({
      'us-ear.a': true,
      'us-ear.b': 7,
      'us-ear.c': 'plain words',
    });
  });
});

describe('the transaction of a question', () => {
  it('says nothing that was not said', () => {
    expect(transactionOf({ ...EMPTY_QUESTION, from: 'IL', to: 'AE', item: ' 4D004 ' })).toEqual({
      kind: 'export',
      from: 'IL',
      to: 'AE',
      items: [{ classifications: [{ code: '4D004' }] }],
      parties: [],
      partiesComplete: false,
      facts: {},
    });
  });

  it('leaves a party out while its name is still being typed', () => {
    const parties = [newParty({ name: '  ' }), newParty({ name: ' NSO Group ' })];
    expect(transactionOf({ ...EMPTY_QUESTION, parties }).parties).toEqual([{ name: 'NSO Group', role: 'endUser' }]);
  });

  it('names the owners with their shares, and whether they are all', () => {
    const owners = [
      { name: ' Q Cyber ', share: '60' },
      { name: ' ', share: '' },
    ];
    const parties = [newParty({ name: 'NSO Group', owners, ownersComplete: true })];
    expect(transactionOf({ ...EMPTY_QUESTION, parties }).parties).toEqual([
      { name: 'NSO Group', role: 'endUser', owners: [{ name: 'Q Cyber', share: 60 }], ownersComplete: true },
    ]);
  });

  it('names the statements once somebody signs them, on the day of the question', () => {
    const asked = { ...EMPTY_QUESTION, statements: ['us-ear.no-diversion'] };
    expect(transactionOf({ ...asked, signer: 'Ada' }).statements).toBeUndefined();
    const signed = { id: 'us-ear.no-diversion', by: 'Ada Officer' };
    expect(transactionOf({ ...asked, signer: ' Ada Officer ' }, '2026-11-24').statements).toEqual([
      { ...signed, on: '2026-11-24' },
    ]);
    expect(transactionOf({ ...asked, signer: 'Ada Officer', date: '2026-07-31' }).statements).toEqual([
      { ...signed, on: '2026-07-31' },
    ]);
  });

  it('tells a US person, no US person and not said apart', () => {
    const exporterOf = (usPerson: Question['usPerson']) => transactionOf({ ...EMPTY_QUESTION, usPerson }).exporter;
    expect([exporterOf('yes'), exporterOf('no'), exporterOf('')]).toEqual([
      { usPerson: true },
      { usPerson: false },
      undefined,
    ]);
  });
});

describe('the classifications of the item', () => {
  it('may name the control list of each code', () => {
    const asked = withClassification({ ...EMPTY_QUESTION, item: '4D004' }, 'us-ear', 'EAR99');
    expect(transactionOf(asked).items?.[0]?.classifications).toEqual([
      { code: '4D004' },
      { list: 'us-ear', code: 'EAR99' },
    ]);
  });

  it('are one for each list', () => {
    const asked = withClassification({ ...EMPTY_QUESTION, item: '4D004, us-ear:EAR99' }, 'us-ear', '4D004');
    expect(asked.item).toBe('4D004, us-ear:4D004');
  });
});

describe('value and dates of the transaction', () => {
  it('stand there when they were said', () => {
    const asked = { ...EMPTY_QUESTION, value: '100.50', contractDate: '2021-10-01' };
    const { items, dates } = transactionOf(asked);
    expect(items?.[0]?.value).toEqual({ amount: '100.50', currency: 'USD' });
    expect(dates).toEqual({ contract: '2021-10-01' });
  });
});

describe('a question', () => {
  it('says what is missing, in the order of the form', () => {
    expect(missingParts({ ...EMPTY_QUESTION, to: 'AE' })).toEqual(['from', 'item']);
  });

  it('takes a fact and gives it back', () => {
    const told = withFact(EMPTY_QUESTION, 'us-ear.a', false);
    expect(told.facts).toEqual({ 'us-ear.a': false });
    expect(withFact(told, 'us-ear.a', undefined)).toEqual(EMPTY_QUESTION);
  });
});

describe('the examples', () => {
  it('are whole questions, each with its own address', () => {
    const questions = EXAMPLE_GROUPS.flatMap(({ examples }) =>
      examples.flatMap((example) => example.days.map(({ date }) => questionOn(example, date))),
    );
    expect(questions.flatMap(missingParts)).toEqual([]);
    expect(new Set(questions.map(addressOf)).size).toBe(questions.length);
    expect(questions.length).toBe(12);
  });
});
