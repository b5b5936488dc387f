/** What the store keeps of law: compiled rule books by digest, so that an answer can be replayed under the law it was given by. */
import type { Instant } from '../../kit/localDate.ts';
import type { RowReceipt } from '../binding/rowLedger.ts';

export interface RuleBookReads {
  /** The compiled rule book as canonical JSON. */
  get(digest: string): Promise<string | undefined>;
  has(digest: string): Promise<boolean>;
}
export interface RuleBookWrites extends RuleBookReads {
  /** The same digest again writes nothing and answers null. */
  put(digest: string, json: string, storedAt: Instant): Promise<RowReceipt | null>;
}
