/** RuleBookSource: all of law/ as one plain JSON document with a digest. It is what is built, stored by digest and replayed. */
import type { Evidence } from '../../domain/evidence.ts';
import type { Programme } from '../../domain/programme.ts';
import type {
  ChartFile,
  ControlListFile,
  EntryFile,
  FactKey,
  GroupFile,
  RegimeFile,
  RuleFile,
  StatementLaw,
} from './lawSchemas.ts';

export type RuleSource = RuleFile & { readonly regime: string };

/** An entry with what its file says for all entries filled in. */
export type EntrySource = EntryFile & {
  readonly knownFrom: string;
  readonly checkedOn: string;
  readonly evidence: Evidence;
};

export interface ControlListSource {
  readonly key: string;
  readonly regime: string;
  readonly title: string;
  readonly style: ControlListFile['style'];
  /** Absent: it has every entry. */
  readonly partial?: true;
  readonly entries: readonly EntrySource[];
}

export interface RegimeSource {
  readonly regime: RegimeFile;
  readonly facts: readonly (FactKey & {
    /** In rule books of before there were statements: the free text of an end-use attestation answers it with "no". */
    readonly knowledge?: boolean;
  })[];
  /** Absent in rule books of before there were statements. */
  readonly statements?: readonly StatementLaw[];
  readonly rules: readonly RuleSource[];
  readonly groups: readonly GroupFile[];
  readonly controlLists: readonly ControlListSource[];
  readonly chart: ChartFile | null;
  readonly programmes: readonly Programme[];
}

export interface RuleBookSource {
  readonly schema: 'portcullis-law/1';
  /** sha256 of the canonical JSON of `regimes`. */
  /** Which form it has; absent: 1. A reader for each stands in src/rules/book/readRuleBook.ts. */
  readonly format?: number;
  readonly digest: string;
  readonly regimes: readonly RegimeSource[];
}
