/**
 * Where are the worker files? They are beside this file in the source, and in dist/jobs once built (bundled with the command line or
 * not).
 */
import { pathToFileURL } from 'node:url';
import { packagePath } from '../kit/packageRoot.ts';

const entryFile = (name: string): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL(`./${name}.ts`, import.meta.url)
    : pathToFileURL(packagePath('dist', 'jobs', `${name}.js`));

/** Address of the entry file of a search thread. */
export const searchWorkerFile = (): URL => entryFile('searchWorker');

/** Address of the entry file of a thread that builds a segment of the name index. */
export const indexWorkerFile = (): URL => entryFile('indexWorker');
