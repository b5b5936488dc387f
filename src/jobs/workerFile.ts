/**
 * Where is the worker file? It is beside this file in the source, and in dist/jobs once built (bundled with the command line or
 * not).
 */
import { pathToFileURL } from 'node:url';
import { packagePath } from '../kit/packageRoot.ts';

/** Address of the entry file of a search thread. */
export const searchWorkerFile = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./searchWorker.ts', import.meta.url)
    : pathToFileURL(packagePath('dist', 'jobs', 'searchWorker.js'));
