/** RuleBook: the loaded law: predicates compiled, codes indexed, facts declared. No text is parsed again for a question. */
import type { Programme } from '../../domain/programme.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { FactKey, StatementLaw } from '../law/lawSchemas.ts';
import type { RuleBookSource, RuleSource } from '../law/ruleBookSource.ts';
import type { CodeIndex } from './codeIndex.ts';
import type { DayBook } from './dayTypes.ts';

export interface RegimeInfo {
  readonly key: string;
  readonly title: string;
  readonly authority: string;
  readonly modelled: boolean;
  /** Why it is not modelled. */
  readonly why: string | null;
  /** What its rules leave out. */
  readonly limits: readonly string[];
}

/** One control list that knows a code. */
export interface KnownCode {
  readonly list: string;
  readonly regime: string;
  /** The entry as the list writes it, e.g. `5A001` or `4.D.4`. */
  readonly entry: string;
  /** The whole code in the list's spelling, e.g. `5A001.f.1`. */
  readonly code: string;
  readonly title: string;
  readonly residual: boolean;
  /** First and last day of validity as text, null when not known; an interval reads `2021-11-01/2021-11-25`. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Paragraphs the entry has, as far as known. */
  readonly paragraphs: readonly string[];
  /** False: the entry's paragraphs are all known and this one is not among them. */
  readonly paragraphKnown: boolean;
}

export interface RuleBook {
  readonly digest: string;
  readonly source: RuleBookSource;
  readonly regimes: readonly RegimeInfo[];
  readonly programmes: readonly Programme[];
  /** Keys of the programmes that rules read. */
  readonly programmesRead: readonly string[];
  /** Keys of the country lists that rules refer to; the app answers `facts.membership` for them. */
  readonly countryLists: readonly string[];
  readonly factKeys: ReadonlyMap<string, FactKey>;
  /** Statements by id, each with its regime. */
  readonly statements: ReadonlyMap<string, StatementLaw & { readonly regime: string }>;
  /** Facts that the free text of an attestation answers: in rule books of before there were statements. */
  readonly attestable: ReadonlySet<string>;
  readonly controlLists: readonly { readonly key: string; readonly regime: string; readonly title: string }[];
  /** Every control list that knows the code on any date; empty: no list does. Case and brackets do not matter. */
  readonly itemCode: (code: string) => readonly KnownCode[];
  readonly rules: readonly RuleSource[];
  /** A rule by id; `us-ear-control-list:NS` finds its rule. */
  readonly rule: (id: string) => RuleSource | undefined;
  /** The law of a day, compiled; for determine. */
  readonly day: (date: LocalDate) => DayBook;
  /** Code lookup per control list; for determine. */
  readonly codeIndexes: ReadonlyMap<string, CodeIndex>;
}
