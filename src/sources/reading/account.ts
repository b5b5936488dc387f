/** Keeps the account of one import while it runs: every field of the file is used, ignored by name, or reported. */
import { type Issue, IssueLog } from '../../kit/issue.ts';

/** One field of a format and how often it was used or ignored. Fields within fields are found without building their names anew. */
export class FieldCounter {
  readonly name: string;
  usedTimes = 0;
  ignoredTimes = 0;
  private readonly children = new Map<string, FieldCounter>();
  private readonly attributes = new Map<string, FieldCounter>();

  constructor(name: string) {
    this.name = name;
  }

  /** The field within this one: `record/name`. */
  child(name: string): FieldCounter {
    return this.children.get(name) ?? this.added(this.children, name, this.name === '' ? name : `${this.name}/${name}`);
  }

  /** The attribute of this one: `record@name`. */
  attribute(name: string): FieldCounter {
    return this.attributes.get(name) ?? this.added(this.attributes, name, `${this.name}@${name}`);
  }

  /** This field and all within it. */
  *all(): Generator<FieldCounter> {
    yield this;
    for (const part of this.attributes.values()) yield* part.all();
    for (const part of this.children.values()) yield* part.all();
  }

  private added(parts: Map<string, FieldCounter>, key: string, name: string): FieldCounter {
    const part = new FieldCounter(name);
    parts.set(key, part);
    return part;
  }
}

export class AccountBuilder {
  private readonly fields = new FieldCounter('');
  private readonly rowCounts = new Map<string, number>();
  private readonly issueLog = new IssueLog();

  /** The counter of a field, for readers that count the same fields again and again. */
  field(name: string): FieldCounter {
    return this.fields.child(name);
  }

  /** A field that went into a Listing (or was read and found empty on purpose is not counted). */
  used(field: string, times = 1): void {
    this.fields.child(field).usedTimes += times;
  }

  /** A field that is known and left out on purpose. */
  ignored(field: string, times = 1): void {
    this.fields.child(field).ignoredTimes += times;
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
      used: this.counts(({ usedTimes }) => usedTimes),
      ignoredByName: this.counts(({ ignoredTimes }) => ignoredTimes),
      rows: Object.fromEntries([...this.rowCounts].sort()),
      issues: [...this.issueLog.list()],
    };
  }

  /** By name, in order; one name may have been reached in two ways. */
  private counts(timesOf: (field: FieldCounter) => number): Record<string, number> {
    const counts = new Map<string, number>();
    for (const field of [...this.fields.all()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
      const times = timesOf(field);
      if (times > 0) counts.set(field.name, (counts.get(field.name) ?? 0) + times);
    }
    return Object.fromEntries(counts);
  }
}
