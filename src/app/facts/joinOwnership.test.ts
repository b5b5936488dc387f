import { describe, expect, it } from 'vitest';
import type { OwnershipLink } from '../../domain/ownership.ts';
import type { Coverage } from '../../domain/programme.ts';
import { type Instant, localDate } from '../../kit/localDate.ts';
import { indexOwnership, partyKey } from '../../ownership/indexOwnership.ts';
import { linksOfParty } from '../../ownership/linksOfParty.ts';
import type { OwnershipAnswer, PartyHit } from '../../rules/book/facts.ts';
import { bundledBook } from '../../rules/testing/bundledLaw.ts';
import { partyHit } from '../../rules/testing/partyHit.ts';
import { joinOwnership } from './joinOwnership.ts';
import type { OwnedParty, OwnershipScene } from './ownershipScene.ts';

const SDN = 'us-ofac-sdn';
const book = bundledBook();
const validAt = localDate('2024-06-01');
const asOf = { validAt, knownAt: '2026-11-24T00:00:00.000Z' as Instant, knownBasis: 'public' as const };
const hit = (over: Partial<PartyHit> = {}): PartyHit =>
  partyHit({
    programme: SDN,
    listingId: 'us-ofac-sdn:1',
    list: SDN,
    name: 'Owner',
    ...over,
  });
const party = (owners: OwnedParty['owners'] = [], over: Partial<OwnedParty> = {}): OwnedParty => ({
  name: 'Subject',
  type: 'organization',
  owners,
  ownersComplete: true,
  ...over,
});
const owner = (name: string, share: number, kind: OwnedParty['owners'][number]['kind'] = 'equity') => ({
  name,
  share,
  kind,
});

interface Case {
  readonly hits?: Readonly<Record<string, readonly PartyHit[]>>;
  readonly state?: Coverage['state'];
  readonly more?: readonly OwnershipLink[];
  readonly scene?: Partial<OwnershipScene>;
}

function join(subject: OwnedParty, { hits = {}, state = 'loaded', more = [], scene = {} }: Case = {}) {
  const { links, complete } = linksOfParty(subject);
  const index = indexOwnership({ links: [...links, ...more], ownersComplete: complete ? [subject.name] : [] });
  return joinOwnership(
    book,
    {
      index,
      asOf,
      coverage: book.programmes.map(({ key }) => ({ programme: key, state, reaches: [] })),
      hits: new Map(Object.entries(hits).map(([name, own]) => [partyKey(name), own])),
      screenings: [],
      carriedBack: new Set(),
      alike: new Map(),
      cut: false,
      digest: null,
      versions: [],
      ...scene,
    },
    subject,
  );
}
const answer = (...given: Parameters<typeof join>): OwnershipAnswer | undefined =>
  join(...given).ownershipAnswers?.find(({ programmes }) => programmes.join() === SDN);

describe('ownership of a party', () => {
  it('is not known when no owner is named', () => {
    expect(join(party([], { ownersComplete: false }))).toEqual({});
  });

  it('is not known either when the record speaks of others, is cut short or has another spelling', () => {
    const more = linksOfParty(party([owner('A', 60)], { name: 'Somebody else' })).links;
    const scene = { cut: true, alike: new Map([['subject', 'Subjekt']]) };
    expect(join(party([], { ownersComplete: false }), { more, hits: { A: [hit()] }, scene })).toEqual({});
  });

  it('is nothing for a natural person', () => {
    const { ownership, ownershipAnswers } = join(party([], { type: 'person', ownersComplete: false }));
    expect(ownership?.find(({ programme }) => programme === SDN)).toMatchObject({ atLeast: 0, atMost: 0 });
    expect(ownershipAnswers).toBeUndefined();
  });

  it('adds listed shares up exactly', () => {
    const hits = { A: [hit()], B: [hit({ listingId: 'us-ofac-sdn:2' })] };
    expect(answer(party([owner('A', 33.3), owner('B', 16.7)]), { hits })).toMatchObject({
      outcome: 'owned',
      atMost: 50,
    });
    expect(answer(party([owner('A', 33.3), owner('B', 16.6)]), { hits })).toMatchObject({
      outcome: 'notOwned',
      atMost: 49.9,
    });
  });

  it('leaves open matches and unnamed shares on the high side only, and names what would settle it', () => {
    const subject = party([owner('A', 20), owner('B', 30)], { ownersComplete: false });
    const hits = { A: [hit()], B: [hit({ match: 'open', listingId: 'us-ofac-sdn:2' })] };
    expect(answer(subject, { hits })).toMatchObject({
      outcome: 'undetermined',
      atMost: 100,
      missing: ['owners:Subject', 'match:us-ofac-sdn:2'],
    });
  });

  it('takes a row that is perhaps not in force for an open match', () => {
    const hits = { A: [hit({ inForce: 'unknown' })] };
    expect(answer(party([owner('A', 60)]), { hits })).toMatchObject({ outcome: 'undetermined' });
  });

  it('does not take an unlisted owner for clean when the list is not covered', () => {
    expect(answer(party([owner('A', 60)]))).toMatchObject({ outcome: 'notOwned', atMost: 0 });
    for (const state of ['partial', 'notLoaded', 'outsidePeriod'] as const)
      expect(answer(party([owner('A', 60)]), { state })).toMatchObject({ outcome: 'undetermined', atMost: 100 });
    // How old the list is stands in the finding.
    expect(answer(party([owner('A', 60)]), { state: 'stale' })).toMatchObject({ outcome: 'notOwned', atMost: 0 });
  });

  it('is owned all the same when a proven hit stands in a list that is not covered', () => {
    expect(answer(party([owner('A', 60)]), { state: 'partial', hits: { A: [hit()] } })?.outcome).toBe('owned');
  });

  it('clears nothing by shares first recorded after the day, nor where not every owner was looked at', () => {
    const subject = party([owner('A', 60)]);
    const late = answer(subject, { scene: { carriedBack: new Set(['a']) } });
    expect(late).toMatchObject({ outcome: 'undetermined', missing: ['owners:Subject'] });
    expect(late?.says).toContain('first recorded after the day');
    expect(answer(subject, { scene: { carriedBack: new Set(['elsewhere']) } })?.outcome).toBe('notOwned');
    expect(answer(subject, { scene: { cut: true } })?.outcome).toBe('undetermined');
  });

  it('tells listed owners on lists without a test', () => {
    const denied = hit({ programme: 'us-bis-denied-persons', listingId: 'us-bis-dpl:1' });
    const entity = hit({ programme: 'us-bis-entity-list', listingId: 'us-csl:EL:1' });
    const { listedOwners } = join(party([owner('A', 10), owner('B', 90)]), { hits: { A: [denied, entity] } });
    expect(listedOwners?.map(({ name, programme, effect }) => [name, programme, effect])).toEqual([
      ['A', 'us-bis-denied-persons', 'undetermined'],
      ['A', 'us-bis-entity-list', 'redFlag'],
    ]);
  });

  it('remembers a listed owner who left', () => {
    const left: OwnershipLink = {
      owner: 'A',
      owned: 'Subject',
      share: '60',
      kind: 'equity',
      control: false,
      jointWith: [],
      validFrom: null,
      validTo: localDate('2024-05-01'),
      source: null,
    };
    const found = answer(party([], { ownersComplete: false }), { hits: { A: [hit()] }, more: [left] });
    expect(found?.redFlags.join()).toContain('A (listed) held a part of Subject until 2024-05-01');
    expect(found?.owners.map(({ name }) => name)).toEqual(['A']);
  });
});
