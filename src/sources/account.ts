/** The account of one import while it runs: every field of the file is used, ignored by name, or reported. */
import { type Issue, IssueLog } from '../kit/issue.ts';

export class AccountBuilder {
  private readonly usedFields = new Map<string, number>();
  private readonly ignoredFields = new Map<string, number>();
  private readonly rowCounts = new Map<string, number>();
  private readonly issueLog = new IssueLog();

  /** A field that went into a Listing (or was read and found empty on purpose is not counted). */
  used(field: string, times = 1): void {
    this.usedFields.set(field, (this.usedFields.get(field) ?? 0) + times);
  }

  /** A field that is known and left out on purpose. */
  ignored(field: string, times = 1): void {
    this.ignoredFields.set(field, (this.ignoredFields.get(field) ?? 0) + times);
  }

  /** A row or element of a kind, e.g. `sdn.csv row`. */
  row(kind: string, times = 1): void {
    this.rowCounts.set(kind, (this.rowCounts.get(kind) ?? 0) + times);
  }

  issue(code: string, message: string, where?: string): void {
    this.issueLog.add(code, message, where);
  }

  summary(): {
    readonly used: Record<string, number>;
    readonly ignoredByName: Record<string, number>;
    readonly rows: Record<string, number>;
    readonly issues: Issue[];
  } {
    return {
      used: Object.fromEntries([...this.usedFields].sort()),
      ignoredByName: Object.fromEntries([...this.ignoredFields].sort()),
      rows: Object.fromEntries([...this.rowCounts].sort()),
      issues: [...this.issueLog.list()],
    };
  }
}
