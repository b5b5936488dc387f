/** identifierHash: the hash table of the listings' identifiers, by which a listing is found whatever its names are. */
import type { ListedIdentifier } from '../evidence/identifiers.ts';
import { hashText, powerOfTwoAbove } from './indexData.ts';

/** Open addressing over the plain values: place -> ordinal + 1; 0 is empty. A value has one entry for each listing that has it. */
export function identifierHash(listed: readonly (readonly ListedIdentifier[])[]): Uint32Array {
  const values = listed.map((identifiers) => new Set(identifiers.map(([, value]) => value)));
  const table = new Uint32Array(powerOfTwoAbove(2 * values.reduce((sum, { size }) => sum + size, 0)));
  for (const [ordinal, own] of values.entries()) {
    for (const value of own) {
      let place = hashText(value) & (table.length - 1);
      while (table[place] !== 0) place = (place + 1) & (table.length - 1);
      table[place] = ordinal + 1;
    }
  }
  return table;
}
