/** RulesAnswer: a verdict with its sentences; the app adds asOf, digests, screenings and coverage to it. */
import type {
  Authorisation,
  Determination,
  Obligation,
  Outcome,
  Question,
  RedFlag,
  RegimeResult,
  ReviewPolicy,
  Warning,
} from '../../domain/determination.ts';

export interface RulesAnswer {
  readonly outcome: Outcome;
  readonly possible: Outcome[];
  readonly couldBeWorse: Outcome[];
  readonly reviewPolicy: ReviewPolicy | null;
  readonly authorisation: Authorisation | null;
  /** Regimes whose nexus applies or is undetermined. */
  readonly regimes: RegimeResult[];
  /** Asked away, not modelled, or without a nexus; with why. */
  readonly regimesNotEvaluated: Determination['regimesNotEvaluated'];
  readonly questions: Question[];
  readonly redFlags: RedFlag[];
  readonly obligations: Obligation[];
  /** Absent: none. */
  readonly warnings?: Warning[];
  readonly recheckBy: string | null;
  readonly nextKnownChange: Determination['nextKnownChange'];
  /** Programme -> roles it reaches in this request, for Determination.coverage[].reaches. */
  readonly reaches: ReadonlyMap<string, readonly string[]>;
  /** A readable explanation in plain sentences. `explainAnswer` gives the long form. */
  readonly text: string;
}
