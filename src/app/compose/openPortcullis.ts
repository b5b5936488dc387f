/**
 * Opens Portcullis over a data folder. It joins store, law, lists and the name index, and seeds the bundled lists on first
 * start.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Caller, MAIN_TENANT, ROLES } from '../../domain/caller.ts';
import { explainAnswer } from '../../rules/index.ts';
import { DEFAULT_MODEL } from '../../screening/index.ts';
import type { Store } from '../../store/index.ts';
import type { AppContext } from '../models/appContext.ts';
import { loadLaw } from '../models/law/loadLaw.ts';
import type { StartIndexBuilder } from '../models/names/buildSegment.ts';
import { IndexMaker } from '../models/names/indexMaker.ts';
import { KeptThreads } from '../models/names/keptThreads.ts';
import type { StartSearchThreads } from '../models/names/searchBatch.ts';
import { PartyToolbox } from '../models/parties/partyTools.ts';
import { type Clock, systemClock } from '../runtime/clock.ts';
import { localActor } from '../runtime/localActor.ts';
import { VERSION } from '../runtime/version.ts';
import { ImportsApart } from '../work/importApart.ts';
import type { ImportProcess, StartWorkThreads } from '../work/workTask.ts';
import { answerAsJsonOver } from './answerAsJson.ts';
import { facadeOf } from './facade.ts';
import { OpenCalls } from './openCalls.ts';
import { databaseIn, openDataStore } from './openDataStore.ts';
import { performWith, type Services } from './perform.ts';
import type { Portcullis } from './portcullis.ts';
import { TenantMoments } from './tenantMoments.ts';

export interface OpenOptions {
  /** Folder of the store, made when missing; `:memory:` keeps nothing. */
  readonly dataDir: string;
  /** YAML law folder instead of the bundled rule book. */
  readonly lawDir?: string | null;
  readonly clock?: Clock;
  /** Who acts; default: the operating-system user. */
  readonly actor?: string;
  /** Starts the threads of large screening jobs; absent: everything is searched in this thread. */
  readonly startSearchThreads?: StartSearchThreads;
  /** Starts the threads that build the name index; absent: it is built in this thread, and whoever asks waits. */
  readonly startIndexBuilder?: StartIndexBuilder;
  /** Whether an import returns only when its names can be searched (default), or at once with `searchable: false`, as a server does. */
  readonly importsWait?: boolean;
  /** Starts the threads of heavy operations that an edge passes on; absent: they are done in this thread. */
  readonly startWorkThreads?: StartWorkThreads;
  /** Does large imports and updates of lists in a process of their own; absent: they are done in this one. */
  readonly importProcess?: ImportProcess;
}

/** Throws LAW_INVALID, STORE_BUSY, STORE_CORRUPT, STORE_VERSION, STORE_READ_ONLY. */
export async function openPortcullis(options: OpenOptions): Promise<Portcullis> {
  const clock = options.clock ?? systemClock;
  const law = await loadLaw(options.lawDir ?? null);
  const actor = options.actor ?? localActor();
  const store = await openDataStore(options.dataDir, clock, actor);
  const context: AppContext = {
    store,
    ruleBook: law.ruleBook,
    ruleBookJson: law.json,
    model: DEFAULT_MODEL,
  };
  const threads = new KeptThreads(options.startSearchThreads ?? null);
  const calls = new OpenCalls();
  const { dataDir, importsWait = true } = options;
  const tenants = new TenantMoments({ store, ruleBook: law.ruleBook, maker: indexMakerOf(options, store) });
  const services = {
    ...context,
    clock,
    tenants,
    calls,
    threads,
    ...elsewhereOf(options),
    parties: new PartyToolbox(store),
    dataDir,
    importsWait,
  };
  return asCaller(services, { tenant: MAIN_TENANT, actor, roles: ROLES });
}

/** Other threads and processes can open a folder, but not what is in the memory of this one. */
function elsewhereOf({ startWorkThreads, importProcess, dataDir, lawDir = null }: OpenOptions) {
  const isOnDisk = dataDir !== ':memory:' && existsSync(databaseIn(dataDir));
  const opening = { dataDir, lawDir };
  return {
    work: startWorkThreads && isOnDisk ? startWorkThreads(opening) : null,
    importsApart: new ImportsApart(importProcess && isOnDisk ? importProcess : null, opening),
  };
}

/** A caller between calls: without the instant, and mostly without a request. */
type Known = Omit<Caller, 'at' | 'requestId'> & Partial<Caller>;

/** Portcullis for one caller. Each call has the clock's instant, taken once, unless the caller brings one. */
function asCaller(services: Services, known: Known): Portcullis {
  const { store, clock, threads, tenants, work, dataDir } = services;
  const callerOf = (): Caller => ({
    ...known,
    requestId: known.requestId ?? randomUUID(),
    at: known.at ?? clock(),
  });
  const { perform, call } = performWith(services, callerOf);
  return {
    ...facadeOf(call),
    version: VERSION,
    get warnings() {
      return [...(store.readOnly ? [`${dataDir} cannot be written: nothing is saved`] : []), ...tenants.warnings];
    },
    explain: explainAnswer,
    // The request and the instant are those of a call, not of whoever asked before.
    as: ({ tenant = known.tenant, roles = known.roles, ...given }) => asCaller(services, { ...given, tenant, roles }),
    perform,
    answerAsJson: answerAsJsonOver(work, perform, callerOf),
    close: async () => {
      await services.calls.settled();
      await Promise.all([threads.close(), tenants.close(), work?.close()]);
      await store.close();
    },
  };
}

/** A store that is not in the folder's file, because that cannot be written and holds none, is not read by other threads. */
function indexMakerOf({ dataDir, startIndexBuilder }: OpenOptions, store: Store): IndexMaker {
  const isFile = dataDir !== ':memory:';
  const builder = isFile && !store.readOnly && startIndexBuilder ? startIndexBuilder(databaseIn(dataDir)) : null;
  const folder = isFile ? join(dataDir, 'index') : null;
  return new IndexMaker(store, { model: DEFAULT_MODEL, folder, writable: !store.readOnly, builder });
}
