/**
 * Gives a publication day to a source whose files may not state one (OFAC's CSV). A day in the file always wins; then comes the
 * day in the file's name, then the day on which the server says the file changed, then the day of the fetch from the official
 * address.
 */
import type { Listing } from '../../domain/list.ts';
import { dayOf, type Instant, instantOf, type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import { AccountBuilder, type Source, type SourceFile, type SourceHeader } from '../../sources/index.ts';

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

/** A file as it was found: its name where it lay, and when it is said to have changed. */
export interface FoundFile {
  readonly name: string;
  /** null: not said. */
  readonly modifiedAt: Date | null;
}

/**
 * The newest day the files are said to be of, never after today; without any, today. A day in a file's name was put there by somebody who
 * knew it, while a copy changes when it is copied.
 */
export function dayOfFiles(files: readonly FoundFile[], now: Instant): LocalDate {
  const today = dayOf(now);
  const named = files.flatMap(({ name }) => dayInName(name) ?? []);
  const changed = files.flatMap(({ modifiedAt }) =>
    modifiedAt === null ? [] : dayOf(instantOf(modifiedAt.getTime())),
  );
  const newest = (named.length > 0 ? named : changed).sort().at(-1) ?? today;
  return newest > today ? today : newest;
}

/** `sdn_2024-05-03.csv`, `sdn-20240503.csv`. */
function dayInName(name: string): LocalDate | undefined {
  const [, year, month, day] = /(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)/.exec(name) ?? [];
  return year === undefined ? undefined : parseLocalDate(`${year}-${month}-${day}`);
}
