/** For tests: a store with lists of a few listings each, and everything that looks for parties over it. */
import { type Caller, MAIN_TENANT } from '../../../../domain/caller.ts';
import type { Dossier } from '../../../../domain/dossier.ts';
import { testCaller } from '../../../../domain/fixtures/testCaller.ts';
import type { Listing } from '../../../../domain/list.ts';
import { listingFromJson } from '../../../../domain/listingContent.ts';
import { type Instant, instantOf, localDate } from '../../../../kit/localDate.ts';
import { DEFAULT_MODEL, type MatchingModel } from '../../../../screening/index.ts';
import { sourceFileOf } from '../../../../sources/formats/openFile.ts';
import type { Source } from '../../../../sources/reading/source.ts';
import { openStore } from '../../../../store/openStore.ts';
import type { Store, TenantReads } from '../../../../store/store.ts';
import { importList } from '../../../importing/importList.ts';
import { ListLibrary } from '../../lists/listLibrary.ts';
import { IndexFiles } from '../../names/indexFiles.ts';
import { NameIndex } from '../../names/nameIndex.ts';
import { DossierLibrary } from '../dossierLibrary.ts';
import type { PartyTools } from '../findParties.ts';
import { PartyLinks } from '../partyLinks.ts';

export interface PartyWorld {
  readonly store: Store;
  readonly tools: PartyTools;
  readonly context: {
    readonly store: Store;
    readonly records: TenantReads;
    /** Asks now: its instant is read anew each time. */
    readonly caller: Caller;
    readonly model: MatchingModel;
  };
  /** Imports one version of a list. */
  readonly publish: (list: string, day: string, listings: readonly Listing[]) => Promise<void>;
}

export const listing = (id: string, name: string, more: Partial<Listing> = {}): Listing => {
  const [list = '', ...key] = id.split(':');
  const content = { id, list, sourceId: key.join(':'), type: 'person', name, programs: [list] };
  return { ...listingFromJson(JSON.stringify(content)), ...more };
};

export async function partyWorld(dossiers: readonly Dossier[] = []): Promise<PartyWorld> {
  let seconds = 0;
  const clock = (): Instant => instantOf(Date.parse('2026-10-01T12:00:00Z') + 1000 * seconds++);
  const store = await openStore({ address: { kind: 'memory' }, clock });
  const records = store.of(MAIN_TENANT);
  const context = {
    store,
    records,
    model: DEFAULT_MODEL,
    get caller(): Caller {
      return testCaller({ at: clock() });
    },
  };
  const library = new DossierLibrary(dossiers);
  const names = new NameIndex(store, DEFAULT_MODEL, new IndexFiles(null, false));
  const links = new PartyLinks({ store, records, names, lists: new ListLibrary(store, []) }, library);
  const publish = async (list: string, day: string, listings: readonly Listing[]): Promise<void> => {
    const bytes = new TextEncoder().encode(JSON.stringify([day, listings]));
    await importList(context, {
      source: sourceOf(list, day, listings),
      files: [sourceFileOf(list, bytes)],
      force: true,
    });
  };
  return { store, context, publish, tools: { links, dossiers: library, model: DEFAULT_MODEL } };
}

const sourceOf = (list: string, day: string, listings: readonly Listing[]): Source => ({
  definition: {
    key: list,
    title: list,
    publisher: 'a publisher',
    kind: 'parties',
    official: true,
    url: 'https://lists.example/',
    licence: 'none',
    programmes: [list],
    shrinkGuard: 1,
    staleAfterDays: 30,
    rowPeriods: false,
  },
  read: async function* () {
    yield* listings;
    return { publishedOn: localDate(day), statedSize: null, coverage: 'full' as const, notes: [] };
  },
});
