/** alignmentSide: one of two names that are aligned, and which of its parts are aligned already. It is reused for name after name. */

import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';

const EMPTY_NAME: ParsedName = {
  profile: 'person',
  parts: [],
  prefixes: [],
  patronymicAt: -1,
  legalForms: [],
  comparable: '',
  literal: '',
};

export class AlignmentSide {
  name = EMPTY_NAME;
  parts = EMPTY_NAME.parts;
  /** By place: 1 for a part that is aligned. */
  aligned = new Uint8Array(32);
  /** How many parts are not aligned. */
  unalignedCount = 0;

  start(name: ParsedName): void {
    this.name = name;
    this.parts = name.parts;
    const count = name.parts.length;
    this.unalignedCount = count;
    if (this.aligned.length < count) this.aligned = new Uint8Array(count);
    for (let place = 0; place < count; place += 1) this.aligned[place] = 0;
  }

  /** The part at a place below the number of parts. */
  partAt(place: number): NamePart {
    return this.parts[place] as NamePart;
  }

  markAligned(place: number): void {
    this.aligned[place] = 1;
    this.unalignedCount -= 1;
  }

  /** How often the name has the part. */
  countOf({ text, letters }: NamePart): number {
    let count = 0;
    for (let k = 0; k < this.parts.length; k += 1) {
      const part = this.partAt(k);
      if (part.letters === letters && part.text === text) count += 1;
    }
    return count;
  }
}
