/**
 * Use case: search every name of every list among all contents and store the results, so that the first question about a party
 * is fast. Only names and contents that are new since the last run are searched. A run that was stopped continues where it
 * ended.
 */

import type { LinkProgress, NamesLinked } from '../../../contract/index.ts';
import { linkLists as operation } from '../../../contract/operations/parties/linkLists.ts';
import { numberKeys } from '../../../domain/listingTies.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import type { ContentLikeness } from '../../../store/index.ts';
import type { AppContext } from '../../models/appContext.ts';
import type { Moment } from '../../models/moments/moment.ts';
import { type AskedName, askedName, nameKey } from '../../models/parties/askedName.ts';
import { DossierLibrary } from '../../models/parties/dossierLibrary.ts';
import { contentsSince, likenessAmong, likenessReading, mergeLikeness } from '../../models/parties/keptLikeness.ts';
import { amongKey, likenessBeside, searchLikeness } from '../../models/parties/nameNeighbours.ts';
import { PartyLinks, readPartyGround } from '../../models/parties/partyLinks.ts';
import { implement } from '../../requests/implement.ts';

/** Names kept at once. */
const AT_ONCE = 1000;
/** When more than this share of all contents is new, looking everything up again is quicker than adding to what is kept. */
const ANEW_SHARE = 0.3;

type KeepContext = Pick<AppContext, 'store'> & Pick<Moment, 'names' | 'lists' | 'resolutions'>;
type Kept = readonly (readonly [nameKey: string, likeness: readonly ContentLikeness[]])[];

/** Throws STORE_READ_ONLY. */
export async function keepLikeness(
  context: KeepContext,
  onProgress: (progress: LinkProgress) => void = () => {},
): Promise<NamesLinked> {
  const { store, names } = context;
  if (store.readOnly) throw readOnlyError();
  const highestId = names.state.upTo;
  const reading = likenessReading();
  const kept = await store.nameLikeness.keptUpTo(reading);
  if (kept >= highestId) return { schema: 'portcullis/1', names: 0, contents: 0 };
  const upTo = highestId - kept > highestId * ANEW_SHARE ? 0 : kept;
  if (upTo === 0) await store.keep((unit) => unit.nameLikeness.begin(reading));
  const { known, added } = await namesOf(store, upTo, highestId);
  const of = known.size + added.size;
  let done = 0;
  const told = (kept: Kept, looked: number) => {
    done += looked;
    onProgress({ names: done, of });
    return store.keep((unit) => unit.nameLikeness.put(new Map(kept)));
  };
  for await (const [found, looked] of lookUpAll(added, (asked) => searchLikeness(names, asked)))
    await told(found, looked);
  const since = await contentsSince(store, upTo, highestId);
  const grown = async (asked: AskedName) => {
    const found = likenessAmong(asked, since);
    return found.length === 0 ? undefined : mergeLikeness((await store.nameLikeness.of(nameKey(asked))) ?? [], found);
  };
  for await (const [found, looked] of lookUpAll(known, grown)) await told(found, looked);
  await store.keep((unit) => unit.nameLikeness.complete(reading, highestId));
  await keepBesideNumbers(context);
  return { schema: 'portcullis/1', names: of, contents: highestId - upTo };
}

/** Listings that share a number while their names are less alike: few, but slow to compare where scripts differ. */
async function keepBesideNumbers(context: KeepContext): Promise<void> {
  const { store } = context;
  const links = new PartyLinks(context, await readPartyGround(context), new DossierLibrary([]));
  const found = new Map<string, readonly ContentLikeness[]>();
  for (const id of await numbered(context)) {
    const beside = await links.besideNumbers(id);
    if (beside === undefined) continue;
    const key = amongKey(beside.own, beside.contents);
    if (found.has(key) || (await store.nameLikeness.of(key)) !== undefined) continue;
    found.set(key, likenessBeside(beside.own, beside.contents));
  }
  await store.keep((unit) => unit.nameLikeness.put(found));
}

async function numbered({ store, names }: KeepContext): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { contentId, listing } of store.lists.contents())
    if (contentId <= names.state.upTo && numberKeys(listing).length > 0) ids.add(listing.id);
  return ids;
}

/** Primary names of the contents up to `upTo`, and those that only later ones bear, up to `highestId`. */
async function namesOf(store: KeepContext['store'], upTo: number, highestId: number) {
  const known = new Map<string, AskedName>();
  const added = new Map<string, AskedName>();
  for await (const { contentId, listing } of store.lists.contents()) {
    if (contentId > highestId) break;
    if (listing.type === 'country') continue;
    const asked = askedName(listing);
    const key = nameKey(asked);
    if (!known.has(key)) (contentId > upTo ? added : known).set(key, asked);
  }
  return { known, added };
}

/** In portions: what was found, and how many names were looked at. */
async function* lookUpAll(
  asked: ReadonlyMap<string, AskedName>,
  lookUp: (asked: AskedName) => Promise<readonly ContentLikeness[] | undefined>,
): AsyncGenerator<readonly [Kept, number]> {
  let found: (readonly [string, readonly ContentLikeness[]])[] = [];
  let looked = 0;
  for (const [key, name] of asked) {
    const likeness = await lookUp(name);
    if (likeness) found.push([key, likeness]);
    looked += 1;
    if (looked < AT_ONCE) continue;
    yield [found, looked];
    [found, looked] = [[], 0];
  }
  if (looked > 0) yield [found, looked];
}

const readOnlyError = () =>
  new PortcullisError({
    code: 'STORE_READ_ONLY',
    what: 'links cannot be kept in a data folder that cannot be written',
    hint: 'give write permission, or name another data folder with --data-dir',
  });

export const linkListsOperation = implement(operation, async ({ store, moments }, _input, { onProgress }) =>
  // What waits would have to be linked in another run.
  keepLikeness({ ...(await moments.caughtUp()), store }, onProgress),
);
