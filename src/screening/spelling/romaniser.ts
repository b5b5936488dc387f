/**
 * romaniser: how near a native spelling is to a Latin one, and how it may be written in Latin, by costs learned from name pairs
 * (data/romanisation.ts). Costs are negative logarithms of probabilities, in nats.
 */

import type { Script } from '../../kit/script.ts';
import { ROMANISATION } from '../data/romanisation.ts';

/** A unit or a Latin letter that the table does not explain. */
const UNEXPLAINED = 7;
const LONGEST_PIECE = 5;
const DECODED_PIECES = 8;

interface UnitCosts {
  readonly pieces: readonly string[];
  readonly costs: readonly number[];
  /** Piece as a base-32 number -> cost. */
  readonly byCode: ReadonlyMap<number, number>;
}

const letterCode = (code: number): number =>
  code >= 97 && code <= 122 ? code - 96 : code >= 48 && code <= 57 ? 27 : 28;

function pieceCode(piece: string): number {
  let code = 0;
  for (let k = 0; k < piece.length; k += 1) code = code * 32 + letterCode(piece.charCodeAt(k));
  return code;
}

function readUnit(cells: readonly string[]): UnitCosts {
  const pieces: string[] = [];
  const costs: number[] = [];
  for (let k = 1; k + 1 < cells.length; k += 2) {
    pieces.push(cells[k] === '-' ? '' : (cells[k] ?? ''));
    costs.push(Number.parseInt(cells[k + 1] ?? '0', 36) / 10);
  }
  return { pieces, costs, byCode: new Map(pieces.map((piece, place) => [pieceCode(piece), costs[place] ?? 0])) };
}

/** Scratch memory of one reading after another. */
export class ReadingScratch {
  private rows: readonly [Float64Array, Float64Array] = [new Float64Array(64), new Float64Array(64)];
  private codedText = '';
  private codes = new Uint8Array(0);

  /** Two rows of the table of costs, at least so wide. */
  rowsFor(width: number): readonly [Float64Array, Float64Array] {
    if (this.rows[0].length < width) this.rows = [new Float64Array(2 * width), new Float64Array(2 * width)];
    return this.rows;
  }

  /** The letters as numbers; those of the last text are kept, since many parts are compared with one text in turn. */
  codesOf(latin: string): Uint8Array {
    if (this.codedText === latin) return this.codes;
    this.codes = Uint8Array.from(latin, (letter) => letterCode(letter.charCodeAt(0)));
    this.codedText = latin;
    return this.codes;
  }
}

export class Romaniser {
  private readonly units = new Map<string, UnitCosts>();
  private readonly insertion: Float64Array;

  constructor(table: string, supplement: readonly (readonly [string, string, number])[] = []) {
    for (const line of table.split('\n')) {
      const cells = line.split(' ');
      this.units.set(cells[0] ?? '', readUnit(cells));
    }
    for (const [unit, piece, cost] of supplement) this.addPiece(unit, piece, cost);
    this.insertion = new Float64Array(32).fill(UNEXPLAINED);
    for (const [code, cost] of this.units.get('+')?.byCode ?? []) this.insertion[code] = cost;
  }

  private addPiece(unit: string, piece: string, cost: number): void {
    const known = this.units.get(unit);
    const cells = known ? known.pieces.map((text, place) => [text, known.costs[place] ?? 0] as const) : [];
    const all = [
      ...cells.filter(([text]) => text !== piece),
      [piece, Math.min(cost, known?.byCode.get(pieceCode(piece)) ?? cost)] as const,
    ];
    all.sort((a, b) => a[1] - b[1]);
    this.units.set(unit, {
      pieces: all.map(([text]) => text),
      costs: all.map(([, value]) => value),
      byCode: new Map(all.map(([text, value]) => [pieceCode(text), value])),
    });
  }

  /**
   * Least cost of reading the units as this Latin text (a-z); infinite when it is more than `limit`. Costs are never negative, so what
   * has passed the limit stays beyond it. Work: units x letters x 6.
   */
  cost(units: readonly string[], latin: string, scratch: ReadingScratch, limit = Number.POSITIVE_INFINITY): number {
    const width = latin.length + 1;
    const [even, odd] = scratch.rowsFor(width);
    const codes = scratch.codesOf(latin);
    let [row, next] = [even, odd];
    row.fill(Number.POSITIVE_INFINITY, 0, width);
    row[0] = 0;
    for (let j = 0; j + 1 < width; j += 1) row[j + 1] = (row[j] as number) + UNEXPLAINED;
    for (const unit of units) {
      next.fill(Number.POSITIVE_INFINITY, 0, width);
      this.addUnit(row, next, this.units.get(unit), codes, limit);
      if (this.addInsertions(next, codes) > limit) return Number.POSITIVE_INFINITY;
      [row, next] = [next, row];
    }
    const total = row[latin.length] as number;
    return total > limit ? Number.POSITIVE_INFINITY : total;
  }

