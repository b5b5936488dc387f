/** Rows of an entry: the wording read by machine where it can be, by readings.yml where not. Narrowing by reason looks into other entries. */
import { createHash } from 'node:crypto';
import type { EarEntry } from './earSource.ts';
import type { Readings } from './readings.ts';
import { type RowTest, readRowTest } from './rowTest.ts';
import { narrowToReason, readCodes, readScope } from './scopeText.ts';

export interface DerivedRow extends RowTest {
  readonly reason: string;
  readonly scope: string;
}

const HEAD = /^((?:[A-Z]{2})|Russian industry sector sanctions?) (?:apply|applies)(?: to)?,? ?(.*)$/s;

/** Reason of the rows that the Russian industry sector sanctions put on the list. */
export const SECTOR = 'RIS';

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Derives rows entry by entry, each once; an entry that waits for itself is an error. */
export class RowDeriver {
  private readonly byCode: ReadonlyMap<string, EarEntry>;
  private readonly codes: readonly string[];
  private readonly readings: Readings;
  private readonly done = new Map<string, readonly DerivedRow[]>();
  private readonly open = new Set<string>();

  constructor(entries: readonly EarEntry[], missing: readonly string[], readings: Readings) {
    this.byCode = new Map(entries.map((entry) => [entry.eccn, entry]));
    this.codes = [...this.byCode.keys(), ...missing].sort();
    this.readings = readings;
  }

  rows(eccn: string): readonly DerivedRow[] {
    const known = this.done.get(eccn);
    if (known) return known;
    const entry = this.byCode.get(eccn);
    if (!entry) return [];
    if (this.open.has(eccn)) throw new Error(`the rows of ${eccn} refer to themselves`);
    this.open.add(eccn);
    const rows = entry.countryChart.flatMap((_, index) => this.row(entry, index));
    this.open.delete(eccn);
    this.done.set(eccn, rows);
    return rows;
  }

  /** Scopes of the rows of a reason; undefined: the entry has none, or is not known. */
  readonly scopesFor = (eccn: string, reason: string): readonly string[] | undefined => {
    const scopes = this.rows(eccn)
      .filter((row) => row.reason === reason)
      .map((row) => row.scope);
    return scopes.length > 0 ? scopes : undefined;
  };

  /** A reading with its @REASON(...) filled in. */
  expand(scope: string, eccn: string): string {
    return scope
      .replace(/@([A-Z]{2})\(([^)]*)\)/g, (_, reason: string, list: string) => {
        const codes = readCodes(list, this.codes);
        if (!codes) throw new Error(`${eccn}: cannot read the codes in "${scope}"`);
        return narrowToReason(codes, reason, this.scopesFor);
      })
      .replace(/@([A-Z]{2})/g, (_, reason: string) => {
        const scopes = this.scopesFor(eccn, reason);
        if (!scopes) throw new Error(`${eccn} has no row for ${reason}`);
        return scopes.join(', ');
      });
  }

  /** A scope as the list words it; undefined when no machine reads it. */
  read(text: string, eccn: string): string | undefined {
    return readScope(text, { eccn, codes: this.codes, scopesFor: this.scopesFor });
  }

  private row(entry: EarEntry, index: number): readonly DerivedRow[] {
    const row = entry.countryChart[index];
    if (!row) return [];
    const at = `${entry.eccn}/${index}`;
    const reading = this.readings.row(at, digestOf(`${row.control}|${row.countryChart}`));
    if (reading?.rows) return reading.rows.map((made) => ({ ...made, scope: this.expand(made.scope, entry.eccn) }));
    const [, head, words] = HEAD.exec(row.control) ?? [];
    if (head === undefined || words === undefined) throw new Error(`${at}: no reason in "${row.control}"`);
    const reason = head.length === 2 ? head : SECTOR;
    const scope = reading?.scope !== undefined ? this.expand(reading.scope, entry.eccn) : this.read(words, entry.eccn);
    if (scope === undefined) throw new Error(`${at}: no machine reads "${words}"; add it to readings.yml`);
    return readRowTest(row.countryChart, reason, row.control).map((test) => ({ reason, scope, ...test }));
  }
}
