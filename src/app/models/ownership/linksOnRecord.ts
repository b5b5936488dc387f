/**
 * Reads the stored ownership links above some parties on a day, level by level upwards, from the versions that hold on the day.
 */
import type { AsOf } from '../../../domain/asOf.ts';
import type { OwnershipLink } from '../../../domain/ownership.ts';
import { isWithin } from '../../../kit/localDate.ts';
import { type Digest, digestOf } from '../../../kit/sha256.ts';
import { partyKey } from '../../../ownership/index.ts';
import type { MatchingModel } from '../../../screening/index.ts';
import type { StoredOwnershipLink } from '../../../store/index.ts';
import { type AlikeParties, alikeParties } from './alikeOnRecord.ts';
import type { OwnershipRecord } from './ownershipRecord.ts';
import type { SourceChoice } from './ownershipSources.ts';

export interface LinksOnRecord {
  readonly rows: readonly StoredOwnershipLink[];
  /** Keys of parties whose shares were first published after the day, without a period: they may not have held on it. */
  readonly carriedBack: ReadonlySet<string>;
  /** Keys of parties above that the record perhaps knows under another spelling, with that key. */
  readonly alike: ReadonlyMap<string, string>;
  /** More parties stand above than are followed. */
  readonly cut: boolean;
  /** Versions these links were chosen from; with them pinned the same links are found again. */
  readonly versions: readonly string[];
  /** Digest of the links; null: there are none. */
  readonly digest: Digest | null;
}

/** Parties followed upwards for one question. */
const MOST_PARTIES = 2000;
/** Parties that other spellings are looked for. */
const MOST_SPELT = 200;

export const NO_LINKS: LinksOnRecord = {
  rows: [],
  carriedBack: new Set(),
  alike: new Map(),
  cut: false,
  versions: [],
  digest: null,
};

/** What a question about owners needs of its Moment. */
export interface OwnershipAsked {
  readonly ownership: OwnershipRecord;
  readonly model: MatchingModel;
}

/** `pinned`: only these versions, whatever was known; for replay. */
export async function linksAbove(
  { ownership, model }: OwnershipAsked,
  names: readonly string[],
  asOf: AsOf,
  pinned?: readonly string[],
): Promise<LinksOnRecord> {
  const sources = ownership.sourcesOn(asOf, pinned);
  if (sources.length === 0) return NO_LINKS;
  const climb = new Climb(ownership, sources, asOf);
  await climb.from(names.map(partyKey));
  await climb.lookForSpellings(await alikeParties(ownership, model));
  return recordOf(climb.rows, sources, climb);
}

/** Every link that speaks for the day. */
export async function allLinksOn(ownership: OwnershipRecord, asOf: AsOf): Promise<LinksOnRecord> {
  const sources = ownership.sourcesOn(asOf);
  const versions = sources.flatMap(({ newest, onDay }) => [newest.version, onDay.version]);
  return recordOf(await ownership.linksOf(versions), sources, NO_LINKS);
}

/** Follows links upwards, a query for each level. */
class Climb {
  readonly rows: StoredOwnershipLink[] = [];
  readonly alike = new Map<string, string>();
  cut = false;
  private readonly seen = new Set<string>();
  private readonly record: OwnershipRecord;
  private readonly chosen: ReadonlySet<string>;
  private readonly asOf: AsOf;

  constructor(record: OwnershipRecord, sources: readonly SourceChoice[], asOf: AsOf) {
    this.record = record;
    this.chosen = new Set(sources.flatMap(({ newest, onDay }) => [newest.version, onDay.version]));
    this.asOf = asOf;
  }

  async from(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.seen.add(key);
    for (let level = [...this.seen]; level.length > 0; ) {
      const found = await this.into(level);
      this.rows.push(...found);
      const next = new Set<string>();
      for (const { ownerKey, link } of found)
        if (holdsOn(link, this.asOf) && !this.seen.has(ownerKey)) next.add(ownerKey);
      this.cut = this.seen.size + next.size > MOST_PARTIES;
      if (this.cut) return;
      for (const key of next) this.seen.add(key);
      level = [...next];
    }
  }

  /** Owners that the record has under another spelling of a party above; their links are read, so that a replay finds them too. */
  async lookForSpellings(alike: AlikeParties): Promise<void> {
    const spellings = new Map<string, string>();
    for (const key of [...this.seen].slice(0, MOST_SPELT))
      for (const other of alike(key)) if (!this.seen.has(other)) spellings.set(other, key);
    for (const row of spellings.size === 0 ? [] : await this.into([...spellings.keys()])) {
      const key = spellings.get(row.ownedKey);
      if (key === undefined || !holdsOn(row.link, this.asOf)) continue;
      this.rows.push(row);
      this.alike.set(key, row.ownedKey);
    }
  }

  private async into(keys: readonly string[]): Promise<readonly StoredOwnershipLink[]> {
    return (await this.record.linksInto(keys)).filter(({ version }) => this.chosen.has(version));
  }
}

export const holdsOn = ({ validFrom, validTo }: OwnershipLink, { validAt }: Pick<AsOf, 'validAt'>): boolean =>
  isWithin(validAt, validFrom, validTo);

function recordOf(
  rows: readonly StoredOwnershipLink[],
  sources: readonly SourceChoice[],
  { alike, cut }: Pick<LinksOnRecord, 'alike' | 'cut'>,
): LinksOnRecord {
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
  return { rows: speaking, carriedBack, alike, cut, versions: versions.sort(), digest };
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
