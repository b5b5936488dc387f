import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Listing } from '../../../domain/list.ts';
import { parsePartialDate } from '../../../domain/partialDate.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import { listUndecided } from '../../operations/parties/listUndecided.ts';
import { settleLink } from '../../operations/parties/settleLink.ts';
import { listing, type PartyWorld, partyWorld } from './testing/partyWorld.ts';

let world: PartyWorld;
beforeEach(async () => {
  world = await partyWorld();
});
afterEach(() => world.store.close());

const born = (...texts: string[]): Pick<Listing, 'births'> => ({
  births: texts.flatMap((text) => parsePartialDate(text) ?? []),
});
const party = async (id: string) => {
  const found = await (await world.tools()).links.partyOf(id);
  if (!found) throw new Error(`no party of ${id}`);
  return { ids: found.members.map(({ listingId }) => listingId).sort(), ...found };
};

describe("a publisher's reference ties listings", () => {
  test('in either direction and whatever its case', async () => {
    await world.publish('un-sc', '2026-01-01', [listing('un-sc:QDi.001', 'Somebody')]);
    await world.publish('gb-uksl', '2026-01-02', [
      listing('gb-uksl:AQD1', 'Quite Another Spelling', { sameAs: ['un-sc:QDI.001'] }),
    ]);
    expect((await party('un-sc:QDi.001')).ids).toEqual(['gb-uksl:AQD1', 'un-sc:QDi.001']);
    expect(await party('gb-uksl:AQD1')).toMatchObject({
      ids: ['gb-uksl:AQD1', 'un-sc:QDi.001'],
      links: [{ basis: 'publisher', score: null }],
    });
  });

  test('over a list that is not loaded', async () => {
    await world.publish('gb-uksl', '2026-01-02', [listing('gb-uksl:AQD1', 'One Name', { sameAs: ['un-sc:QDi.001'] })]);
    await world.publish('eu-fsf', '2026-01-02', [
      listing('eu-fsf:EU.1', 'Other Spelling', { sameAs: ['un-sc:QDi.001'] }),
    ]);
    expect((await party('eu-fsf:EU.1')).ids).toEqual(['eu-fsf:EU.1', 'gb-uksl:AQD1']);
  });

  test('that a later version no longer gives, since it was once given', async () => {
    await world.publish('us-csl', '2026-01-01', [listing('us-csl:SDN:7', 'A Company', { sameAs: ['us-ofac-sdn:7'] })]);
    await world.publish('us-csl', '2026-02-01', [listing('us-csl:SDN:7', 'A Company')]);
    await world.publish('us-ofac-sdn', '2026-01-01', [listing('us-ofac-sdn:7', 'A COMPANY')]);
    expect((await party('us-ofac-sdn:7')).ids).toEqual(['us-csl:SDN:7', 'us-ofac-sdn:7']);
  });
});

