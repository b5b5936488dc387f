/**
 * Remembers that a list was checked with its publisher. What is new of a list is a version; that nothing is new is this row, without which a list that
 * seldom changes would look old.
 */
import type { Caller } from '../../domain/caller.ts';
import type { ListCheck } from '../../domain/list.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { dayOf, type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import { isOwnList } from '../../sources/index.ts';
import { type Store, unchanged } from '../../store/index.ts';

interface CheckContext {
  readonly store: Store;
  readonly caller: Caller;
}

/** One row a day; a second check on the same day writes nothing. */
export async function recordCheck(
  { store, caller }: CheckContext,
  { list, checkedOn, how }: Pick<ListCheck, 'list' | 'checkedOn' | 'how'>,
): Promise<void> {
  await store.change(caller, async (unit) => {
    const isNew = await unit.lists.putCheck({ list, checkedOn, recordedAt: unit.recordedAt, how });
    if (!isNew) return unchanged(undefined);
    return {
      result: undefined,
      events: [{ type: 'listChecked', subject: list, facts: { checkedOn, how }, rows: unit.written() }],
    };
  });
}

/** The day given with --checked. Throws DATE_INVALID for no day, or one still to come; INPUT_INVALID for a list of one's own, which does not age. */
export function readCheckedOn(given: string | undefined, list: string, { at }: Caller): LocalDate | null {
  if (given === undefined) return null;
  if (isOwnList(list))
    throw new PortcullisError({
      code: 'INPUT_INVALID',
      what: 'a list of your own has no publisher to be checked with',
      where: '--checked',
      got: given,
      hint: 'leave --checked out; lists of your own do not age',
    });
  const day = parseLocalDate(given);
  if (day !== undefined && day <= dayOf(at)) return day;
  throw new PortcullisError({
    code: 'DATE_INVALID',
    what: day === undefined ? 'the day of the check is not a real day' : 'the day of the check is still to come',
    where: '--checked',
    expected: `YYYY-MM-DD, ${dayOf(at)} or before`,
    got: given,
  });
}
