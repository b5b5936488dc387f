/**
 * Records whose keys come from input: what stands under a key, and which keys no reader can keep. Every object has members of its own
 * kind (`constructor`, `toString`) that such a key may be spelt like; they are never the answer here.
 */

/** What a record holds under a key itself; undefined when nothing stands there. */
export function ownMember<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

type Path = readonly (string | number)[];

interface Place {
  readonly value: unknown;
  readonly key: string | number;
  /** Undefined: the whole value, which has no key. */
  readonly within: Place | undefined;
}

/**
 * Places of the key `__proto__` in a JSON value. Schemas leave it out of the records they read, so input that holds it would be taken for
 * input that does not.
 */
export function protoKeys(value: unknown): readonly Path[] {
  const found: Path[] = [];
  const open: Place[] = [{ value, key: '', within: undefined }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (typeof place.value !== 'object' || place.value === null) continue;
    const isList = Array.isArray(place.value);
    for (const [name, member] of Object.entries(place.value)) {
      const inner = { value: member, key: isList ? Number(name) : name, within: place };
      if (name === '__proto__') found.push(pathOf(inner));
      else open.push(inner);
    }
  }
  return found;
}

function pathOf(place: Place): Path {
  const path: (string | number)[] = [];
  for (let at = place; at.within !== undefined; at = at.within) path.unshift(at.key);
  return path;
}
