/**
 * Strict reading of flat rows: each field is taken (used), left out by name (ignored) or reported when the row is finished.
 * Empty fields count as nothing.
 */
import type { AccountBuilder } from '../reading/account.ts';
import { cleanText } from '../values/cleanText.ts';

export class StrictRecord {
  private readonly kind: string;
  private readonly account: AccountBuilder;
  private readonly left: Map<string, string>;
  private readonly where: string;

  /** `kind` names the file or row kind in the account, e.g. `sdn.csv`; `where` is the place shown in issues. */
  constructor(kind: string, fields: Readonly<Record<string, string>>, account: AccountBuilder, where: string) {
    this.kind = kind;
    this.account = account;
    this.where = where;
    this.left = new Map();
    for (const [name, value] of Object.entries(fields)) if (value.trim() !== '') this.left.set(name, value);
  }

  /** The field with white space normalised, or '' when it is empty or absent. A second call gives ''. */
  take(name: string): string {
    return cleanText(this.takeRaw(name));
  }

  /** The field as it stands. */
  takeRaw(name: string): string {
    const value = this.left.get(name);
    if (value === undefined) return '';
    this.left.delete(name);
    this.account.used(`${this.kind}: ${name}`);
    return value;
  }

  /** Fields that are known and left out on purpose. */
  ignore(...names: readonly string[]): void {
    for (const name of names) if (this.left.delete(name)) this.account.ignored(`${this.kind}: ${name}`);
  }

  issue(code: string, message: string): void {
    this.account.issue(code, message, this.where);
  }

  /** Reports what was neither taken nor ignored. */
  finish(): void {
    for (const name of this.left.keys())
      this.issue('FIELD_UNKNOWN', `${this.kind}: field ${name} is not known and was left out`);
    this.left.clear();
  }
}
