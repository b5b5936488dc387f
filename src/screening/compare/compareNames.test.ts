import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PortcullisError } from '../../kit/errors.ts';
import { modelByName } from '../model/models.ts';
import { compareNames } from './compareNames.ts';

const person = (a: string, b: string): number => compareNames(a, b, 'person').score;
const organization = (a: string, b: string): number => compareNames(a, b, 'organization').score;

describe('compareNames', () => {
  it('lowers the score far more for a contradiction than for an omission', () => {
    const omitted = person('Vladimir Putin', 'Vladimir Vladimirovich Putin');
    const contradicted = person('Vladimir Semyonovich Putin', 'Vladimir Vladimirovich Putin');
    expect(omitted).toBeGreaterThan(0.7);
    expect(contradicted).toBeLessThan(0.5);
  });

  it('never dilutes a contradiction away among many equal parts', () => {
    expect(person('Ali Hassan Omar Khalid Yusuf Tikriti', 'Ali Hassan Omar Khalid Yusuf Mosuli')).toBeLessThan(0.5);
  });

  it('gives exact, reordered, transliterated and misspelt names different scores', () => {
    const exact = person('Igor Sechin', 'Igor Sechin');
    const reordered = person('Sechin, Igor', 'Igor Sechin');
    const transliterated = person('Игорь Сечин', 'Igor Sechin');
    const fuzzy = person('Igor Setchin', 'Igor Sechin');
    expect(exact).toBe(1);
    expect(reordered).toBeLessThan(1);
    expect(transliterated).toBeLessThan(1);
    expect(fuzzy).toBeLessThan(transliterated);
    expect(fuzzy).toBeGreaterThan(0.7);
  });

  it.each([
    ['محمد بن سلمان', 'Mohammed bin Salman'],
    ['Բարակ Օբամա', 'Barack Obama'],
    ['贝拉克·奥巴马', 'Barack Obama'],
    ['בנימין נתניהו', 'Benjamin Netanyahu'],
    ['김영복', 'KIM Yong Bok'],
    ['习近平', 'Xi Jinping'],
    ['ジョン・スミス', 'John Smith'],
    ['Mao Tse-tung', 'Mao Zedong'],
    ['RamiMakhlouf', 'Rami Makhlouf'],
    ['A. Khamenei', 'Ali Khamenei'],
    ['Ig0r Sech1n', 'Igor Sechin'],
  ])('matches %s and %s', (a, b) => {
    expect(person(a, b)).toBeGreaterThanOrEqual(0.7);
  });

  it('takes X bin Y for another person than Y bin X', () => {
    expect(person('Salman bin Muhammad', 'Muhammad bin Salman')).toBeLessThan(0.7);
  });

  it('counts rarity: a shared common part counts less than a rare one', () => {
    expect(person('Mohammad Hassan', 'Mohammad Hassan Qurtubani')).toBeLessThan(
      person('Zorvan Qatelli', 'Zorvan Qatelli Qurtubani'),
    );
  });

  it('separates sister companies by number and place, and not by legal form', () => {
    expect(organization('Bowne Global Solutions, Inc.', 'Bowne Global Solutions II, Inc.')).toBeLessThan(0.7);
    expect(organization('ICBC (Asia) Limited', 'ICBC (London) plc')).toBeLessThan(0.7);
    expect(organization('Stripe LLC', 'Stripe Limited Liability Company')).toBeGreaterThan(0.98);
    expect(organization('Acme Trading GmbH', 'Acme Trading Ltd')).toBeGreaterThan(0.95);
  });

  it('takes the next fund of a firm for a match, and another factory or a sister ship for a pair to review', () => {
    const fund = organization('Zorvan Machinery Fund III L.P.', 'Zorvan Machinery Fund IV L.P.');
    const factory = organization('Zorvan Machinery Plant 3', 'Zorvan Machinery Plant 4');
    expect(fund).toBeGreaterThan(0.7);
    expect(fund - factory).toBeGreaterThan(0.03);
    expect(organization('Zorvan Star 5', 'Zorvan Star 6')).toBeLessThan(0.7);
  });

  it('aligns a compound with its neighbour before it aligns the part with an equal one elsewhere in the name', () => {
    expect(person('Aminulah Amin Quddus', 'Amin Ullah Amin Quddus')).toBeGreaterThan(0.9);
    expect(person('Ali Ali Hassan', 'Ali Hassan')).toBeGreaterThan(0.8);
    expect(person('Ali Hassan Ali', 'Ali Ali Hassan')).toBeGreaterThan(0.95);
  });

  it('refuses a name in which nothing can be compared', () => {
    for (const name of ['', '...', '🙂', '\u200f']) {
      expect(() => compareNames(name, 'Igor Sechin', 'person')).toThrow(PortcullisError);
      expect(() => compareNames(name, 'Igor Sechin', 'person')).toThrow(/NAME_EMPTY/);
    }
  });

  it('explains each part and in one sentence', () => {
    const { explanation } = compareNames('Vladimir Putin', 'Vladimir Vladimirovich Pudin', 'person');
    expect(explanation.parts.map((part) => part.kind)).toEqual(['exact', 'fuzzy', 'missing']);
    expect(explanation.sentence).toBe(
      '1 part is equal; "putin" is close to "pudin"; "vladimirovich" is only in the listed name.',
    );
  });

  it('emulates the page of OFAC under the model ofac', () => {
    const ofac = modelByName('ofac');
    expect(compareNames('VLADIMIR PUTIN', 'PUTIN, Vladimir Vladimirovich', null, ofac).score).toBe(1);
    expect(compareNames('VLADIMIR PUTIN', 'VLADIMIR ARSENYEV', null, ofac).score).toBe(0.88);
  });

  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const name = fc
    .array(fc.oneof(word, fc.constantFrom('bin', 'al', 'ali', 'محمد', '김', 'Сергей', '2000', 'group', 'j')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => `${words.join(' ')} ox`);

  it('is symmetric, within 0..1, and 1 for a name and itself', () => {
    fc.assert(
      fc.property(name, name, fc.constantFrom('person' as const, 'organization' as const), (a, b, type) => {
        const forward = compareNames(a, b, type).score;
        expect(forward).toBe(compareNames(b, a, type).score);
        expect(forward).toBeGreaterThanOrEqual(0);
        expect(forward).toBeLessThanOrEqual(1);
        expect(compareNames(a, a, type).score).toBe(1);
      }),
      { numRuns: 400 },
    );
  });
});
