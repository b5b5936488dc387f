/** Which messages do the process of an import and the one that started it exchange? */
import type { Opening, WorkTask } from '../app/work/workTask.ts';
import type { ToldFailure } from './workMessages.ts';

/** The only message to the child. */
export interface ImportOrder {
  readonly opening: Opening;
  readonly task: WorkTask;
}

/** Progress as it comes, then the answer or what went wrong. */
export type ImportReply = { readonly progress: unknown } | { readonly answer: unknown } | ToldFailure;
