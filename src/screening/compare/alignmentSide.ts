/** Side: one of two names that are aligned, and which of its parts have met something. Scratch memory, used for name after name. */

import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';

export class Side {
  name: ParsedName;
  parts: readonly NamePart[];
  taken = new Uint8Array(32);
  free = 0;

  constructor(name: ParsedName) {
    this.name = name;
    this.parts = name.parts;
  }

  start(name: ParsedName): void {
    this.name = name;
    this.parts = name.parts;
    this.free = name.parts.length;
    if (this.taken.length < this.free) this.taken = new Uint8Array(this.free);
    for (let place = 0; place < this.free; place += 1) this.taken[place] = 0;
  }

  take(place: number): void {
    this.taken[place] = 1;
    this.free -= 1;
  }

  /** How often the name has the part. */
  timesOf({ text, letters }: NamePart): number {
    const { parts } = this;
    let times = 0;
    for (let k = 0; k < parts.length; k += 1) {
      const part = parts[k];
      if (part.letters === letters && part.text === text) times += 1;
    }
    return times;
  }
}
