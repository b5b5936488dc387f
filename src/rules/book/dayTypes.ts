/** The compiled state of the law on a stretch of days. */
import type { EnforcementState } from '../../domain/evidence.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { RuleVersion } from '../law/lawSchemas.ts';
import type { ControlListSource, EntrySource, RegimeSource, RuleSource } from '../law/ruleBookSource.ts';
import type { Places, PlaceTest } from './places.ts';
import type { DayClaims, Test } from './scene.ts';

export interface DayCondition {
  readonly needed: string;
  /** The fact it asks for, or a short name of what is tested. */
  readonly fact: string;
  readonly test: Test;
}

export interface DayVersion {
  readonly version: RuleVersion;
  /** Its evidence's state, and the exceptions it takes away when it applies: read for every case, and slow to read in law files. */
  readonly state: EnforcementState;
  readonly bars: 'all' | readonly string[];
  /** Place among the rule's versions: what a verdict names it by. */
  readonly place: number;
  readonly doubtful: boolean;
  readonly scheduled: boolean;
  readonly weak: boolean;
  /** An exception whose provisions were not all read. */
  readonly unread: boolean;
  /** Null for rules by control-list row. */
  readonly when: Test | null;
  readonly unless: readonly { readonly says: string; readonly test: Test }[];
  readonly conditions: readonly DayCondition[];
  /** Of an exception: whether the deal itself says that it is its case. */
  readonly claimed: Test | null;
}

export interface DayRule {
  readonly rule: RuleSource;
  /** As the rule says: read for every case, and slow to read in law files. */
  readonly id: string;
  readonly kind: RuleSource['kind'];
  readonly listBased: boolean;
  /** Empty: not in force. */
  readonly versions: readonly DayVersion[];
  /** Of the version that stands for the rule when it does not bite: its place, and whether it may be in force. */
  readonly held: { readonly place: number; readonly inForce: boolean };
  /** Some candidate says that the rule is not in force. */
  readonly maybeNotInForce: boolean;
  /** It finds by control-list row. */
  readonly byRows: boolean;
  /** Its own reach, in place of the regime's nexus; null: it has none. */
  readonly reaches: Test | null;
  /** An exception that no rule bars. */
  readonly unbarred: boolean;
  /** The usual case: one version, sure and enforced. */
  readonly plain: DayVersion | null;
}

/** Which rules need to be asked on a route. */
export interface Plan {
  readonly asked: readonly DayRule[];
  /** Rules that cannot bite. */
  readonly barred: readonly DayRule[];
}

export interface DayRegime {
  readonly source: RegimeSource;
  readonly date: LocalDate;
  readonly places: Places;
  readonly nexus: Test;
  /** Whether a country is one that no stated ultimate destination takes away, or one that is judged when passed through; null: none is. */
  readonly embargoed: PlaceTest | null;
  readonly transit: PlaceTest | null;
  /** Whether a blocking statute lets the regime count only with a proven nexus; null: none is known. */
  readonly blockingStatute: Test | null;
  readonly rules: readonly DayRule[];
  readonly exceptions: readonly DayRule[];
  /** The red flag that names what the text of the deal contradicts; judged after all else. */
  readonly contradicted: DayRule | null;
  /** Rules with a reach of their own: judged also where the regime does not reach the item. */
  readonly beyond: readonly DayRule[];
  /** Positions of the exceptions that name a finding, by its rule; filled as they are asked for. */
  readonly naming: Map<string, readonly number[]>;
  /** By kind, origin and destination. */
  readonly plans: Map<string, Plan>;
  /** Some rule of the regime goes by control list, chart, footnote or embargo. */
  readonly hasLists: boolean;
  /** The regime's text was read so far that it may end in `allowed`. */
  readonly mayAllow: boolean;
  readonly controlLists: ReadonlyMap<string, ControlListSource>;
  /** Country -> columns marked, null for a pointer row; absent: no row. */
  readonly marks: (country: string) => ReadonlySet<string> | null | undefined;
  /** Tests of the rows that bite only where more than code and destination says so. */
  readonly rowTests: ReadonlyMap<EntrySource['rows'][number], Test>;
}

export interface DayBook {
  readonly date: LocalDate;
  readonly claims: DayClaims;
  readonly regimes: readonly DayRegime[];
}
