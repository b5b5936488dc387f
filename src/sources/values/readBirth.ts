/**
 * Reads birth dates as lists write them: several in one field, lettered or joined. What is no date is reported and kept as text.
 */
import { type PartialDate, parsePartialDate } from '../../domain/partialDate.ts';

export interface BirthReading {
  readonly births: PartialDate[];
  /** What could not be read, as given. */
  readonly unread: string[];
}

/** Parts of `a) 1966 b) 1967`, of `1966; 1967` and of `1966 or 1967`. */
export function splitDates(text: string): string[] {
  return text
    .split(/(?:^|[\s,;])\(?[a-z]\)\s*|;|>>|\s+or\s+|\balt(?:\.|ernative)?\s+DOB:?/i)
    .map((part) => part.replace(/^[\s,.:]+|[\s,;.:]+$/g, ''))
    .filter((part) => part !== '');
}

const NOTHING = /^(?:na|n\/a|unknown|not known|none|-)$/i;

export function readBirths(texts: readonly string[], onUnread: (text: string) => void): BirthReading {
  const [births, unread]: [PartialDate[], string[]] = [[], []];
  for (const text of texts) {
    if (NOTHING.test(text)) continue;
    const date = parsePartialDate(tidy(text));
    if (date) births.push({ ...date, text });
    else {
      onUnread(text);
      unread.push(text);
    }
  }
  return { births, unread };
}

/** Lists' habits that a date parser should not have to know. */
function tidy(text: string): string {
  return text
    .replace(/^(?:dd|00)\/(?:mm|00)\/(\d{4})$/i, '$1')
    .replace(/^(?:dd|00)\/(\d{1,2})\/(\d{4})$/i, '$1/$2')
    .replace(/^(\d{1,2})\/(?:mm|00)\/(\d{4})$/i, '$2')
    .replace(/^approx(?:imately)?\.?\s+/i, 'circa ')
    .replace(/^around\s+/i, 'circa ')
    .replace(/^(?:DOB|born)[:\s]+/i, '')
    .replace(/\s*\((?:this aka|as |from|appears).*$/i, '')
    .replace(/\.\s+For this aka only$/i, '')
    .replace(/^(\d{4}), (\d{1,2}) ([A-Za-z]{3,9})$/, '$2 $3 $1')
    .replace(/^(\d{1,2})(?:st|nd|rd|th)\s+/i, '$1 ')
    .replace(/^(\d{1,2})\.\s+(?=[A-Za-z])/, '$1 ')
    .replace(/\s+-\s*|\s*-\s+(?=\d{4}$)/, '-')
    .trim();
}