describe('without a reference', () => {
  const name = 'Mohammed Abdullah Example';

  test('the same name and birthday are one party, with the evidence told', async () => {
    await world.publish('un-sc', '2026-01-01', [listing('un-sc:QDi.1', name, born('1970-05-01'))]);
    await world.publish('eu-fsf', '2026-01-01', [listing('eu-fsf:EU.1', name, born('1970-05-01'))]);
    const { ids, links } = await party('un-sc:QDi.1');
    expect(ids).toEqual(['eu-fsf:EU.1', 'un-sc:QDi.1']);
    expect(links).toMatchObject([
      {
        basis: 'matcher',
        score: 1,
        evidence: [{ kind: 'birth', weight: 'supports', says: 'both born on 1970-05-01' }],
      },
    ]);
  });

  test('the same name alone stays undecided, and a different birthday is no candidate at all', async () => {
    await world.publish('un-sc', '2026-01-01', [listing('un-sc:QDi.1', name, born('1970-05-01'))]);
    await world.publish('eu-fsf', '2026-01-01', [
      listing('eu-fsf:EU.1', name),
      listing('eu-fsf:EU.2', name, born('1990-01-01')),
    ]);
    const { ids, undecided } = await party('un-sc:QDi.1');
    expect(ids).toEqual(['un-sc:QDi.1']);
    expect(undecided.map(({ b }) => b)).toEqual(['eu-fsf:EU.1']);
  });

  test('a number that both bear ties names that are less alike, and only those', async () => {
    const passport = (value: string): Pick<Listing, 'identifiers'> => ({ identifiers: [{ kind: 'passport', value }] });
    await world.publish('un-sc', '2026-01-01', [listing('un-sc:QDi.1', name, passport('AB 123456'))]);
    await world.publish('eu-fsf', '2026-01-01', [
      listing('eu-fsf:EU.1', 'Mohammed Abdallah al-Example Hassan', passport('ab123456')),
      listing('eu-fsf:EU.2', 'Olga Petrova', passport('AB-123456')),
    ]);
    for (const id of ['un-sc:QDi.1', 'eu-fsf:EU.1'])
      expect(await party(id)).toMatchObject({
        ids: ['eu-fsf:EU.1', 'un-sc:QDi.1'],
        links: [{ basis: 'matcher', why: expect.stringContaining('both have passport') }],
      });
    expect((await party('eu-fsf:EU.2')).ids).toEqual(['eu-fsf:EU.2']);
  });

  test('two rows of one programme of one list are two parties', async () => {
    await world.publish('un-sc', '2026-01-01', [
      listing('un-sc:QDi.1', name, born('1970-05-01')),
      listing('un-sc:QDi.2', name, born('1970-05-01')),
    ]);
    expect(await party('un-sc:QDi.1')).toMatchObject({ ids: ['un-sc:QDi.1'], undecided: [] });
  });

  test('a row that got another id is one party, but never two rows that a version holds together', async () => {
    const company = { type: 'organization', countries: ['RU'] as Listing['countries'] } as const;
    await world.publish('us-csl', '2022-05-16', [
      listing('us-csl:EL:old', 'Example Trading', company),
      listing('us-csl:EL:x', 'Twice There', company),
      listing('us-csl:EL:y', 'Twice There', company),
    ]);
    await world.publish('us-csl', '2026-07-31', [
      listing('us-csl:EL:new', 'EXAMPLE TRADING', company),
      listing('us-csl:EL:z', 'Twice There', company),
    ]);
    for (const id of ['us-csl:EL:old', 'us-csl:EL:new'])
      expect((await party(id)).ids).toEqual(['us-csl:EL:new', 'us-csl:EL:old']);
    expect((await party('us-csl:EL:z')).ids).toEqual(['us-csl:EL:z']);
  });

  test('an order of the same name and time under another id is the same order', async () => {
    const order = { validFrom: '2019-01-01', validTo: '2029-01-01' } as Partial<Listing>;
    await world.publish('us-csl', '2022-05-16', [listing('us-csl:DPL:1', name, order)]);
    await world.publish('us-csl', '2026-07-31', [listing('us-csl:DPL:a', name, order), listing('us-csl:DPL:b', name)]);
    expect(await party('us-csl:DPL:1')).toMatchObject({ ids: ['us-csl:DPL:1', 'us-csl:DPL:a'] });
  });

  test('a delisted party of another list is still found', async () => {
    await world.publish('un-sc', '2026-01-01', [listing('un-sc:QDi.1', name, born('1970-05-01'))]);
    await world.publish('eu-fsf', '2026-01-01', [
      listing('eu-fsf:EU.1', name, born('1970-05-01')),
      listing('eu-fsf:EU.9', 'Nobody Else'),
    ]);
    await world.publish('eu-fsf', '2026-02-01', [listing('eu-fsf:EU.9', 'Nobody Else')]);
    expect((await party('un-sc:QDi.1')).ids).toEqual(['eu-fsf:EU.1', 'un-sc:QDi.1']);
  });
});

describe('a party', () => {
  test('is the same from whichever of its listings one starts', async () => {
    const name = 'Mohammed Abdullah Example';
    await world.publish('un-sc', '2026-01-01', [listing('un-sc:QDi.1', name, born('1970-05-01'))]);
    await world.publish('gb-uksl', '2026-01-01', [
      listing('gb-uksl:AQD1', 'Abu Somebody', { sameAs: ['un-sc:QDi.1'] }),
    ]);
    await world.publish('au-dfat', '2026-01-01', [
      listing('au-dfat:1', name, born('1970-05-01')),
      listing('au-dfat:2', name, born('1970-05-01')),
    ]);
    const all = ['au-dfat:1', 'au-dfat:2', 'gb-uksl:AQD1', 'un-sc:QDi.1'];
    for (const id of all) expect((await party(id)).ids, id).toEqual(all);
  });

  test('takes in nothing that contradicts one of its listings, however like another it is', async () => {
    const names = ['Mohammed Abdullah Example', 'Abu Somebody Else', 'Third Name Altogether'];
    const alias = { names: names.map((text) => ({ text, kind: 'alias' as const })) };
    await world.publish('un-sc', '2026-01-01', [
      listing('un-sc:QDi.1', names[0] ?? '', { ...alias, ...born('1970-05-01') }),
    ]);
    await world.publish('eu-fsf', '2026-01-01', [listing('eu-fsf:EU.1', names[0] ?? '', alias)]);
    await world.publish('ch-seco', '2026-01-01', [
      listing('ch-seco:1', names[0] ?? '', { ...alias, ...born('1991-01-01') }),
    ]);
    const { ids, undecided } = await party('un-sc:QDi.1');
    expect(ids).toEqual(['eu-fsf:EU.1', 'un-sc:QDi.1']);
    expect(undecided).toMatchObject([
      { a: 'eu-fsf:EU.1', b: 'ch-seco:1', why: expect.stringContaining('born 1970-05-01, not 1991-01-01') },
    ]);
  });
});

