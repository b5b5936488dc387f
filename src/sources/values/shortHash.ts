/**
 * Makes a key for rows whose publisher gives none, from what identifies the row, so that it is the same in every version.
 */
import { sha256 } from '../../kit/sha256.ts';
import { cleanText } from './cleanText.ts';

/** 12 hex digits; white space and case do not count. */
export function shortHash(...parts: readonly string[]): string {
  return sha256(parts.map((part) => cleanText(part).toLowerCase()).join('\u0000')).slice(0, 12);
}
