/** DealText: the signs in the text of one deal while it is judged, which of them a test met, and what they contradict. */
import type { DealSign } from '../../domain/deal/dealSign.ts';
import { type RedFlagResolution, secondPersonOf, type Transaction } from '../../domain/transaction.ts';

/** What a statement says against a fact of the caller. */
export interface Clash {
  readonly statement: string;
  readonly by: string;
}

export class DealText {
  readonly all: readonly DealSign[];
  readonly #resolutions: readonly RedFlagResolution[];
  /** Those that tests read now: all, or those that nobody has settled. */
  read: readonly DealSign[];
  /** Signs that tests met, since it was emptied last. */
  met: DealSign[] = [];
  /** Fact key -> signs that contradict it and that nobody has settled. */
  readonly contradicted = new Map<string, readonly DealSign[]>();
  /** Fact key -> signs that contradict a statement which would answer it. */
  readonly silenced = new Map<string, readonly DealSign[]>();
  /** Fact key -> signs that contradict it and that two persons have settled. */
  readonly settled = new Map<string, readonly DealSign[]>();
  /** Fact key -> the statement that denies what the caller says. */
  readonly clashes = new Map<string, Clash>();

  constructor(signs: readonly DealSign[], { redFlagResolutions = [] }: Transaction) {
    this.all = signs;
    this.read = signs;
    this.#resolutions = redFlagResolutions;
  }

  /** Those that no resolution for the rule settles. */
  unsettled(signs: readonly DealSign[], rule: string): readonly DealSign[] {
    if (this.#resolutions.length === 0) return signs;
    return signs.filter((sign) => !this.#resolutions.some((one) => settlesSign(one, rule, sign)));
  }
}

/**
 * Whether a resolution settles a sign: it names the rule, gives evidence, is by two persons, and is about this sign: about words that stand in
 * it, or its pointer; without `about` it is about all.
 */
export function settlesSign(
  resolution: RedFlagResolution,
  rule: string,
  { words, at }: Pick<DealSign, 'words' | 'at'>,
): boolean {
  if (resolution.rule !== rule || resolution.evidence === undefined || secondPersonOf(resolution) === undefined)
    return false;
  const { about } = resolution;
  return about === undefined || about === at || words.toLowerCase().includes(about.toLowerCase());
}
