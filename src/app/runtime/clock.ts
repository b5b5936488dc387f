/** Reads the clock. Everything else receives the time as a value. */
import { type Instant, instantOf } from '../../kit/localDate.ts';

export type Clock = () => Instant;

export const systemClock: Clock = () => instantOf(Date.now());
