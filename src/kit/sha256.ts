/** SHA-256 as lower-case hex, of text (UTF-8) or bytes. */
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonicalJson.ts';

export type Digest = string & { readonly __brand: 'Digest' };

export function sha256(data: string | Uint8Array): Digest {
  return createHash('sha256').update(data).digest('hex') as Digest;
}

/** Digest of a value's canonical JSON. */
export function digestOf(value: unknown): Digest {
  return sha256(canonicalJson(value));
}
