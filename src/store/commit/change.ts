/** Change: what the work of `store.change` gives back: its result, and the events that name every row it wrote. */
import type { BoundEvent } from '../../domain/auditEvent.ts';
import type { RowReceipt } from '../binding/rowLedger.ts';

/** What the edge and the store add: number, instant, who, for whom, in which call. */
type Added = 'sequence' | 'version' | 'at' | 'actor' | 'tenant' | 'requestId' | 'rows';
type Said<Event extends BoundEvent> = Event extends BoundEvent
  ? Omit<Event, Added> & { readonly rows: readonly RowReceipt[] }
  : never;

/** An event as a use case says it; every row that the change wrote stands in exactly one. */
export type ChangeEvent = Said<Exclude<BoundEvent, { type: 'bindingBegun' }>>;

export type Change<T> =
  | { readonly result: T; readonly events: readonly [ChangeEvent, ...ChangeEvent[]] }
  /** Nothing had to be written. */
  | { readonly result: T; readonly unchanged: true };

/** For a change that found nothing to write. */
export const unchanged = <T>(result: T): Change<T> => ({ result, unchanged: true });
