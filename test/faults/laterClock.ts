/** A clock that runs with the machine's, in years after those of every fixture: what a fixture store holds is known already. */
import { type Instant, instantOf } from '../../src/kit/localDate.ts';

const FIVE_YEARS_MS = 5 * 365 * 86_400_000;

export const laterClock = (): Instant => instantOf(Date.now() + FIVE_YEARS_MS);
