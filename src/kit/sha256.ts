/** SHA-256 as lower-case hex, of text (UTF-8) or bytes. */
import { hash } from 'node:crypto';
import { canonicalJson } from './canonicalJson.ts';

export type Digest = string & { readonly __brand: 'Digest' };

export function sha256(data: string | Uint8Array): Digest {
  // In one go: a hash object for each of 100,000 listings would wait for the collector.
  return hash('sha256', data, 'hex') as Digest;
}

/** Digest of a value's canonical JSON. */
export function digestOf(value: unknown): Digest {
  return sha256(canonicalJson(value));
}
