/** What an update of lists needs of the app beside what any import needs. Kept apart from updateRequest.ts, whose types are public. */
import type { DownloadTools } from '../../sources/download/index.ts';
import type { ImportContext } from './importList.ts';

export interface UpdateContext extends ImportContext {
  /** Folder for downloads and what is remembered of them; null: nothing is remembered. */
  readonly downloads: string | null;
  readonly tools: DownloadTools;
}
