import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryCodeSchema } from '../../domain/country.ts';
import { arbitraryFacts, toFacts } from '../testing/arbitraryFacts.ts';
import { bundledBook } from '../testing/bundledLaw.ts';
import { determine } from './determine.ts';

const book = bundledBook();
const place = (code: string) => countryCodeSchema.parse(code);

describe('Regulation (EC) No 2271/96', () => {
  it('lets OFAC count for a French or British sale to Iran or Cuba only with a proven nexus, whatever else is known', () => {
    const reached = { applies: 0, leftOut: 0 };
    const seller = fc.constantFrom('FR', 'GB').map(place);
    const buyer = fc.constantFrom('IR', 'CU').map(place);
    const takesPart = fc.constantFrom({}, {}, { 'us-ofac.usPersonTakesPart': true });
    fc.assert(
      fc.property(arbitraryFacts(book), seller, buyer, takesPart, (plain, country, to, more) => {
        const items = plain.transaction.items.map((item) => ({ ...item, origin: country }));
        const exporter = { name: 'Ex', country, usPerson: false };
        const facts = { ...plain.transaction.facts, ...more };
        const route = { exporter, from: country, to, items, facts, regimes: ['us-ofac'] };
        const transaction = { ...plain.transaction, ...route };
        const answer = determine(book, toFacts({ ...plain, transaction }));
        const [ofac] = answer.regimes;
        if (ofac) expect(ofac.nexus).toBe('applies');
        else expect(answer.regimesNotEvaluated.find(({ regime }) => regime === 'us-ofac')?.why).toContain('2271/96');
        reached[ofac ? 'applies' : 'leftOut'] += 1;
      }),
      { numRuns: 200 },
    );
    expect(reached.applies, 'some sale has a proven nexus, or the property proves nothing').toBeGreaterThan(0);
    expect(reached.leftOut).toBeGreaterThan(0);
  });
});
