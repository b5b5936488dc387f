/**
 * Is everything there that was acknowledged, and is the folder whole? It is asked through the library, as a user would ask after a crash.
 * Answers one sentence for each fault.
 */
import { openPortcullis, type Portcullis } from '../../src/portcullis.ts';
import { storedScreening, wasKept } from '../support/fixtureStores.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { laterClock } from './laterClock.ts';
import { LIST_ROWS } from './workload.ts';

export interface FolderState {
  /** Events of the audit log. */
  readonly events: number;
  readonly faults: readonly string[];
}

/** Opens the folder, checks it and closes it. */
export async function checkFolder(
  dataDir: string,
  acknowledged: readonly Acknowledgement[],
  eventsBefore: number,
): Promise<FolderState> {
  const portcullis = await openPortcullis({ dataDir, clock: laterClock, actor: 'check' });
  try {
    const log = await logState(portcullis, eventsBefore + acknowledged.length);
    const faults = [
      ...log.faults,
      ...(await doctorFaults(portcullis)),
      ...(await lost(portcullis, dataDir, acknowledged)),
    ];
    return { events: log.events, faults };
  } finally {
    await portcullis.close();
  }
}

async function logState(portcullis: Portcullis, atLeast: number): Promise<FolderState> {
  const { ok, events, brokenAt, steps } = await portcullis.verifyAudit();
  const broken = steps.filter((step) => !step.ok).map(({ step, says }) => `${step}: ${says}`);
  const faults = ok ? [] : [`the audit log is broken at ${brokenAt}: ${broken.join('; ')}`];
  const missing =
    events < atLeast ? [`the audit log has ${events} events, and at least ${atLeast} were acknowledged`] : [];
  return { events, faults: [...faults, ...missing] };
}

async function doctorFaults(portcullis: Portcullis): Promise<readonly string[]> {
  const { healthy, checks } = await portcullis.doctor();
  const failed = checks.filter(({ state }) => state === 'failed').map(({ check, says }) => `doctor: ${check}: ${says}`);
  return healthy || failed.length > 0 ? failed : ['doctor: not healthy, and no check failed'];
}

async function lost(
  portcullis: Portcullis,
  dataDir: string,
  all: readonly Acknowledgement[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const one of all) {
    if (one.kind === 'determination') faults.push(...(await lostDetermination(portcullis, one.id)));
    if (one.kind === 'screening' && storedScreening(dataDir, one.id) === undefined)
      faults.push(`the screening ${one.id} is lost`);
  }
  return [...faults, ...(await lostLinks(portcullis, all)), ...(await lostVersions(portcullis, all))];
}

async function lostDetermination(portcullis: Portcullis, id: string): Promise<readonly string[]> {
  try {
    const replay = await portcullis.replay(id);
    return wasKept(replay) ? [] : [`the determination ${id} replays as ${replay.result} at ${replay.where}`];
  } catch (error) {
    return [`the determination ${id} is lost: ${error}`];
  }
}

async function lostLinks(portcullis: Portcullis, all: readonly Acknowledgement[]): Promise<readonly string[]> {
  const links = all.filter((one) => one.kind === 'ownershipLink');
  const faults: string[] = [];
  for (const [owned, given] of Map.groupBy(links, (link) => link.owned)) {
    const { owners } = await portcullis.showOwnership(owned);
    const there = new Set(owners.map(({ owner }) => owner));
    for (const { owner } of given) if (!there.has(owner)) faults.push(`the link from ${owner} to ${owned} is lost`);
  }
  return faults;
}

/** Every version is whole, whether its acknowledgement was heard or not, and its newest newcomer can be found. */
async function lostVersions(portcullis: Portcullis, all: readonly Acknowledgement[]): Promise<readonly string[]> {
  const imports = all.filter((one) => one.kind === 'import');
  const faults: string[] = [];
  for (const [list, given] of Map.groupBy(imports, (one) => one.list)) {
    const versions = await portcullis.listVersions(list);
    const there = new Set(versions.map(({ version }) => version));
    for (const { version } of given) if (!there.has(version)) faults.push(`the version ${version} of ${list} is lost`);
    for (const { version, known } of versions)
      if (known !== LIST_ROWS) faults.push(`the version ${version} of ${list} has ${known} rows of ${LIST_ROWS}`);
    const newest = given.find(({ version }) => version === versions.at(-1)?.version);
    if (newest) faults.push(...(await notFound(portcullis, list, newest.newcomer)));
  }
  return faults;
}

async function notFound(portcullis: Portcullis, list: string, name: string): Promise<readonly string[]> {
  const { matches } = await portcullis.screen(name, { lists: [list] });
  return matches.some(({ score }) => score === 1) ? [] : [`${name} stands on ${list} and is not found`];
}
