/** A process of its own that imports lists: `node importLists.ts DATA_DIR LIST FILE LIST FILE ...`. */
import { openPortcullis } from '../../src/app/compose/openPortcullis.ts';

const [dataDir = '', ...rest] = process.argv.slice(2);
const portcullis = await openPortcullis({ dataDir, actor: 'another process', importsWait: false });
for (let k = 0; k + 1 < rest.length; k += 2)
  await portcullis.importList('custom', [rest[k + 1] ?? ''], { list: rest[k] ?? '', publishedOn: '2026-01-01' });
await portcullis.close();
