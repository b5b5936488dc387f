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
import { ListLibrary } from '../models/lists/listLibrary.ts';
import { IndexFiles } from '../models/names/indexFiles.ts';
import { KeptThreads } from '../models/names/keptThreads.ts';
import { NameIndex } from '../models/names/nameIndex.ts';
import type { StartSearchThreads } from '../models/names/searchBatch.ts';
import { bundledDossiers, DossierLibrary } from '../models/parties/dossierLibrary.ts';
import type { PartyTools } from '../models/parties/findParties.ts';
import { PartyLinks } from '../models/parties/partyLinks.ts';
import type { ServedCall } from '../requests/implement.ts';
import { type Clock, systemClock } from '../runtime/clock.ts';
import { localActor } from '../runtime/localActor.ts';
import { VERSION } from '../runtime/version.ts';
import { ImportsApart } from '../work/importApart.ts';
import type { ImportProcess, StartWorkThreads, WorkThreads } from '../work/workTask.ts';
import { answerAsJsonOver } from './answerAsJson.ts';
import { facadeOf } from './facade.ts';
import { openDataStore, storePath } from './openDataStore.ts';
import { performWith } from './perform.ts';
import type { Portcullis } from './portcullis.ts';

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
    lists: new ListLibrary(store, law.ruleBook.countryLists),
    names: new NameIndex(store, DEFAULT_MODEL, indexFilesOf(options.dataDir, store)),
    model: DEFAULT_MODEL,
    clock,
  };
  const threads = new KeptThreads(options.startSearchThreads ?? null);
  const services = {
    ...context,
    threads,
    ...elsewhereOf(options),
    parties: partyToolsOf(context),
    dataDir: options.dataDir,
  };
  return asCaller(services, { tenant: MAIN_TENANT, actor, roles: ROLES });
}

interface Services extends Omit<ServedCall, 'caller'> {
  readonly work: WorkThreads | null;
}

/** Other threads and processes can open a folder, but not what is in the memory of this one. */
function elsewhereOf({ startWorkThreads, importProcess, dataDir, lawDir = null }: OpenOptions) {
  const isOnDisk = dataDir !== ':memory:' && existsSync(storePath(dataDir));
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
  const { store, clock, threads, work, dataDir } = services;
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
      return [
        ...(store.readOnly ? [`${dataDir} cannot be written: nothing is saved`] : []),
        ...services.names.warnings,
      ];
    },
    explain: explainAnswer,
    // The request and the instant are those of a call, not of whoever asked before.
    as: ({ tenant = known.tenant, roles = known.roles, ...given }) => asCaller(services, { ...given, tenant, roles }),
    perform,
    answerAsJson: answerAsJsonOver(work, perform, callerOf),
    close: async () => {
      await Promise.all([threads.close(), work?.close()]);
      await store.close();
    },
  };
}

/** Dossiers and links are read when the first question about a party comes. */
function partyToolsOf(context: AppContext): () => Promise<PartyTools> {
  let tools: Promise<PartyTools> | null = null;
  const read = async (): Promise<PartyTools> => {
    const dossiers = new DossierLibrary(await bundledDossiers());
    return { dossiers, links: new PartyLinks(context, dossiers), model: context.model };
  };
  return () => {
    tools ??= read();
    return tools;
  };
}

const indexFilesOf = (dataDir: string, store: Store): IndexFiles =>
  new IndexFiles(dataDir === ':memory:' ? null : join(dataDir, 'index'), !store.readOnly);
