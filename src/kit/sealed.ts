/**
 * Sealed: a value with its canonical JSON and the digest of it, made once. Whoever stores, commits to or compares the value takes the
 * text from here, since writing a large answer out costs more than everything else about saving it.
 */
import { canonicalJson } from './canonicalJson.ts';
import { type Digest, sha256 } from './sha256.ts';

export interface Sealed<T> {
  readonly value: T;
  /** Canonical JSON of the value. */
  readonly json: string;
  /** sha256 of `json`. */
  readonly digest: Digest;
}

/** Throws where the value has no canonical JSON; nobody may change the value afterwards. */
export function seal<T>(value: T): Sealed<T> {
  const json = canonicalJson(value);
  return { value, json, digest: sha256(json) };
}
