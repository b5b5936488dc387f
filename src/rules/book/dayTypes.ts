/** The compiled state of the law on a stretch of days, and what judging a rule yields. */
import type { Finding } from '../../domain/determination.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { RuleVersion } from '../law/lawSchemas.ts';
import type { ControlListSource, RegimeSource, RuleSource } from '../law/ruleBookSource.ts';
import type { FoundCode } from './codeIndex.ts';
import type { OpenFindings } from './openFindings.ts';
import type { Places } from './places.ts';
import type { Test } from './scene.ts';

/** A finding with what the combination needs to know and the contract does not show. */
export interface Judged {
  readonly finding: Finding;
  readonly listBased: boolean;
  /** It does not apply, but that rests on evidence too weak to allow anything. */
  readonly restsOnWeak: boolean;
  /** Text of the red flag it leaves, if any. */
  readonly redFlag: string | null;
  /** Exceptions it takes away when it applies. */
  readonly bars: 'all' | readonly string[];
  readonly version: RuleVersion | null;
  /** Where the review policy comes from, when not from the rule itself. */
  readonly policySource: Pick<Finding, 'citations' | 'authority'> | null;
}

export interface DayCondition {
  readonly needed: string;
  /** The fact it asks for, or a short name of what is tested. */
  readonly fact: string;
  readonly test: Test;
}

export interface DayVersion {
  readonly version: RuleVersion;
  readonly doubtful: boolean;
  readonly scheduled: boolean;
  readonly weak: boolean;
  /** An exception whose provisions were not all read. */
  readonly unread: boolean;
  /** Null for rules by control-list row. */
  readonly when: Test | null;
  readonly unless: readonly { readonly says: string; readonly test: Test }[];
  readonly conditions: readonly DayCondition[];
}

export interface DayRule {
  readonly rule: RuleSource;
  /** What is found when it does not bite. */
  readonly clear: Judged;
  /** Empty: not in force. */
  readonly versions: readonly DayVersion[];
  /** Some candidate says that the rule is not in force. */
  readonly maybeNotInForce: boolean;
  /** It finds by control-list row. */
  readonly byRows: boolean;
  /** The usual case: one version, sure and enforced. */
  readonly plain: DayVersion | null;
  /** Judgements that depend on nothing but what is missing, by that; bounded. */
  readonly open: OpenFindings<Judged>;
  /** Row findings that depend on nothing but code and destination. */
  readonly rows: WeakMap<FoundCode, Map<string, readonly Judged[]>>;
}

/** Findings on the regime as a whole, written so far, by what is missing. */
export interface Frames {
  readonly nexus: OpenFindings<Finding>;
  readonly gaps: OpenFindings<Finding>;
}

/** Which rules need to be asked on a route. */
export interface Plan {
  readonly asked: readonly DayRule[];
  /** Findings of the rules that cannot bite. */
  readonly clear: readonly Finding[];
}

export interface DayRegime {
  readonly source: RegimeSource;
  readonly date: LocalDate;
  readonly places: Places;
  readonly nexus: Test;
  readonly rules: readonly DayRule[];
  readonly exceptions: readonly DayRule[];
  /** Positions of the exceptions that name a finding, by its rule; filled as they are asked for. */
  readonly naming: Map<string, readonly number[]>;
  /** For each exception whether some finding names it, by the rules of the findings in their order. */
  readonly named: OpenFindings<readonly boolean[]>;
  readonly frames: Frames;
  /** By `Scene.route`. */
  readonly plans: Map<string, Plan>;
  /** Some rule of the regime goes by control list, chart, footnote or embargo. */
  readonly hasLists: boolean;
  /** The regime's text was read so far that it may end in `allowed`. */
  readonly mayAllow: boolean;
  readonly controlLists: ReadonlyMap<string, ControlListSource>;
  /** Country -> columns marked, null for a pointer row; absent: no row. */
  readonly marks: (country: string) => ReadonlySet<string> | null | undefined;
}

export interface DayBook {
  readonly date: LocalDate;
  readonly regimes: readonly DayRegime[];
}
