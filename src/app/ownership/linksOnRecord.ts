/**
 * The stored ownership links above some parties on a day: followed upwards level by level, from the versions that speak for the day.
 */
import type { AsOf } from '../../domain/asOf.ts';
import type { OwnershipLink } from '../../domain/ownership.ts';
import { isWithin } from '../../kit/localDate.ts';
import { type Digest, digestOf } from '../../kit/sha256.ts';
import { partyKey } from '../../ownership/indexOwnership.ts';
import type { Reads, StoredOwnershipLink } from '../../store/store.ts';
import { type SourceChoice, sourcesOn } from './ownershipSources.ts';

export interface LinksOnRecord {
  readonly rows: readonly StoredOwnershipLink[];
  /** Keys of parties whose shares were first published after the day, without a period: they may not have held on it. */
  readonly carriedBack: ReadonlySet<string>;
  /** More parties stand above than are followed. */
  readonly cut: boolean;
  /** Versions these links were chosen from; with them pinned the same links are found again. */
  readonly versions: readonly string[];
  /** Digest of the links; null: there are none. */
  readonly digest: Digest | null;
}

/** Parties followed upwards for one question. */
const MOST_PARTIES = 2000;

export const NO_LINKS: LinksOnRecord = { rows: [], carriedBack: new Set(), cut: false, versions: [], digest: null };

/** `pinned`: only these versions, whatever was known; for replay. */
export async function linksAbove(
  store: Pick<Reads, 'ownership'>,
  names: readonly string[],
  asOf: AsOf,
  pinned?: readonly string[],
): Promise<LinksOnRecord> {
  const sources = await sourcesOn(store, asOf, pinned);
  if (sources.length === 0) return NO_LINKS;
  const { rows, cut } = await rowsAbove(store, sources, { names, asOf });
  return recordOf(rows, sources, cut);
}

/** Every link that speaks for the day. */
export async function allLinksOn(store: Pick<Reads, 'ownership'>, asOf: AsOf): Promise<LinksOnRecord> {
  const sources = await sourcesOn(store, asOf);
  const versions = sources.flatMap(({ newest, onDay }) => [newest.version, onDay.version]);
  return recordOf(await store.ownership.linksOf(versions), sources, false);
}

async function rowsAbove(
  store: Pick<Reads, 'ownership'>,
  sources: readonly SourceChoice[],
  { names, asOf }: { names: readonly string[]; asOf: AsOf },
): Promise<{ rows: readonly StoredOwnershipLink[]; cut: boolean }> {
  const chosen = new Set(sources.flatMap(({ newest, onDay }) => [newest.version, onDay.version]));
  const seen = new Set(names.map(partyKey));
  const rows: StoredOwnershipLink[] = [];
  for (let level = [...seen]; level.length > 0; ) {
    const found = (await store.ownership.linksInto(level)).filter(({ version }) => chosen.has(version));
    rows.push(...found);
    const next = new Set<string>();
    for (const { ownerKey, link } of found) if (holdsOn(link, asOf) && !seen.has(ownerKey)) next.add(ownerKey);
    if (seen.size + next.size > MOST_PARTIES) return { rows, cut: true };
    for (const key of next) seen.add(key);
    level = [...next];
  }
  return { rows, cut: false };
}

export const holdsOn = ({ validFrom, validTo }: OwnershipLink, { validAt }: Pick<AsOf, 'validAt'>): boolean =>
  isWithin(validAt, validFrom, validTo);

function recordOf(rows: readonly StoredOwnershipLink[], sources: readonly SourceChoice[], cut: boolean): LinksOnRecord {
  const byVersion = new Map<string, StoredOwnershipLink[]>();
  for (const row of rows) {
    const same = byVersion.get(row.version);
    if (same) same.push(row);
    else byVersion.set(row.version, [row]);
  }
  const speaking: StoredOwnershipLink[] = [];
  const versions: string[] = [];
  const carriedBack = new Set<string>();
  for (const { newest, onDay, carriedBack: carried } of sources) {
    const [young, old] = [newest, onDay].map(({ version }) => byVersion.get(version) ?? []);
    if (!young || !old || young.length + old.length === 0) continue;
    versions.push(...new Set([newest.version, onDay.version]));
    const own = linksOfSource(young, old);
    speaking.push(...own);
    if (carried) for (const { ownedKey, link } of own) if (!hasPeriod(link)) carriedBack.add(ownedKey);
  }
  const links = speaking.map(({ link }) => link);
  const digest = links.length === 0 ? null : digestOf({ links, carriedBack: [...carriedBack].sort() });
  return { rows: speaking, carriedBack, cut, versions: versions.sort(), digest };
}

const hasPeriod = ({ validFrom, validTo }: OwnershipLink): boolean => validFrom !== null || validTo !== null;

const holding = ({ ownerKey, ownedKey, link }: StoredOwnershipLink): string =>
  JSON.stringify([ownerKey, ownedKey, link.kind]);

/** Periods as the newest version states them; without a period, as stated on the day, unless the newest has a period for the holding. */
function linksOfSource(
  newest: readonly StoredOwnershipLink[],
  onDay: readonly StoredOwnershipLink[],
): readonly StoredOwnershipLink[] {
  if (newest === onDay) return newest;
  const dated = newest.filter(({ link }) => hasPeriod(link));
  const settled = new Set(dated.map(holding));
  return [...dated, ...onDay.filter((row) => !hasPeriod(row.link) && !settled.has(holding(row)))];
}