  private addUnit(
    row: Float64Array,
    next: Float64Array,
    known: UnitCosts | undefined,
    codes: Uint8Array,
    limit: number,
  ): void {
    const dropped = known?.byCode.get(0) ?? UNEXPLAINED;
    const byCode = known?.byCode;
    for (let j = 0; j <= codes.length; j += 1) {
      const here = row[j] as number;
      if (here > limit) continue;
      if (here + dropped < (next[j] as number)) next[j] = here + dropped;
      let code = 0;
      for (let length = 1; length <= LONGEST_PIECE && j + length <= codes.length; length += 1) {
        code = code * 32 + (codes[j + length - 1] as number);
        const cost = byCode?.get(code) ?? (length === 1 ? UNEXPLAINED : undefined);
        if (cost !== undefined && here + cost < (next[j + length] as number)) next[j + length] = here + cost;
      }
    }
  }

  /** Returns the least cost in the row. */
  private addInsertions(row: Float64Array, codes: Uint8Array): number {
    let least = row[0] as number;
    for (let j = 0; j < codes.length; j += 1) {
      const cost = (row[j] as number) + (this.insertion[codes[j] as number] as number);
      if (cost < (row[j + 1] as number)) row[j + 1] = cost;
      if ((row[j + 1] as number) < least) least = row[j + 1] as number;
    }
    return least;
  }

  /** The likeliest Latin spellings, best first, distinct. */
  decode(units: readonly string[], wanted: number): readonly string[] {
    let beam: readonly Reading[] = [{ text: '', cost: 0 }];
    for (const unit of units) {
      const known = this.units.get(unit);
      if (known) beam = lengthen(beam, known, 4 * wanted);
    }
    return beam.slice(0, wanted).map(({ text }) => text);
  }
}

interface Reading {
  readonly text: string;
  readonly cost: number;
}

/**
 * The cheapest `most` of all readings with one piece more, by cost and then text. Readings are sorted by cost, so for each piece the longer
 * readings are too. A merge makes only as many as are wanted, and those that tie with the last.
 */
function lengthen(beam: readonly Reading[], { pieces, costs }: UnitCosts, most: number): readonly Reading[] {
  const width = Math.min(DECODED_PIECES, pieces.length);
  /** Place k: the reading that is lengthened by piece k next. */
  const places = new Uint32Array(width);
  const seen = new Set<string>();
  const longer: Reading[] = [];
  for (;;) {
    let best = -1;
    let cost = Number.POSITIVE_INFINITY;
    for (let k = 0; k < width; k += 1) {
      const from = beam[places[k] as number];
      if (!from || from.cost + (costs[k] ?? 0) >= cost) continue;
      cost = from.cost + (costs[k] ?? 0);
      best = k;
    }
    if (best < 0 || (longer.length >= most && cost > (longer[longer.length - 1]?.cost ?? 0))) break;
    const text = (beam[places[best] as number]?.text ?? '') + (pieces[best] ?? '');
    places[best] = (places[best] as number) + 1;
    if (seen.has(text)) continue;
    seen.add(text);
    longer.push({ text, cost });
  }
  return longer.sort((a, b) => a.cost - b.cost || (a.text < b.text ? -1 : 1)).slice(0, most);
}

/**
 * Readings that the learned pairs lack, because they hold Arabic and hardly any Persian names: unit, Latin, cost in nats.
 */
const SUPPLEMENT: Partial<Record<Script, readonly (readonly [string, string, number])[]>> = {
  Arab: [
    ['و', 'v', 1.5],
    ['و', 'w', 1.8],
    ['و', 'aw', 2.5],
    ['و', 'wa', 2.5],
    ['و', 'va', 2.5],
    ['و', 'ow', 2.5],
    ['ق', 'gh', 1.8],
    ['ق', 'g', 1.8],
    ['غ', 'gh', 1],
    ['ذ', 'z', 1],
    ['ض', 'z', 1],
    ['ث', 's', 1.2],
    ['پ', 'p', 0.1],
    ['چ', 'ch', 0.3],
    ['ژ', 'zh', 0.5],
    ['ژ', 'j', 1],
    ['گ', 'g', 0.2],
    ['ه', 'eh', 1.5],
    ['ه', 'e', 1.5],
    ['ة', 'eh', 2],
    ['ج', 'dj', 2],
    ['ي', 'y', 1],
    ['ي', 'ee', 2.5],
    ['ع', 'aa', 3],
  ],
};

const romanisers = new Map<Script, Romaniser>();

/** Undefined for a script without a learned table. */
export function romaniserFor(script: Script): Romaniser | undefined {
  const known = romanisers.get(script);
  if (known) return known;
  const table = ROMANISATION[script];
  if (table === undefined) return undefined;
  const romaniser = new Romaniser(table, SUPPLEMENT[script]);
  romanisers.set(script, romaniser);
  return romaniser;
}
