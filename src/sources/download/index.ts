/**
 * The door of fetching files from publishers and mirrors. It is a door of its own because it takes a while to load and most
 * commands do not need it.
 */

export { type Fetched, type FetchedFile, fetchSource } from './fetchSource.ts';
export { DOWNLOAD_LIMITS, type DownloadTools } from './limits.ts';
export { type Mirror, readMirror } from './mirror.ts';
export { readValidators, rememberValidators } from './validatorMemory.ts';
