/**
 * Which name does a version of a list get? It is the digest of what the version says (members and metadata), never of when or
 * from where it was loaded.
 */
import type { ListVersion } from '../domain/list.ts';
import { canonicalJson } from '../kit/canonicalJson.ts';
import { sha256 } from '../kit/sha256.ts';

type VersionContent = Omit<ListVersion, 'version' | 'recordedAt' | 'raw'>;

/** First 12 hex digits of the digest over metadata and the digests of all members, whose order does not matter. */
export function versionDigest(content: VersionContent, memberDigests: readonly string[]): string {
  const text = canonicalJson({ ...content, members: [] });
  if (memberDigests.length === 0) return sha256(text).slice(0, 12);
  // What canonical JSON of the whole would be, without an own text for each of 100,000 members. Within a value its quotes are escaped.
  const members = `"members":["${[...memberDigests].sort().join('","')}"]`;
  return sha256(text.replace('"members":[]', () => members)).slice(0, 12);
}
