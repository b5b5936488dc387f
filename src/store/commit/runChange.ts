/**
 * Runs the work of one change inside a group: gives it repositories that note what they write, and numbers its events. The events are handed
 * to the group, which appends them all at once.
 */
import type { Kysely } from 'kysely';
import { appendEvent, type LogEntry, type TreeHead } from '../../audit/index.ts';
import type { Caller } from '../../domain/caller.ts';
import type { Instant } from '../../kit/localDate.ts';
import { RowLedger } from '../binding/rowLedger.ts';
import { changeRepositories } from '../repositories.ts';
import type { Tables } from '../schema/tables.ts';
import type { Changed, ChangeUnit } from '../store.ts';
import type { Change, ChangeEvent } from './change.ts';

/** The log as the group has it so far: the head after every event that it will append. */
export interface OpenLog {
  head: TreeHead;
  readonly entries: Pick<LogEntry, 'event' | 'leafHash'>[];
}

export async function runChange<T>(
  database: Kysely<Tables>,
  log: OpenLog,
  clock: () => Instant,
  { caller, work }: { readonly caller: Caller; readonly work: (unit: ChangeUnit) => Promise<Change<T>> },
): Promise<Changed<T>> {
  const ledger = new RowLedger(log.head.size);
  let recordedAt: Instant | undefined;
  const done = await work({
    ...changeRepositories(database, caller.tenant, ledger),
    // The clock is read when it is first asked for, and once.
    get recordedAt() {
      recordedAt ??= clock();
      return recordedAt;
    },
    written: () => ledger.written(),
  });
  const sequences: number[] = [];
  for (const event of 'events' in done ? done.events : []) sequences.push(addEvent(log, ledger, event, caller));
  ledger.requireAllNamed();
  return { result: done.result, sequences };
}

function addEvent(
  log: OpenLog,
  ledger: RowLedger,
  event: ChangeEvent,
  { tenant, actor, requestId, at }: Caller,
): number {
  const rows = [...ledger.nameInNextEvent(event.rows)];
  const { head, ...entry } = appendEvent(log.head, { ...event, version: 1, tenant, actor, requestId, at, rows });
  log.head = head;
  log.entries.push(entry);
  return entry.event.sequence;
}
