import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountryCode } from '../../domain/country.ts';
import type { Listing } from '../../domain/list.ts';
import { parsePartialDate } from '../../domain/partialDate.ts';
import type { ScreeningQuery } from '../../domain/screening.ts';
import { DEFAULT_MODEL, modelByName } from '../model/models.ts';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { searchIndex } from '../search/searchIndex.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';

const ALL = { limit: 100, threshold: 0 };
const country = (code: string): CountryCode => code as CountryCode;
const births = (text: string): Listing['births'] => [parsePartialDate(text)].filter((date) => date !== undefined);

function hitOf(listing: Listing, query: ScreeningQuery) {
  return searchIndex(buildScreeningIndex([listing]), query, ALL)[0];
}
const scoreOf = (listing: Listing, query: ScreeningQuery): number => hitOf(listing, query)?.score ?? 0;
const saysOf = (listing: Listing, query: ScreeningQuery) =>
  hitOf(listing, query)?.explanation.evidence.map(({ kind, says }) => [kind, says]);

describe('a name without a birth date to confirm it', () => {
  const bare = listingOf('diaz', ['DIAZ, Francisco']);
  const asked = queryOf('Francisco Díaz', { type: 'person', born: '2000-01-25', country: country('CL') });

  it('needs a review and stays below a match when thousands may have it', () => {
    const hit = hitOf(bare, asked);
    expect(hit?.score).toBeGreaterThanOrEqual(DEFAULT_MODEL.review);
    expect(hit?.score).toBeLessThan(DEFAULT_MODEL.match);
    expect(hit?.explanation.sentence).toContain('the listing gives no birth date');
  });

  it('is a match without a birth date in the question, and with one on the listing', () => {
    expect(scoreOf(bare, queryOf('Francisco Díaz', { type: 'person' }))).toBeGreaterThan(DEFAULT_MODEL.match);
    expect(scoreOf({ ...bare, births: births('2000') }, asked)).toBeGreaterThan(DEFAULT_MODEL.match);
  });

  it('is a match when it is rare', () => {
    const rare = listingOf('rare', ['ZHVANETSKAYA, Kseniofontia']);
    const query = queryOf('Kseniofontia Zhvanetskaya', { type: 'person', born: '1980' });
    expect(scoreOf(rare, query)).toBeGreaterThan(DEFAULT_MODEL.match);
  });

  it('is settled by an identifier', () => {
    const passport = { kind: 'passport', value: 'A1234567', country: country('CL') };
    const query = { ...asked, identifiers: [passport] };
    expect(scoreOf({ ...bare, identifiers: [passport] }, query)).toBeGreaterThanOrEqual(0.97);
  });

  it('stays between the thresholds of the model that is asked', () => {
    const ofac = modelByName('ofac');
    const [hit] = searchIndex(buildScreeningIndex([bare], ofac), asked, ALL);
    expect(hit?.score).toBeGreaterThanOrEqual(ofac.review);
    expect(hit?.score).toBeLessThan(ofac.match);
  });

  it('changes nothing for a party that is no person', () => {
    const company = listingOf('company', ['Francisco Diaz'], { type: 'organization' });
    const query = queryOf('Francisco Diaz', { born: '2000' });
    expect(saysOf(company, query)).toEqual([]);
  });

  it('never hides a hit that needs a review, and never raises a score', () => {
    const names = fc.constantFrom(
      'Francisco Diaz',
      'Jose Lopez',
      'Wei Zhang',
      'Hasmet Aslan',
      'Jong Su Li',
      'Ivan Hernandez',
    );
    const damaged = fc.constantFrom(
      'Francisco Dias',
      'Jose Daniel Lopez',
      'Wei Zheng',
      'Hasret Aslan',
      'Jong Su Lee',
      'Iwan Hernandez',
    );
    fc.assert(
      fc.property(names, fc.oneof(names, damaged), (own, given) => {
        const listing = listingOf('own', [own]);
        const without = scoreOf(listing, queryOf(given, { type: 'person' }));
        const dated = scoreOf(listing, queryOf(given, { type: 'person', born: '1970-01-01' }));
        expect(dated).toBeLessThanOrEqual(without);
        if (without >= DEFAULT_MODEL.review) expect(dated).toBeGreaterThanOrEqual(DEFAULT_MODEL.review);
        else expect(dated).toBe(without);
      }),
    );
  });
});

describe('agreeing evidence', () => {
  it.each([
    ['the same day of birth', DEFAULT_MODEL.weights.bornSameDay],
    ['the same address', DEFAULT_MODEL.weights.sameAddress],
  ])('does not lift a contradiction to the review threshold by %s and a common country', (_what, lift) => {
    const { mostWithConflict, weights, review } = DEFAULT_MODEL;
    const left = (1 - mostWithConflict) * (1 - lift) * (1 - weights.sameCountry);
    expect(1 - left).toBeLessThan(review);
  });
});