test('pairs that wait for a person are listed once, up to the limit', async () => {
  const people = ['Mohammed Abdullah Example', 'Somebody Quite Different'];
  await world.publish(
    'un-sc',
    '2026-01-01',
    people.map((name, index) => listing(`un-sc:QDi.${index}`, name)),
  );
  await world.publish(
    'eu-fsf',
    '2026-01-01',
    people.map((name, index) => listing(`eu-fsf:EU.${index}`, name)),
  );
  const context = { store: world.store, lists: (await world.moment()).lists };
  const tools = await world.tools();
  expect(await listUndecided(context, tools, 'un-sc')).toMatchObject({
    looked: 2,
    members: 2,
    pairs: [{ b: 'eu-fsf:EU.0' }, { b: 'eu-fsf:EU.1' }],
  });
  expect(await listUndecided(context, tools, 'un-sc', 1)).toMatchObject({
    looked: 1,
    pairs: [{ b: 'eu-fsf:EU.0' }],
  });
  await expect(listUndecided(context, tools, 'no-list')).rejects.toMatchObject({
    detail: { code: 'LIST_UNKNOWN' },
  });
});

describe("a person's word", () => {
  const [un, eu] = ['un-sc:QDi.1', 'eu-fsf:EU.1'];
  const publishBoth = async (more: Partial<Listing> = {}): Promise<void> => {
    await world.publish('un-sc', '2026-01-01', [listing(un, 'Mohammed Abdullah Example')]);
    await world.publish('eu-fsf', '2026-01-01', [listing(eu, 'Mohammed Abdullah Example', more)]);
  };
  const settle = (outcome: 'same' | 'different' | 'undecided', why = 'passports compared') =>
    settleLink(world.context, { a: un, b: eu, outcome, why });

  test('joins what was undecided, seen from either side, and leaves an audit event', async () => {
    await publishBoth();
    expect((await party(un)).undecided).toHaveLength(1);
    const settled = await settle('same');
    expect(settled).toMatchObject({ outcome: 'same', resolution: { by: 'a tester', why: 'passports compared' } });
    for (const id of [un, eu])
      expect(await party(id)).toMatchObject({ ids: [eu, un], links: [{ basis: 'settled' }], undecided: [] });
    const from = settled.auditSequence;
    const events = [];
    for await (const { event } of world.store.audit.entries({ from })) events.push(event);
    expect(events).toMatchObject([{ type: 'matchResolved', subject: `${eu} ${un}` }]);
  });

  test('parts what the matcher and even a publisher had joined', async () => {
    await publishBoth({ sameAs: [un] });
    expect((await party(un)).ids).toEqual([eu, un]);
    await settle('different');
    expect(await party(un)).toMatchObject({ ids: [un], links: [], undecided: [] });
    expect((await party(eu)).ids).toEqual([eu]);
  });

  test('"undecided" keeps the pair open and says who said so', async () => {
    await publishBoth();
    await settle('undecided', 'waiting for the bank');
    expect((await party(un)).undecided).toMatchObject([
      { b: eu, reopened: false, resolution: { why: 'waiting for the bank' } },
    ]);
  });

  test('is open again once a name, birth date, country or number changes, but not for an address', async () => {
    await publishBoth();
    await settle('different');
    await world.publish('eu-fsf', '2026-02-01', [
      listing(eu, 'Mohammed Abdullah Example', { addresses: [{ full: '1 New Street' }] }),
    ]);
    expect((await party(un)).undecided).toEqual([]);
    await world.publish('eu-fsf', '2026-03-01', [
      listing(eu, 'Mohammed Abdullah Example', { countries: ['IQ'] as Listing['countries'] }),
    ]);
    expect((await party(un)).undecided).toMatchObject([
      { b: eu, reopened: true, resolution: { outcome: 'falsePositive' } },
    ]);
  });

  test('a later word takes the place of an earlier one', async () => {
    await publishBoth();
    await settle('different');
    await settle('same', 'the court says so');
    expect((await party(un)).ids).toEqual([eu, un]);
  });

  test('needs two listings that exist, and a reason', async () => {
    await publishBoth();
    const codeOf = async (a: string, b: string, why: string): Promise<string> =>
      settleLink(world.context, { a, b, outcome: 'same', why }).then(
        () => 'settled',
        (error: unknown) => (error instanceof PortcullisError ? error.detail.code : String(error)),
      );
    expect(await codeOf(un, 'eu-fsf:EU.404', 'x')).toBe('LISTING_UNKNOWN');
    expect(await codeOf(un, un, 'x')).toBe('INPUT_INVALID');
    expect(await codeOf(un, eu, '  ')).toBe('INPUT_INVALID');
  });
});
