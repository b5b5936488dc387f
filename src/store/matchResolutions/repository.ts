/** What people decided about matches. Decisions are only added; the newest of a pair counts, the earlier ones are its history. */
import type { Kysely } from 'kysely';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import type { Instant } from '../../kit/localDate.ts';
import { advance, counterValue } from '../schema/counters.ts';
import type { Tables } from '../schema/tables.ts';
import type { MatchResolution, MatchResolutionWrites } from './port.ts';

export class MatchResolutionRepository implements MatchResolutionWrites {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async ofCustomer(customer: string, knownAt?: Instant, upTo?: number): Promise<readonly MatchResolution[]> {
    const query = this.database.selectFrom('match_resolution').select(['listing_id', 'json']);
    const then = upTo === undefined ? query : query.where('id', '<=', upTo);
    const bounded = knownAt === undefined ? then : then.where('decided_at', '<=', knownAt);
    const rows = await bounded.where('customer', '=', customer).orderBy('decided_at').orderBy('id').execute();
    const newest = new Map(rows.map(({ listing_id, json }) => [listing_id, json]));
    return [...newest.values()].map((json) => JSON.parse(json) as MatchResolution);
  }

  changes(): Promise<number> {
    return counterValue(this.database, 'matchResolution');
  }

  async history(customer: string, listingId: string): Promise<readonly MatchResolution[]> {
    const rows = await this.database
      .selectFrom('match_resolution')
      .select('json')
      .where('customer', '=', customer)
      .where('listing_id', '=', listingId)
      .orderBy('decided_at')
      .orderBy('id')
      .execute();
    return rows.map(({ json }) => JSON.parse(json) as MatchResolution);
  }

  async add(added: MatchResolution): Promise<void> {
    await this.database
      .insertInto('match_resolution')
      .values({
        id: await advance(this.database, 'matchResolution'),
        customer: added.customer,
        listing_id: added.listingId,
        listing_digest: added.listingDigest,
        customer_digest: added.customerDigest,
        decided_at: added.resolution.at,
        expires_on: added.expiresOn,
        json: canonicalJson(added),
      })
      .execute();
  }
}
