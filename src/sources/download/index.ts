/** The door of the room: what fetches files from publishers and mirrors; apart, since it takes a while to load and most commands need none of it. */

export { type Fetched, type FetchedFile, fetchSource } from './fetchSource.ts';
export { DOWNLOAD_LIMITS, type DownloadTools } from './limits.ts';
export { type Mirror, readMirror } from './mirror.ts';
export { readValidators, rememberValidators } from './validatorMemory.ts';
