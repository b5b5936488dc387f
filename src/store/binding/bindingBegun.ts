/**
 * Says in the log how many rows each table held when rows began to be bound. Those rows are named by no event of the newer form: they are
 * counted, and never called sound for that.
 */
import type { Kysely } from 'kysely';
import { appendEvent } from '../../audit/index.ts';
import { MAIN_TENANT } from '../../domain/caller.ts';
import type { Instant } from '../../kit/localDate.ts';
import { AuditRepository } from '../audit/repository.ts';
import type { Tables } from '../schema/tables.ts';

/** Nothing is written where there was nothing before. */
export async function recordBindingBegun(
  database: Kysely<Tables>,
  counts: Readonly<Record<string, number>>,
  at: Instant,
): Promise<void> {
  const rowsBefore = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  if (Object.keys(rowsBefore).length === 0) return;
  const audit = new AuditRepository(database);
  const { head, ...entry } = appendEvent(await audit.head(), {
    type: 'bindingBegun',
    version: 1,
    tenant: MAIN_TENANT,
    requestId: 'migration',
    at,
    actor: 'portcullis',
    subject: 'store',
    facts: { rowsBefore },
    rows: [],
  });
  await audit.append([entry], head);
}
