/** One repository per noun over one connection: for reading, or inside a unit of work. */
import type { Kysely } from 'kysely';
import { AuditRepository } from './auditRepository.ts';
import type { Tables } from './database/tables.ts';
import { DeterminationRepository } from './determinationRepository.ts';
import { ListRepository } from './lists/listRepository.ts';
import { ListWriter } from './lists/listWriter.ts';
import { MatchResolutionRepository } from './matchResolutionRepository.ts';
import { NameLikenessRepository } from './nameLikenessRepository.ts';
import { OwnershipRepository } from './ownershipRepository.ts';
import { RawObjectRepository } from './raw/rawObjectRepository.ts';
import { RuleBookRepository } from './ruleBookRepository.ts';
import { ScreeningRepository } from './screeningRepository.ts';
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
