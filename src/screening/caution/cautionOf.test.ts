import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Listing } from '../../domain/list.ts';
import { screeningQuerySchema } from '../../domain/screening.ts';
import { DEFAULT_MODEL } from '../model/models.ts';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { searchIndex } from '../search/searchIndex.ts';
import { listingOf } from '../testing/listingOf.ts';
import { cautionOf } from './cautionOf.ts';
import { countsAs } from './countsAs.ts';
import { readStateBody } from './stateBody.ts';

const named = (name: string, more: object): Listing => listingOf(name, [name], more);
const body = (name: string, more: object): Listing => named(name, { type: 'organization', ...more });
const inCountry = (country: string) => ({ addresses: [{ country }] });

const NORTH_KOREA = body('MINISTRY OF NATIONAL DEFENCE', {
  names: [
    { text: 'MINISTRY OF DEFENCE', kind: 'alias' },
    { text: 'Kaitseministeerium', kind: 'alias' },
  ],
  ...inCountry('KP'),
});
const SYRIA = body('Ministry of Interior [Syria]', { programTags: ['SYR'] });
const CUBA = body('MINISTRY OF INTERIOR OF CUBA', { names: [{ text: 'MININT', kind: 'alias' }] });

type Asked = z.input<typeof screeningQuerySchema>;

/** How the only listing of a list counts for a party; null: it does not come up. */
function counted(listing: Listing, asked: Asked) {
  const query = screeningQuerySchema.parse({ type: 'organization', ...asked });
  const options = { limit: 1, threshold: DEFAULT_MODEL.review, equalNames: true };
  const [hit] = searchIndex(buildScreeningIndex([listing]), query, options);
  if (!hit) return null;
  const { explanation } = hit;
  const caution = cautionOf(query, { listing, explanation });
  return { caution, counts: countsAs(query, { listing, score: hit.score, caution, explanation }, DEFAULT_MODEL) };
}

describe("the name of a state's own body", () => {
  it.each([
    ['Ministry of Defence', 'GB'],
    ['Kaitseministeerium', 'EE'],
    ['Ministry of National Defense', 'KR'],
  ])('%s of %s is not that of another state', (name, country) => {
    expect(counted(NORTH_KOREA, { name, country: country })).toEqual({
      caution: 'otherState',
      counts: 'nothing',
    });
  });

  it('is that of the listed state, by the country or by the name', () => {
    expect(counted(NORTH_KOREA, { name: 'Ministry of Defence', country: 'KP' })?.counts).toBe('match');
    expect(counted(SYRIA, { name: 'Syrian Ministry of Interior' })).toEqual({ caution: null, counts: 'match' });
    expect(counted(CUBA, { name: 'Ministry of Interior', country: 'CU' })?.counts).toBe('match');
  });

  it('is a question where a state is not said on both sides', () => {
    expect(counted(NORTH_KOREA, { name: 'Ministry of Defence' })).toEqual({ caution: 'stateOpen', counts: 'review' });
    const nowhere = body('Ministry of Defence', {});
    expect(counted(nowhere, { name: 'Ministry of Defence', country: 'GB' })?.counts).toBe('review');
  });

  it('of another state in the text beats the country of the address', () => {
    const asked = { name: 'Ministry of Interior of Cuba', country: 'ES' };
    expect(counted(CUBA, asked)).toEqual({ caution: null, counts: 'match' });
  });

  it("leaves a region's body, and one in land that another state holds, to a person", () => {
    const donetsk = body('Ministry of State Security', {
      names: [{ text: "Ministry of State Security of the Donetsk People's Republic", kind: 'alias' }],
      ...inCountry('UA'),
    });
    for (const country of ['RU', 'UA', 'BY'])
      expect(counted(donetsk, { name: 'Ministry of State Security', country: country })?.counts).toBe('review');
  });

  it('is never settled against an equal number', () => {
    const numbered = body('Ministry of Defence', {
      ...inCountry('KP'),
      identifiers: [{ kind: 'registration', value: 'KP-991882', country: 'KP' }],
    });
    const identifiers = [{ kind: 'registration', value: 'KP-991882', country: 'KP' }];
    const asked = { name: 'Ministry of Defence', country: 'GB', identifiers };
    expect(counted(numbered, asked)?.counts).toBe('match');
  });
});

describe('a firm with an equal name', () => {
  it.each(['Mersad Trading House', 'National Energy Holdings', 'Army Supplies Velmora'])(
    '%s in another country is at least a question',
    (name) => {
      const counts = counted(body(name, inCountry('IR')), { name, country: 'DE' })?.counts;
      expect(['review', 'match']).toContain(counts);
    },
  );

  it.each(['organization', 'person', 'vessel', 'aircraft'] as const)('is at least a question asked as %s', (type) => {
    const listing = named('Trading House', { type: 'vessel', countries: ['IR'] });
    expect(counted(listing, { name: 'TRADING HOUSE LTD', type, country: 'DE' })).not.toBeNull();
  });
});

describe('a name that many may have', () => {
  it('of organisation words alone proves nothing, even in the same country', () => {
    const listing = body('Velmora Holding', {
      names: [{ text: 'General Trading', kind: 'alias' }],
      ...inCountry('AE'),
    });
    const asked = { name: 'General Trading LLC', country: 'AE' };
    expect(counted(listing, asked)).toEqual({ caution: 'generic', counts: 'review' });
  });

  it('of one word proves only with something beside it', () => {
    const listing = body('Velmora Holding', { names: [{ text: 'Velmor', kind: 'alias' }], ...inCountry('AE') });
    expect(counted(listing, { name: 'Velmor' })).toEqual({ caution: 'oneWord', counts: 'review' });
    expect(counted(listing, { name: 'Velmor', country: 'AE' })).toEqual({ caution: null, counts: 'match' });
    expect(counted(listing, { name: 'Velmora Holding Dubrin' })?.caution).not.toBe('oneWord');
  });

  it('of a person goes by the birth date', () => {
    const listing = named('Sukarnowidjo', {
      births: [{ from: '1970-01-02', to: '1970-01-02', precision: 'day', approximate: false, text: '2 Jan 1970' }],
    });
    const asked = { name: 'Sukarnowidjo', type: 'person' as const };
    expect(counted(listing, asked)?.caution).toBe('oneWord');
    expect(counted(listing, { ...asked, born: '1970-01-02' })?.caution).toBeNull();
  });
});

it.each([
  ['Bundesministerium der Verteidigung', 'own', []],
  ['Ministère de la Défense', 'own', []],
  ['Министерство обороны Российской Федерации', 'own', ['RU']],
  ['وزارة الدفاع السورية', 'own', ['SY']],
  ['משרד הביטחון', 'own', []],
  ['国防部', 'own', []],
  ['Central Bank of the Islamic Republic of Iran', 'own', ['IR']],
  ['Atomic Energy Organisation of Iran (AEOI)', 'own', ['IR']],
  ['Royal Police', 'own', []],
  ['Military Office of Navigation', 'none', []],
  ['Ministry of Defense Logistics Export', 'perhaps', []],
  ['27th Scientific Center of the Russian Ministry of Defense', 'perhaps', ['RU']],
  ['Central Republic Bank', 'none', []],
  ['National Liberation Army', 'perhaps', []],
  ['Army Surplus Ltd', 'none', []],
  ['City Administration of Haifa', 'none', []],
])('%s reads as %s of %j', (name, kind, states) => {
  expect(readStateBody(name)).toMatchObject({ kind, states });
});
