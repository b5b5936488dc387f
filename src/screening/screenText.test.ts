import { describe, expect, it } from 'vitest';
import { buildScreeningIndex } from './buildScreeningIndex.ts';
import { screenText } from './screenText.ts';
import { listingOf } from './testing/listingOf.ts';

const INDEX = buildScreeningIndex([
  listingOf('nso', ['NSO Group Technologies Limited', 'NSO Group'], { type: 'organization' }),
  listingOf('candiru', ['CANDIRU LTD'], { type: 'organization' }),
  listingOf('base', ['The Base', 'Hope'], { type: 'organization' }),
  listingOf('putin', ['PUTIN, Vladimir', 'Владимир Путин']),
]);
const ARTICLE = `The ministry said NSO Group and Candiru sold spyware. The base of hope was in Israel; Vladimir Putin spoke there. Владимир Путин молчал.`;

describe('screenText', () => {
  const mentions = screenText(INDEX, ARTICLE);

  it('finds listed parties and countries with their offsets', () => {
    expect(mentions.map(({ text, kind, how }) => [text, kind, how])).toEqual([
      ['NSO Group', 'listing', 'exact'],
      ['Candiru', 'listing', 'normalised'],
      ['Israel', 'country', 'exact'],
      ['Vladimir Putin', 'listing', 'normalised'],
      ['Владимир Путин', 'listing', 'exact'],
    ]);
    for (const { start, end, text } of mentions) expect(ARTICLE.slice(start, end)).toBe(text);
  });

  it('does not take common words for parties', () => {
    expect(screenText(INDEX, 'We hope that the base holds. Hope dies last. Base rates rose.')).toEqual([]);
  });

  it('leaves out what the filter hides', () => {
    expect(screenText(INDEX, ARTICLE, new Uint8Array(4)).filter((mention) => mention.kind === 'listing')).toEqual([]);
  });
});
