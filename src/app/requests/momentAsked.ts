/** Which Moment does a question get, and of when is its answer? Both are fixed once, at the start of the request. */
import type { AsOf } from '../../domain/asOf.ts';
import { dayOf, type Instant, type LocalDate } from '../../kit/localDate.ts';
import type { CallContext } from '../models/appContext.ts';
import { knowsUpTo, type Moment } from '../models/moments/moment.ts';
import type { AskOptions } from './askOptions.ts';
import { readAsOf, readDate, readKnownAt } from './readAsOf.ts';

export interface MomentAsked {
  readonly moment: Moment;
  /** The two times of a question about this day. */
  readonly asOf: (validAt: LocalDate) => AsOf;
}

type Asking = Pick<CallContext, 'moments' | 'caller'>;

/** An instant of knowledge that is not given is now or, while a version waits, the instant before it. Throws DATE_INVALID, INDEX_NOT_READY. */
export async function momentAsked({ moments, caller }: Asking, options: AskOptions): Promise<MomentAsked> {
  const { knownAt } = options;
  const named: Instant | undefined = knownAt === undefined ? undefined : readKnownAt(knownAt);
  const moment = await moments.moment(named);
  const upTo = knowsUpTo(moment, caller.at);
  return { moment, asOf: (validAt) => readAsOf(validAt, options, upTo) };
}

/** The same for a question that names its day, or means today. */
export async function momentOnDay(
  call: Asking,
  options: AskOptions & { readonly date?: string | undefined },
): Promise<{ readonly moment: Moment; readonly asOf: AsOf }> {
  const { date } = options;
  const day = date === undefined ? dayOf(call.caller.at) : readDate(date, 'date');
  const { moment, asOf } = await momentAsked(call, options);
  return { moment, asOf: asOf(day) };
}
