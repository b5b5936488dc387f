/**
 * Resolutions: one state of what people decided about matches. Decisions are only added, so those of one customer are read when they are asked for,
 * as they stood at the state's number.
 */
import type { MatchResolution, TenantReads } from '../../../store/index.ts';

export class Resolutions {
  private readonly store: Pick<TenantReads, 'matchResolutions'>;
  /** The change number; 0: nothing was ever decided. */
  private readonly number: number;

  constructor(store: Pick<TenantReads, 'matchResolutions'>, number: number) {
    this.store = store;
    this.number = number;
  }

  /** The newest decision for each listing of the customer. */
  async ofCustomer(customer: string): Promise<readonly MatchResolution[]> {
    if (this.number === 0) return [];
    return this.store.matchResolutions.ofCustomer(customer, undefined, this.number);
  }
}
