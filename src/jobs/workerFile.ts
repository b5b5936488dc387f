/**
 * Where are the entry files of threads and processes? They are beside this file in the source, and in dist/jobs once built (bundled with the
 * command line or not).
 */
import { pathToFileURL } from 'node:url';
import { packagePath } from '../kit/packageRoot.ts';

const entry = (name: string): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL(`./${name}.ts`, import.meta.url)
    : pathToFileURL(packagePath('dist', 'jobs', `${name}.js`));

/** Entry file of a search thread. */
export const searchWorkerFile = (): URL => entry('searchWorker');
/** Entry file of the process of an import. */
export const importChildFile = (): URL => entry('importChild');
/** Entry file of a work thread. */
export const workWorkerFile = (): URL => entry('workWorker');
/** Entry file of a thread that builds a segment of the name index. */
export const indexWorkerFile = (): URL => entry('indexWorker');
