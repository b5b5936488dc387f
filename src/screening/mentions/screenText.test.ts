import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { listingOf } from '../testing/listingOf.ts';
import { screenText } from './screenText.ts';

const organization = { type: 'organization' as const };
const INDEX = buildScreeningIndex([
  listingOf('nso', ['NSO Group Technologies Limited', 'NSO Group'], organization),
  listingOf('candiru', ['CANDIRU LTD'], organization),
  listingOf('base', ['The Base', 'Hope'], organization),
  listingOf('putin', ['PUTIN, Vladimir', 'Владимир Путин']),
  listingOf('perez', ['PÉREZ GARCÍA, José']),
  listingOf('obrien', ["O'Brien Sean"]),
  listingOf('kim', ['KIM, Jong Un', '김정은']),
  listingOf('qaida', ['القاعدة في العراق'], organization),
  listingOf('huawei', ['华为技术有限公司', '华为'], organization),
  listingOf('rostec', ['Ростех'], organization),
  listingOf('matrix', ['Matrix LLC'], organization),
]);
const ARTICLE = `The ministry said NSO Group and Candiru sold spyware. The base of hope was in Israel; Vladimir Putin spoke there. Владимир Путин молчал.`;

/** The mentions as [text, listing or country]; their offsets are checked too. */
function foundIn(text: string, accept?: Uint8Array) {
  return screenText(INDEX, text, accept).map((mention) => {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    return [mention.text, mention.country ?? INDEX.keyOf(mention.ordinals[0] ?? 0).replace('test:', '')];
  });
}

describe('screenText', () => {
  it('finds listed parties and countries with their offsets, and says how', () => {
    expect(screenText(INDEX, ARTICLE).map(({ text, kind, how }) => [text, kind, how])).toEqual([
      ['NSO Group', 'listing', 'exact'],
      ['Candiru', 'listing', 'normalised'],
      ['Israel', 'country', 'exact'],
      ['Vladimir Putin', 'listing', 'normalised'],
      ['Владимир Путин', 'listing', 'exact'],
    ]);
    expect(foundIn(ARTICLE)).toHaveLength(5);
  });

  it.each([
    ['a possessive', 'NSO Group’s spyware', [['NSO Group', 'nso']]],
    ['an article before it', "The NSO Group's spyware", [['NSO Group', 'nso']]],
    ['a hyphen for the blank', 'NSO-Group said', [['NSO-Group', 'nso']]],
    [
      'a word joined by a hyphen',
      'the NSO Group-linked and anti-Candiru laws',
      [
        ['NSO Group', 'nso'],
        ['Candiru', 'candiru'],
      ],
    ],
    ['dots between letters', 'for N.S.O. Group itself', [['N.S.O. Group', 'nso']]],
    [
      'brackets and slashes',
      '(NSO Group)/Candiru',
      [
        ['NSO Group', 'nso'],
        ['Candiru', 'candiru'],
      ],
    ],
    ['a line break', 'sold by NSO\nGroup', [['NSO\nGroup', 'nso']]],
    ['a line break with indentation', 'sold by NSO \r\n   Group', [['NSO \r\n   Group', 'nso']]],
    ['a hard blank', 'by NSO\u00a0Group', [['NSO\u00a0Group', 'nso']]],
    ['soft hyphens', 'by Can\u00addiru now', [['Can\u00addiru', 'candiru']]],
    ['zero-width characters', 'by Vladi\u200bmir Putin', [['Vladi\u200bmir Putin', 'putin']]],
    ['marks of direction', '\u202bVladimir Putin\u202c', [['Vladimir Putin', 'putin']]],
    [
      'combining accents',
      'Jose\u0301 Pe\u0301rez Garci\u0301a came',
      [['Jose\u0301 Pe\u0301rez Garci\u0301a', 'perez']],
    ],
    ['emoji before it', '🙂🙂 NSO Group 🙂', [['NSO Group', 'nso']]],
    ['a family name listed first', 'when Sean O’Brien left', [['Sean O’Brien', 'obrien']]],
    ['a name with a small letter behind a hyphen', 'when Kim Jong-un left', [['Kim Jong-un', 'kim']]],
    ['Arabic', 'في بيان القاعدة في العراق اليوم', [['القاعدة في العراق', 'qaida']]],
    ['Chinese without blanks', '据报道，华为技术有限公司表示', [['华为技术有限公司', 'huawei']]],
    ['Korean with an ending', '어제 김정은은 말했다', [['김정은', 'kim']]],
    ['Russian quotation marks', 'госкорпорация «Ростех» заявила', [['Ростех', 'rostec']]],
    ['an ordinary word with its legal form', 'run by Matrix LLC of Moscow', [['Matrix LLC', 'matrix']]],
  ])('finds a name under %s', (_what, text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });

  it('reads headlines in capitals: names of several words, single words that the text names again', () => {
    const headline = 'NSO GROUP AND CANDIRU BLACKLISTED BY U.S.\n';
    expect(foundIn(headline)).toEqual([
      ['NSO GROUP', 'nso'],
      ['U.S', 'US'],
    ]);
    expect(foundIn(`${headline}The firm Candiru denied it.`).map(([, key]) => key)).toEqual([
      'nso',
      'candiru',
      'US',
      'candiru',
    ]);
    expect(foundIn('HOPE DIES LAST, IT IS IN US ALL\n')).toEqual([]);
  });

  it.each([
    'We hope that the base holds. Hope dies last. Base rates rose.',
    'The Matrix is a film; Chairman and Register are words.',
    'nso group of numbers',
    '2024 4D004 and 5A001',
    '华为公司和华盛顿',
  ])('does not take common words for parties: %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it.each([
    ['In Niger, Nigeria, Guinea-Bissau and Papua New Guinea', ['NE', 'NG', 'GW', 'PG']],
    ['Georgia, Chad and Jordan signed', ['GE', 'TD', 'JO']],
    ['when Michael Jordan met Chad Smith', []],
    ['it is in us, and at me', []],
    ['the UK and the U.S. agreed', ['GB', 'US']],
  ])('knows countries from people and words: %s', (text, codes) => {
    expect(foundIn(text).map(([, code]) => code)).toEqual(codes);
  });

  it('leaves out what the filter hides', () => {
    const hidden = new Uint8Array(INDEX.size);
    expect(foundIn(ARTICLE, hidden)).toEqual([['Israel', 'IL']]);
    expect(foundIn('据报道，华为技术有限公司表示', hidden)).toEqual([]);
  });

  it('gives mentions in order, apart from one another, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        'NSO Group',
        'Candiru',
        'Владимир Путин',
        '华为技术有限公司',
        '김정은은',
        ' ',
        '\n',
        "'s ",
        '-',
        'U.S.',
        '\ud800',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, text: words } of screenText(INDEX, text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(words);
          last = end;
        }
      }),
    );
  });
});
