/** What was odd in data that was still read: counted and listed, never silently skipped. */

export interface Issue {
  /** Closed code of the room that reports it, e.g. `FIELD_UNKNOWN`, `DATE_UNREADABLE`. */
  readonly code: string;
  readonly message: string;
  /** Record, line or field it was seen at. */
  readonly where?: string;
  /** How often it was seen (issues of one code and message are folded). */
  readonly count: number;
}

/** Folds issues with the same code and message, keeping the first place and the count. */
export class IssueLog {
  private readonly issues = new Map<string, { code: string; message: string; where?: string; count: number }>();

  add(code: string, message: string, where?: string): void {
    const key = `${code}\u0000${message}`;
    const seen = this.issues.get(key);
    if (seen) seen.count += 1;
    else this.issues.set(key, { code, message, ...(where === undefined ? {} : { where }), count: 1 });
  }

  list(): readonly Issue[] {
    return [...this.issues.values()];
  }
}
