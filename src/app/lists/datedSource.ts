/**
 * A source whose files may not say when they were published (OFAC's CSV): the day the publisher's server says they changed stands in,
 * else the day they were fetched from the official address. A day that the file itself gives always wins.
 */
import type { Listing } from '../../domain/list.ts';
import { dayOf, type Instant, instantOf, type LocalDate } from '../../kit/localDate.ts';
import { AccountBuilder } from '../../sources/account.ts';
import type { Source, SourceFile, SourceHeader } from '../../sources/source.ts';

/** The source, dated by `day` where its files are not. */
export function datedSource(source: Source, day: LocalDate): Source {
  return {
    definition: source.definition,
    read: async function* (files, account): AsyncGenerator<Listing, SourceHeader> {
      const header = yield* source.read(files, account);
      return { ...header, publishedOn: header.publishedOn ?? day };
    },
  };
}

/** Whether the files themselves say when they were published; reads them through. */
export async function saysItsDay(source: Source, files: readonly SourceFile[]): Promise<boolean> {
  const reading = source.read(files, new AccountBuilder());
  let next = await reading.next();
  while (!next.done) next = await reading.next();
  return next.value.publishedOn !== null;
}

/** The newest day the files are said to have changed on, never after today; without any, today. */
export function dayOfFiles(modifiedAt: readonly (Date | null)[], now: Instant): LocalDate {
  const today = dayOf(now);
  const days = modifiedAt.flatMap((date) => (date === null ? [] : [dayOf(instantOf(date.getTime()))])).sort();
  const newest = days.at(-1) ?? today;
  return newest > today ? today : newest;
}
