/** One repository per noun over one connection: for reading, or inside a unit of work. */
import type { Kysely } from 'kysely';
import { AuditRepository } from './audit/repository.ts';
import { DeterminationRepository } from './determinations/repository.ts';
import { ListWriter } from './lists/listWriter.ts';
import { ListRepository } from './lists/repository.ts';
import { MatchResolutionRepository } from './matchResolutions/repository.ts';
import { NameLikenessRepository } from './nameLikeness/repository.ts';
import { OwnershipRepository } from './ownership/repository.ts';
import { RawObjectRepository } from './raw/repository.ts';
import { RuleBookRepository } from './ruleBooks/repository.ts';
import type { Tables } from './schema/tables.ts';
import { ScreeningRepository } from './screenings/repository.ts';
import type { Reads, UnitOfWork } from './store.ts';

const common = (database: Kysely<Tables>) => ({
  rawObjects: new RawObjectRepository(database),
  determinations: new DeterminationRepository(database),
  ruleBooks: new RuleBookRepository(database),
  screenings: new ScreeningRepository(database),
  matchResolutions: new MatchResolutionRepository(database),
  nameLikeness: new NameLikenessRepository(database),
  ownership: new OwnershipRepository(database),
  audit: new AuditRepository(database),
});

export const readRepositories = (database: Kysely<Tables>): Reads => ({
  ...common(database),
  lists: new ListRepository(database),
});

/** New for each unit, so that nothing a rolled-back unit has read is remembered. */
export const unitRepositories = (database: Kysely<Tables>): UnitOfWork => ({
  ...common(database),
  lists: new ListWriter(database),
});
