/** For tests: a store with lists of a few listings each, and everything that looks for parties over it. */
import { type Caller, MAIN_TENANT } from '../../../../domain/caller.ts';
import type { Dossier } from '../../../../domain/dossier.ts';
import { testCaller } from '../../../../domain/fixtures/testCaller.ts';
import type { Listing } from '../../../../domain/list.ts';
import { listingFromJson } from '../../../../domain/listingContent.ts';
import { type Instant, instantOf, localDate } from '../../../../kit/localDate.ts';
import { bundledBook } from '../../../../rules/testing/bundledLaw.ts';
import { DEFAULT_MODEL, type MatchingModel } from '../../../../screening/index.ts';
import { sourceFileOf } from '../../../../sources/formats/openFile.ts';
import type { Source } from '../../../../sources/reading/source.ts';
import { openStore } from '../../../../store/openStore.ts';
import type { Store, TenantReads } from '../../../../store/store.ts';
import { importList } from '../../../importing/importList.ts';
import type { Moment } from '../../moments/moment.ts';
import { Moments } from '../../moments/moments.ts';
import { IndexMaker } from '../../names/indexMaker.ts';
import type { PartyTools } from '../findParties.ts';
import { PartyToolbox } from '../partyTools.ts';

export interface PartyWorld {
  readonly store: Store;
  /** Of the store as it is now. */
  readonly moment: () => Promise<Moment>;
  readonly tools: () => Promise<PartyTools>;
  readonly context: {
    readonly store: Store;
    readonly records: TenantReads;
    /** Asks now: its instant is read anew each time. */
    readonly caller: Caller;
    readonly model: MatchingModel;
    readonly moments: Moments;
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
  const moments = momentsOver(store);
  const context = {
    store,
    records: store.of(MAIN_TENANT),
    moments,
    model: DEFAULT_MODEL,
    get caller(): Caller {
      return testCaller({ at: clock() });
    },
  };
  const toolbox = new PartyToolbox(store, async () => dossiers);
  const publish = async (list: string, day: string, listings: readonly Listing[]): Promise<void> => {
    const bytes = new TextEncoder().encode(JSON.stringify([day, listings]));
    await importList(context, {
      source: sourceOf(list, day, listings),
      files: [sourceFileOf(list, bytes)],
      force: true,
    });
  };
  const moment = (): Promise<Moment> => moments.moment();
  return { store, context, publish, moment, tools: async () => toolbox.at(await moment()) };
}

/** As a process has them that has remembered nothing yet. */
export const momentsOver = (store: Store): Moments =>
  new Moments({
    feed: store,
    records: store.of(MAIN_TENANT),
    ruleBook: bundledBook(),
    model: DEFAULT_MODEL,
    maker: new IndexMaker(store, { model: DEFAULT_MODEL, folder: null, writable: false, builder: null }),
  });

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
