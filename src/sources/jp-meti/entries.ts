/** Cuts the text of the notice into its head and its numbered entries. */

export interface MetiEntry {
  readonly number: number;
  readonly text: string;
}

/** Hiragana, katakana, Han and the signs written with them. */
export const JAPANESE = /[\u3001-\u303f\u3040-\u30ff\u3400-\u9fff\uff01-\uff60]/;

const wide = (number: number): string =>
  [...String(number)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');

/** The next entry begins at its number: at the start of a line, or glued to the address before it and followed by Japanese. */
function startOf(number: number): RegExp {
  const digits = `(?:${number}|${wide(number)})`;
  const atLineStart = `(?:^|\\n)[ \\u3000]*${digits}[ \\u3000]*(?=\\S)(?![\\d.,/-])`;
  const glued = `(?<=[^\\d０-９\\s-])${digits}[ \\u3000]+(?=[^\\n]*[\\u3040-\\u30ff\\u3400-\\u9fff])`;
  return new RegExp(`${atLineStart}|${glued}`);
}

export function splitEntries(given: string): { readonly head: string; readonly entries: readonly MetiEntry[] } {
  // The typesetter spaces the word for "address" out now and then.
  const text = given.replace(/所[ \u3000]*在[ \u3000]*地[ \u3000]*[:：]?/g, '所在地：');
  const entries: MetiEntry[] = [];
  let found = startOf(1).exec(text);
  const head = text.slice(0, found?.index ?? text.length);
  let from = found ? found.index + found[0].length : text.length;
  for (let number = 1; found; number += 1) {
    // An entry ends no earlier than its address: numbers in names and addresses are not mistaken for the next entry.
    const address = text.indexOf('所在地', from);
    const rest = address < 0 ? '' : text.slice(address);
    const next = address < 0 ? null : startOf(number + 1).exec(rest);
    const end = next ? address + next.index : text.length;
    entries.push({ number, text: text.slice(from, end) });
    found = next;
    from = next ? end + next[0].length : text.length;
  }
  return { head, entries };
}
