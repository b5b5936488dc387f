/**
 * The process that is killed: it opens a data folder and puts it under load, telling each acknowledgement.
 *
 * node test/faults/workloadProcess.ts DATA_DIR LOAD   (LOAD: JSON, see workload.ts)
 */
import { openPortcullis } from '../../src/portcullis.ts';
import { tell } from './acknowledgement.ts';
import { laterClock } from './laterClock.ts';
import { type Load, runLoad } from './workload.ts';

const [dataDir = '', given = ''] = process.argv.slice(2);
const load = JSON.parse(given) as Load;
tell({ kind: 'opening' });
const portcullis = await openPortcullis({ dataDir, clock: laterClock, actor: load.run });
tell({ kind: 'open' });
await runLoad(portcullis, load);
await portcullis.close();
