/** What does a migration need to know beside the database? */
import type { Instant } from '../../kit/localDate.ts';
import type { Dialect } from '../schema/dialect.ts';

export interface MigrationContext {
  readonly dialect: Dialect;
  /** The instant that what the migration writes bears. */
  readonly now: Instant;
}
