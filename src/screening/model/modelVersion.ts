/**
 * modelVersion: what is a version of the matching model? Data alone: thresholds, weights, the digests of the tables by which it reads names, and
 * the steps that are on. Its digest covers all that moves a score, so two versions of one digest give the same scores.
 */
import { type Digest, digestOf } from '../../kit/sha256.ts';
import type { Steps } from './steps.ts';
import type { TableName } from './tables.ts';
import type { Weights } from './weights.ts';

export interface Thresholds {
  /** From this score on a hit is shown to a person. */
  readonly review: number;
  /** From this score on a hit counts as a match until a person says otherwise. */
  readonly match: number;
  /** The lowest score that is ever reported. */
  readonly floor: number;
}

export interface ModelVersion {
  /** `portcullis-1`, `ofac`: part of every answer; a change that alters scores makes a new name. */
  readonly name: string;
  readonly description: string;
  readonly thresholds: Thresholds;
  readonly weights: Weights;
  /** SHA-256 of the contents of each named table (tables.ts). */
  readonly tables: Readonly<Record<TableName, string>>;
  readonly steps: Steps;
}

/** How an answer names the version that it was given by. */
export interface ModelReference {
  readonly name: string;
  readonly digest: Digest;
}

/** Digest of the canonical JSON of everything that moves a score, and of the name. The description is free. */
export const digestOfVersion = ({ name, thresholds, weights, tables, steps }: ModelVersion): Digest =>
  digestOf({ name, thresholds, weights, tables, steps });
