/** Use case: is the installation in order? Each check says what it saw and, if something is wrong, what to do. */
import { statfs } from 'node:fs/promises';
import type { DoctorReport } from '../../../contract/index.ts';
import { doctor as operation } from '../../../contract/operations/system/doctor.ts';
import type { CallContext } from '../../models/appContext.ts';
import { implement } from '../../requests/implement.ts';
import { VERSION } from '../../runtime/version.ts';
import { summariseLists } from '../lists/summariseLists.ts';
import { verifyAudit } from './verifyAudit.ts';

type Check = DoctorReport['checks'][number];

/** Below this many free bytes an import may not fit. */
const LOW_SPACE_BYTES = 500_000_000;

export async function runDoctor(context: CallContext, dataDir: string): Promise<DoctorReport> {
  const checks: Check[] = [
    {
      check: 'program',
      state: 'ok',
      says: `Portcullis ${VERSION} on Node ${process.versions.node}, ICU ${process.versions.icu}`,
    },
    folderCheck(context, dataDir),
    await spaceCheck(dataDir),
    await storeCheck(context),
    await indexCheck(context),
    {
      check: 'law',
      state: 'ok',
      says: `${context.ruleBook.rules.length} rules of ${context.ruleBook.regimes.filter(({ modelled }) => modelled).length} regimes, digest ${context.ruleBook.digest.slice(0, 12)}`,
    },
    ...(await listChecks(context)),
    await auditCheck(context),
  ];
  return { schema: 'portcullis/1', healthy: checks.every(({ state }) => state !== 'failed'), checks };
}

function folderCheck({ store }: CallContext, dataDir: string): Check {
  return store.readOnly
    ? {
        check: 'data folder',
        state: 'warning',
        says: `${dataDir} cannot be written`,
        hint: 'screening and batches work; check and imports need a writable folder (--data-dir)',
      }
    : { check: 'data folder', state: 'ok', says: `${dataDir} can be written` };
}

async function spaceCheck(dataDir: string): Promise<Check> {
  const stats = await statfs(dataDir).catch(() => null);
  if (!stats) return { check: 'disk', state: 'warning', says: 'free space could not be read' };
  const free = stats.bavail * stats.bsize;
  const says = `${Math.round(free / 1e6)} MB free`;
  return free < LOW_SPACE_BYTES
    ? { check: 'disk', state: 'warning', says, hint: 'free some space before the next import' }
    : { check: 'disk', state: 'ok', says };
}

async function storeCheck({ store }: CallContext): Promise<Check> {
  const faults = await store.check();
  return faults.length === 0
    ? { check: 'store', state: 'ok', says: 'the database is sound' }
    : {
        check: 'store',
        state: 'failed',
        says: faults.slice(0, 3).join('; '),
        hint: 'restore the data folder from a backup',
      };
}

/** Index files can be built again, so damage is no failure of the store; but it says something of the disk. */
async function indexCheck({ moments }: CallContext): Promise<Check> {
  const state = await moments.fileState();
  if (state === 'whole') return { check: 'name index', state: 'ok', says: 'the file has its digest' };
  if (state === 'absent')
    return { check: 'name index', state: 'ok', says: 'no file yet; the next screening builds one' };
  return {
    check: 'name index',
    state: 'warning',
    says: 'the file is damaged; it is not searched, and the next screening builds it anew',
    hint: 'check the disk of the data folder',
  };
}

async function listChecks(context: CallContext): Promise<Check[]> {
  return (await summariseLists(context)).map(({ list, newest, checkedOn, ageDays, stale, versions }) => {
    if (newest === null)
      return {
        check: `list ${list}`,
        state: 'warning',
        says: 'not loaded',
        hint: `portcullis lists import ${list} FILE...`,
      };
    const says = `${versions.length} ${versions.length === 1 ? 'version' : 'versions'}, newest of ${newest}, last checked ${checkedOn}, ${ageDays} days ago`;
    return stale
      ? {
          check: `list ${list}`,
          state: 'warning',
          says: `${says}: stale`,
          hint: 'fetch it with: portcullis lists update',
        }
      : { check: `list ${list}`, state: 'ok', says };
  });
}

async function auditCheck(context: CallContext): Promise<Check> {
  const report = await verifyAudit(context);
  return report.ok
    ? { check: 'audit log', state: 'ok', says: `${report.events} events verify` }
    : {
        check: 'audit log',
        state: 'failed',
        says: report.steps
          .filter(({ ok }) => !ok)
          .map(({ says }) => says)
          .join('; '),
        hint: 'portcullis audit verify tells where; do not write to this folder until it is understood',
      };
}

export const doctorOperation = implement(operation, (call) => runDoctor(call, call.dataDir));
