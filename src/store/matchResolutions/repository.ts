/** What people of a tenant decided about matches. Decisions are only added; the newest of a pair counts, the earlier ones are its history. */
import type { Kysely } from 'kysely';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import type { Instant } from '../../kit/localDate.ts';
import type { RowLedger, RowReceipt } from '../binding/rowLedger.ts';
import { advance } from '../schema/counters.ts';
import type { Tables } from '../schema/tables.ts';
import type { MatchResolution, MatchResolutionReads, MatchResolutionWrites } from './port.ts';

export class MatchResolutionRepository implements MatchResolutionReads {
  protected readonly database: Kysely<Tables>;
  protected readonly tenant: string;

  constructor(database: Kysely<Tables>, tenant: string) {
    this.database = database;
    this.tenant = tenant;
  }

  async ofCustomer(customer: string, knownAt?: Instant, upTo?: number): Promise<readonly MatchResolution[]> {
    const query = this.decisions().select(['listing_id', 'json']);
    const then = upTo === undefined ? query : query.where('id', '<=', upTo);
    const bounded = knownAt === undefined ? then : then.where('decided_at', '<=', knownAt);
    const rows = await bounded.where('customer', '=', customer).orderBy('decided_at').orderBy('id').execute();
    const newest = new Map(rows.map(({ listing_id, json }) => [listing_id, json]));
    return [...newest.values()].map((json) => JSON.parse(json) as MatchResolution);
  }

  async history(customer: string, listingId: string): Promise<readonly MatchResolution[]> {
    const rows = await this.decisions()
      .select('json')
      .where('customer', '=', customer)
      .where('listing_id', '=', listingId)
      .orderBy('decided_at')
      .orderBy('id')
      .execute();
    return rows.map(({ json }) => JSON.parse(json) as MatchResolution);
  }

  private decisions() {
    return this.database.selectFrom('match_resolution').where('tenant', '=', this.tenant);
  }
}

/** Only inside a change. */
export class MatchResolutionWriter extends MatchResolutionRepository implements MatchResolutionWrites {
  private readonly ledger: RowLedger;

  constructor(database: Kysely<Tables>, tenant: string, ledger: RowLedger) {
    super(database, tenant);
    this.ledger = ledger;
  }

  async add(added: MatchResolution): Promise<RowReceipt> {
    const salt = this.ledger.salt();
    const row = {
      tenant: this.tenant,
      id: await advance(this.database, 'matchResolution'),
      customer: added.customer,
      listing_id: added.listingId,
      listing_digest: added.listingDigest,
      customer_digest: added.customerDigest,
      decided_at: added.resolution.at,
      expires_on: added.expiresOn,
      json: canonicalJson(added),
    };
    await this.database
      .insertInto('match_resolution')
      .values({ ...row, salt })
      .execute();
    return this.ledger.note('match_resolution', row, salt);
  }
}
