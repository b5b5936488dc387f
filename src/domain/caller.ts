/**
 * Caller: who asks, as the edge knows it. It comes with every call and never from a body: the command line names the operating-system
 * user, the server the session's, an embedding program whoever it acts for.
 */
import type { Instant } from '../kit/localDate.ts';

/** Where user data belongs before there are several tenants. */
export const MAIN_TENANT = 'main';

/** What a caller may do; operations name the one they need. */
export const ROLES = ['analyst', 'officer', 'administrator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export interface Caller {
  /** Whose data are read and written. */
  readonly tenant: string;
  /** `local:ann`, `local:http`, `local:ann as Bob`: part of every audit event. */
  readonly actor: string;
  readonly roles: readonly Role[];
  /** Tells the calls of a log apart. */
  readonly requestId: string;
  /** The clock's instant, taken once by the edge: every event of the call bears it. */
  readonly at: Instant;
}
