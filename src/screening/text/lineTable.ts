/** LineTable: lines of words, found by their first word. It answers at once: the table is built only after many lookups. */

/** Lookups that search the text itself before the table is built: a single question should not wait for it. */
const LOOKUPS_WITHOUT_TABLE = 40;

export class LineTable {
  private readonly text: string;
  private lookups = 0;
  private table: ReadonlyMap<string, string> | undefined;

  /** @param text lines of two words or more, one blank between words */
  constructor(text: string) {
    this.text = text === '' ? '' : `\n${text}\n`;
  }

  /** The line without its first word; undefined when none begins with `key`. */
  find(key: string): string | undefined {
    if (this.table) return this.table.get(key);
    this.lookups += 1;
    if (this.lookups > LOOKUPS_WITHOUT_TABLE) {
      this.table = new Map(this.lines());
      return this.table.get(key);
    }
    const at = this.text.indexOf(`\n${key} `);
    return at < 0 ? undefined : this.text.slice(at + key.length + 2, this.text.indexOf('\n', at + 1));
  }

  /** Every line as its first word and the rest. */
  *lines(): Generator<readonly [string, string]> {
    for (let start = 1; start < this.text.length; ) {
      const end = this.text.indexOf('\n', start);
      const blank = this.text.indexOf(' ', start);
      yield [this.text.slice(start, blank), this.text.slice(blank + 1, end)];
      start = end + 1;
    }
  }
}
