/** Reads a whole version into memory. It serves tests and lists of a few ten thousand rows. */
import type { Listing } from '../domain/list.ts';
import { AccountBuilder } from './reading/account.ts';
import type { Source, SourceFile, SourceHeader } from './reading/source.ts';

export interface ReadVersion {
  readonly listings: readonly Listing[];
  readonly header: SourceHeader;
  readonly account: ReturnType<AccountBuilder['summary']>;
}

/** Throws what the source throws. */
export async function readSource(source: Source, files: readonly SourceFile[]): Promise<ReadVersion> {
  const account = new AccountBuilder();
  const listings: Listing[] = [];
  const reading = source.read(files, account);
  let next = await reading.next();
  while (!next.done) {
    listings.push(next.value);
    next = await reading.next();
  }
  return { listings, header: next.value, account: account.summary() };
}
