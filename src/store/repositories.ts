/** One repository per noun over one connection: for reading, inside a change, or for derived data. */
import type { Kysely } from 'kysely';
import { AuditRepository } from './audit/repository.ts';
import type { RowLedger } from './binding/rowLedger.ts';
import { DeterminationRepository, DeterminationWriter } from './determinations/repository.ts';
import { ListWriter } from './lists/listWriter.ts';
import { ListRepository } from './lists/repository.ts';
import { MatchResolutionRepository, MatchResolutionWriter } from './matchResolutions/repository.ts';
import { NameLikenessRepository } from './nameLikeness/repository.ts';
import { OwnershipRepository, OwnershipWriter } from './ownership/repository.ts';
import { RawObjectRepository, RawObjectWriter } from './raw/repository.ts';
import { RuleBookRepository, RuleBookWriter } from './ruleBooks/repository.ts';
import type { Tables } from './schema/tables.ts';
import { ScreeningRepository, ScreeningWriter } from './screenings/repository.ts';
import type { ChangeUnit, DerivedUnit, SharedReads, TenantReads } from './store.ts';

export const sharedReads = (database: Kysely<Tables>): SharedReads => ({
  lists: new ListRepository(database, null),
  rawObjects: new RawObjectRepository(database),
  ruleBooks: new RuleBookRepository(database),
  nameLikeness: new NameLikenessRepository(database),
  audit: new AuditRepository(database),
});

export const tenantReads = (database: Kysely<Tables>, tenant: string): TenantReads => ({
  lists: new ListRepository(database, tenant),
  determinations: new DeterminationRepository(database, tenant),
  screenings: new ScreeningRepository(database, tenant),
  matchResolutions: new MatchResolutionRepository(database, tenant),
  ownership: new OwnershipRepository(database, tenant),
});

/** New for each change, so that nothing a change that failed has read is remembered. */
export const changeRepositories = (
  database: Kysely<Tables>,
  tenant: string,
  ledger: RowLedger,
): Omit<ChangeUnit, 'recordedAt' | 'written'> => ({
  lists: new ListWriter(database, tenant, ledger),
  rawObjects: new RawObjectWriter(database, ledger),
  ruleBooks: new RuleBookWriter(database, ledger),
  nameLikeness: new NameLikenessRepository(database),
  audit: new AuditRepository(database),
  determinations: new DeterminationWriter(database, tenant, ledger),
  screenings: new ScreeningWriter(database, tenant, ledger),
  matchResolutions: new MatchResolutionWriter(database, tenant, ledger),
  ownership: new OwnershipWriter(database, tenant, ledger),
});

export const derivedRepositories = (database: Kysely<Tables>): DerivedUnit => ({
  nameLikeness: new NameLikenessRepository(database),
});
