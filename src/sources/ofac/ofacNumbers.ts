/**
 * OFAC lists gender, place of registration and notes on the sanctions among the numbers of a party. This file tells them apart
 * from numbers.
 */
import type { Identifier } from '../../domain/party.ts';
import { cleanText } from '../values/cleanText.ts';
import { type IdentifierWords, identifierOf } from '../values/identifierOf.ts';

export interface OfacNumbers {
  readonly identifiers: readonly Identifier[];
  readonly gender?: 'male' | 'female';
  /** Country texts of registration. */
  readonly registrations: readonly string[];
  /** `label: value`, for the remarks. */
  readonly notes: readonly string[];
}

const NOTES =
  /sanction|directive|prohibited|executive order|caatsa|information|listing date|effective date|divestment|established date|organization type|target type|date \(|issuer name|^$/i;

export function sortOfacNumbers(numbers: readonly IdentifierWords[]): OfacNumbers {
  const [identifiers, registrations, notes]: [Identifier[], string[], string[]] = [[], [], []];
  let gender: OfacNumbers['gender'];
  for (const words of numbers) {
    const identifier = NOTES.test(words.label) ? undefined : identifierOf(words);
    if (/^gender$/i.test(words.label)) gender = /^female$/i.test(words.value) ? 'female' : 'male';
    else if (/^nationality of registration$/i.test(words.label)) registrations.push(words.value);
    else if (identifier) identifiers.push(identifier);
    else notes.push(noteOf(words));
  }
  return { identifiers, registrations, notes, ...(gender ? { gender } : {}) };
}

function noteOf({ label, value, more = [] }: IdentifierWords): string {
  const text = [value, ...more].map(cleanText).filter(Boolean).join(', ');
  const name = label.replace(/[:\s-]+$/, '');
  return [name, text].filter(Boolean).join(': ');
}
