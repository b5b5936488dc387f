/** The one place that reads the clock; everything else is given the time. */
import { type Instant, instantOf } from '../../kit/localDate.ts';

export type Clock = () => Instant;

export const systemClock: Clock = () => instantOf(Date.now());
