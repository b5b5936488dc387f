/** Which name does a version of a list get? Digest of what it says (members and metadata), never of when or whence it was loaded. */
import type { ListVersion } from '../domain/list.ts';
import { digestOf } from '../kit/sha256.ts';

type VersionContent = Omit<ListVersion, 'version' | 'recordedAt' | 'raw'>;

/** First 12 hex digits of the digest over metadata and the digests of all members, whose order does not matter. */
export function versionDigest(content: VersionContent, memberDigests: readonly string[]): string {
  return digestOf({ ...content, members: [...memberDigests].sort() }).slice(0, 12);
}
