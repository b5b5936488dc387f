/** What does `updateLists` accept, and how does it report progress? A public type: nothing here may need the types of Node. */
import type { UpdateProgress } from '../../contract/index.ts';

export interface UpdateRequest {
  /** Keys of sources; empty: every list that is published at a fixed address, or that the mirror has. */
  readonly sources: readonly string[];
  /** A folder or an address that stands in for the publishers; absent: the official addresses. */
  readonly from?: string | undefined;
  /** Day of publication, for files that do not say it; only with one source. */
  readonly publishedOn?: string | undefined;
  readonly force?: boolean | undefined;
  /** Hosts that may be asked or redirected to besides those of the definitions. */
  readonly allowHosts?: readonly string[] | undefined;
  readonly onProgress?: ((progress: UpdateProgress) => void) | undefined;
}
