/**
 * Makes the key of each missing fact once. Equal texts are the same object, so that maps over them need not hash them again.
 */

const REMEMBERED = 5000;
const keys = new Map<string, Map<string, string>>();

/** `<prefix>:<rest>` */
export function missingKey(prefix: 'programme' | 'classification' | 'law', rest: string): string {
  let known = keys.get(prefix);
  if (!known) {
    known = new Map();
    keys.set(prefix, known);
  }
  let key = known.get(rest);
  if (key === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    key = `${prefix}:${rest}`;
    known.set(rest, key);
  }
  return key;
}
