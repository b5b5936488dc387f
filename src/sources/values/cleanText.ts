/**
 * Normalises white space, and control characters that stand for it, as a Listing needs it: single blanks, none at the ends.
 * Letters are never changed.
 */

const MESSY = /[\s\p{Cc}\u200b\ufeff]{2,}|[^\P{Z} ]|[\p{Cc}\u200b\ufeff]|^ | $/u;

export function cleanText(text: string): string {
  if (!MESSY.test(text)) return text;
  return text.replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ').trim();
}

/** Cleaned parts of a list in one field, empty ones left out. */
export function splitClean(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map(cleanText)
    .filter((part) => part !== '');
}
