/** What the HTTP edge asks of the application: the use cases by name, and nothing of how they are done. */
import type { AuditReport } from '../contract/auditReport.ts';
import type { Impact, PortfolioRow } from '../contract/impact.ts';
import type { LawDiff, LawIndex, LawShown } from '../contract/lawShown.ts';
import type { ListShown, ListSummary } from '../contract/listShown.ts';
import type { Replay } from '../contract/replay.ts';
import type { Determination } from '../domain/determination.ts';
import type { ListDiff } from '../domain/list.ts';
import type { Screening } from '../domain/screening.ts';

export interface DetermineOptions {
  readonly knownAt?: string;
  readonly knownBasis?: 'public' | 'installation';
  readonly save?: boolean;
  readonly explain?: boolean;
}

export interface ScreenOptions {
  readonly lists?: readonly string[];
  readonly limit?: number;
  readonly threshold?: number;
  readonly date?: string;
  readonly save?: boolean;
}

/** Every member answers or throws a PortcullisError; a plain Error is a bug. */
export interface PortcullisPort {
  determine(input: unknown, options?: DetermineOptions): Promise<Determination>;
  screen(query: unknown, options?: ScreenOptions): Promise<Screening>;
  lists(): Promise<readonly ListSummary[]>;
  showList(list: string, date?: string): Promise<ListShown>;
  diffList(list: string, from?: string, to?: string): Promise<ListDiff>;
  impact(list: string, from: string, to: string, parties?: readonly PortfolioRow[]): Promise<Impact>;
  law(): LawIndex;
  showLaw(id: string): LawShown;
  diffLaw(from: string, to: string): LawDiff;
  replay(id: string): Promise<Replay>;
  verifyAudit(): Promise<AuditReport>;
}