describe('addresses as evidence', () => {
  const trader = listingOf('trader', ['Zorvan Kestrel Trading'], {
    type: 'organization',
    addresses: [{ street: 'Atatürk Cad. No: 14', city: 'Istanbul', postalCode: '34149', country: country('TR') }],
  });
  const scoreAt = (address?: ScreeningQuery['addresses'][number]): number =>
    scoreOf(trader, queryOf('Zorvan Kestrell Tradng', { type: 'organization', addresses: address ? [address] : [] }));

  it('support a match more the nearer they are, and hardly contradict one', () => {
    const scores = [
      { full: 'Ataturk Caddesi 14, Istanbul, Turkey' },
      { full: 'Ataturk Caddesi, Istanbul, Turkey' },
      { full: 'Bagdat Cad. 9, Istanbul', country: country('TR') },
      { full: 'Kizilay 3, Ankara', country: country('TR') },
      undefined,
      { full: 'Main St 3, Lagos', country: country('NG') },
    ].map(scoreAt);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(new Set(scores).size).toBe(scores.length);
    expect((scores[4] ?? 0) - (scores[5] ?? 0)).toBeLessThan(0.02);
  });

  it('say which addresses were compared', () => {
    const query = queryOf('Zorvan Kestrell Trading', { addresses: [{ full: 'Ataturk Caddesi 14, Istanbul' }] });
    expect(hitOf(trader, query)?.explanation.evidence).toMatchObject([
      {
        kind: 'address',
        query: 'Ataturk Caddesi 14, Istanbul',
        candidate: 'Atatürk Cad. No: 14, Istanbul, 34149, TR',
        says: 'the same address',
      },
    ]);
  });

  it('say nothing where the listing has none', () => {
    const query = queryOf('Zorvan', { addresses: [{ full: 'Ataturk Caddesi 14, Istanbul' }] });
    expect(saysOf(listingOf('bare', ['Zorvan']), query)).toEqual([]);
  });

  it('lose no hit to the bounds of a search', () => {
    const query = queryOf('Zorvan Kestrell Trading', {
      type: 'organization',
      addresses: [{ full: 'Ataturk Caddesi 14, Istanbul' }],
    });
    const index = buildScreeningIndex([
      trader,
      listingOf('other', ['Zorvan Kestrel Tarding'], { type: 'organization' }),
    ]);
    const all = searchIndex(index, query, ALL);
    for (const { score } of all)
      expect(searchIndex(index, query, { limit: 100, threshold: score }).map((hit) => hit.score)).toEqual(
        all.map((hit) => hit.score).filter((other) => other >= score),
      );
  });
});

describe('gender and kind of party', () => {
  const putin = listingOf('putin', ['PUTIN, Vladimir'], { gender: 'male' });

  it('speak against another one, and say nothing where a side does not give them', () => {
    const plain = scoreOf(putin, queryOf('Vladimir Putin', { type: 'person' }));
    expect(scoreOf(putin, queryOf('Vladimir Putin', { type: 'person', gender: 'female' }))).toBeLessThan(0.8);
    expect(saysOf(putin, queryOf('Vladimir Putin', { type: 'vessel' }))).toEqual([['type', 'another kind of party']]);
    expect(scoreOf(putin, queryOf('Vladimir Putin', { type: 'person', gender: 'male' }))).toBe(plain);
    const unknown = listingOf('unknown', ['PUTIN, Vladimir'], { type: 'unknown' });
    expect(saysOf(unknown, queryOf('Vladimir Putin', { type: 'person', gender: 'female' }))).toEqual([]);
  });

  it('weigh more against a common name than against a rare one', () => {
    const lossOf = (name: string): number => {
      const listing = listingOf('own', [name], { gender: 'male' });
      const query = queryOf(name, { type: 'person' });
      return scoreOf(listing, query) - scoreOf(listing, { ...query, gender: 'female' });
    };
    expect(lossOf('Ali Hassan')).toBeGreaterThan(lossOf('Kseniofont Zhvanetskovich'));
  });
});

describe('a ship', () => {
  const ship = listingOf('ship', ['OCEAN STAR'], {
    type: 'vessel',
    countries: [country('PA')],
    identifiers: [{ kind: 'imo', value: '9074729' }],
    vessel: { callSign: 'UBDF3', type: 'Crude Oil Tanker' },
  });
  const asked = (more: Partial<ScreeningQuery>) => queryOf('Ocean Star', { type: 'vessel', ...more });

  it('is hardly another one for its flag', () => {
    expect(saysOf(ship, asked({ country: country('PA') }))).toEqual([['flag', 'the same flag']]);
    expect(scoreOf(ship, asked({ country: country('LR') }))).toBeGreaterThan(0.9);
  });

  it('needs a review, but is no match, under another IMO number', () => {
    const score = scoreOf(ship, asked({ identifiers: [{ kind: 'imo', value: '9319466' }] }));
    expect(score).toBeLessThan(DEFAULT_MODEL.match);
    expect(score).toBeGreaterThan(DEFAULT_MODEL.review);
  });

  it('is not another one for an IMO number with a wrong digit', () => {
    expect(scoreOf(ship, asked({ identifiers: [{ kind: 'imo', value: '9074728' }] }))).toBeGreaterThan(0.95);
  });

  it('is found by its call sign, which may be given to another ship later', () => {
    const query = queryOf('Renamed Vessel', { type: 'vessel', identifiers: [{ kind: 'call sign', value: 'UBDF3' }] });
    expect(hitOf(ship, query)).toMatchObject({ score: 0.85, explanation: { basis: 'identifier' } });
  });
});
