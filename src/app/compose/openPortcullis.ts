/**
 * Opens Portcullis over a data folder. It joins store, law, lists and the name index, and seeds the bundled lists on first
 * start.
 */
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { explainAnswer } from '../../rules/index.ts';
import { DEFAULT_MODEL } from '../../screening/index.ts';
import { openSourceFile } from '../../sources/index.ts';
import type { Store } from '../../store/index.ts';
import { importList } from '../importing/importList.ts';
import type { AppContext } from '../models/appContext.ts';
import { loadLaw } from '../models/law/loadLaw.ts';
import { ListLibrary } from '../models/lists/listLibrary.ts';
import { IndexFiles } from '../models/names/indexFiles.ts';
import { KeptThreads } from '../models/names/keptThreads.ts';
import { NameIndex } from '../models/names/nameIndex.ts';
import type { StartSearchThreads } from '../models/names/searchBatch.ts';
import { compareDays } from '../operations/determinations/compareDays.ts';
import { determineBatch } from '../operations/determinations/determineBatch.ts';
import { determineTransaction } from '../operations/determinations/determineTransaction.ts';
import { replayDetermination } from '../operations/determinations/replayDetermination.ts';
import { lawIndex, showLaw, showLawDiff } from '../operations/law/describeLaw.ts';
import { diffList } from '../operations/lists/diffList.ts';
import { measureImpact } from '../operations/lists/measureImpact.ts';
import { showList } from '../operations/lists/showList.ts';
import { summariseLists } from '../operations/lists/summariseLists.ts';
import { screenMany } from '../operations/screenings/screenMany.ts';
import { screenParty } from '../operations/screenings/screenParty.ts';
import { screenTextOf } from '../operations/screenings/screenTextOf.ts';
import { runDoctor } from '../operations/system/runDoctor.ts';
import { verifyAudit } from '../operations/system/verifyAudit.ts';
import { type Clock, systemClock } from '../runtime/clock.ts';
import { VERSION } from '../runtime/version.ts';
import { bindDossiers } from './bindDossiers.ts';
import { bindOwnership } from './bindOwnership.ts';
import { openDataStore } from './openDataStore.ts';
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
}

/** Throws LAW_INVALID, STORE_BUSY, STORE_CORRUPT, STORE_VERSION, STORE_READ_ONLY. */
export async function openPortcullis(options: OpenOptions): Promise<Portcullis> {
  const clock = options.clock ?? systemClock;
  const law = await loadLaw(options.lawDir ?? null);
  const actor = options.actor ?? defaultActor();
  const store = await openDataStore(options.dataDir, clock, actor);
  const context: AppContext = {
    store,
    ruleBook: law.ruleBook,
    ruleBookJson: law.json,
    lists: new ListLibrary(store, law.ruleBook.countryLists),
    names: new NameIndex(store, DEFAULT_MODEL, indexFilesOf(options.dataDir, store)),
    model: DEFAULT_MODEL,
    clock,
    actor,
  };
  return bind(context, options);
}

function bind(context: AppContext, options: OpenOptions): Portcullis {
  const { store, ruleBook } = context;
  const threads = new KeptThreads(options.startSearchThreads ?? null);
  return {
    version: VERSION,
    warnings: store.readOnly ? [`${options.dataDir} cannot be written: nothing is saved`] : [],
    determine: (input, ask) => determineTransaction(context, input, ask),
    determineBatch: (lines, ask) => determineBatch(context, lines, ask),
    compareDays: (input, otherDay, ask) => compareDays(context, input, otherDay, ask),
    explain: explainAnswer,
    screen: (query, ask) => screenParty(context, query, ask),
    screenMany: (queries, ask = {}) => screenMany(context, queries, ask, threads),
    screenText: (text, ask) => screenTextOf(context, text, ask),
    lists: () => summariseLists(context),
    showList: (list, date) => showList(context, list, date),
    diffList: (list, from, to) => diffList(context, list, from, to),
    impact: (list, from, to, parties) => measureImpact(context, list, from, to, parties, () => threads.of()),
    importList: async (source, paths, how = {}) => {
      const files = await Promise.all(paths.map((path) => openSourceFile(path)));
      const account = await importList(context, { source, files, ...how });
      // Names are indexed now, so that the next process finds the index file.
      if (account.state === 'imported') await context.names.refresh(await context.lists.snapshot());
      return account;
    },
    updateLists: async (sources, how = {}) => {
      // Loaded when asked for: what talks to the network takes a while to load, and nothing else needs it.
      const [{ updateLists }, { systemDownloadTools }] = await Promise.all([
        import('../operations/lists/updateLists.ts'),
        import('../importing/downloadTools.ts'),
      ]);
      const tools = { ...context, downloads: downloadsOf(options), tools: systemDownloadTools() };
      return updateLists(tools, { ...how, sources });
    },
    ...bindDossiers(context),
    ...bindOwnership(context),
    law: () => lawIndex(ruleBook),
    showLaw: (id) => showLaw(ruleBook, id),
    diffLaw: (from, to) => showLawDiff(ruleBook, from, to),
    replay: (id) => replayDetermination(context, id),
    verifyAudit: () => verifyAudit(context),
    doctor: () => runDoctor(context, options.dataDir),
    close: async () => {
      await threads.close();
      await store.close();
    },
  };
}

/** Where downloads go and what is remembered of them; a store in memory remembers nothing. */
const downloadsOf = ({ dataDir }: OpenOptions): string | null =>
  dataDir === ':memory:' ? null : join(dataDir, 'downloads');

const indexFilesOf = (dataDir: string, store: Store): IndexFiles =>
  new IndexFiles(dataDir === ':memory:' ? null : join(dataDir, 'index'), !store.readOnly);

function defaultActor(): string {
  try {
    return `local:${userInfo().username}`;
  } catch {
    return 'local:unknown';
  }
}
