/**
 * TenantMoments: the Moments of each tenant. Lists of their own, ownership and decisions are theirs; the index maker, and with it the names, are
 * everybody's.
 */
import type { RuleBook } from '../../rules/index.ts';
import { DEFAULT_MODEL } from '../../screening/index.ts';
import type { Store } from '../../store/index.ts';
import { Moments } from '../models/moments/moments.ts';
import type { IndexMaker } from '../models/names/indexMaker.ts';

export interface TenantMomentsOptions {
  readonly store: Store;
  readonly ruleBook: RuleBook;
  readonly maker: IndexMaker;
}

export class TenantMoments {
  private readonly options: TenantMomentsOptions;
  private readonly known = new Map<string, Moments>();

  constructor(options: TenantMomentsOptions) {
    this.options = options;
  }

  of(tenant: string): Moments {
    const { store, ruleBook, maker } = this.options;
    const moments =
      this.known.get(tenant) ??
      new Moments({ feed: store, records: store.of(tenant), ruleBook, model: DEFAULT_MODEL, maker });
    this.known.set(tenant, moments);
    return moments;
  }

  /** What went wrong with the name index, a sentence each; the answers are right all the same. */
  get warnings(): readonly string[] {
    return this.options.maker.warnings;
  }

  /** Ends the threads of the index; what they were building is dropped. */
  async close(): Promise<void> {
    await this.options.maker.close();
    await Promise.all([...this.known.values()].map((moments) => moments.close()));
  }
}
