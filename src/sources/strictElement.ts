/**
 * Strict reading of an XML record: each child element and attribute is taken (used), left out by name (ignored) or reported when the
 * record is finished. Elements without text, attributes or children count as nothing.
 */
import type { AccountBuilder } from './account.ts';
import { cleanText } from './cleanText.ts';
import type { XmlElement } from './xmlStream.ts';

export class StrictElement {
  readonly name: string;
  private readonly element: XmlElement;
  private readonly account: AccountBuilder;
  private readonly path: string;
  private readonly where: string;
  private readonly seen = new Set<string>();
  private readonly opened: StrictElement[] = [];
  private textSeen = false;

  constructor(element: XmlElement, account: AccountBuilder, where: string, path = element.name) {
    this.name = element.name;
    this.element = element;
    this.account = account;
    this.path = path;
    this.where = where;
  }

  /** Text of the one child of that name, '' when absent or empty. A second such child is reported and left out. */
  text(name: string): string {
    const texts = this.texts(name);
    if (texts.length > 1)
      this.issue('FIELD_REPEATED', `${this.path}/${name} stands more than once; the first was used`);
    return texts[0] ?? '';
  }

  /** Texts of all children of that name, empty ones left out. */
  texts(name: string): string[] {
    const found: string[] = [];
    for (const child of this.children(name)) {
      const text = child.ownText();
      if (text !== '') found.push(text);
    }
    return found;
  }

  /** The first child of that name that holds anything. */
  child(name: string): StrictElement | undefined {
    return this.children(name)[0];
  }

  /** Children of that name that hold anything. */
  children(name: string): readonly StrictElement[] {
    this.seen.add(name);
    const found: StrictElement[] = [];
    for (const child of this.element.children) {
      if (child.name !== name || isEmpty(child)) continue;
      const strict = new StrictElement(child, this.account, this.where, `${this.path}/${name}`);
      this.opened.push(strict);
      found.push(strict);
    }
    return found;
  }

  ownText(): string {
    this.textSeen = true;
    const text = cleanText(this.element.text);
    if (text !== '') this.account.used(this.path);
    return text;
  }

  attribute(name: string): string {
    this.seen.add(`@${name}`);
    const text = cleanText(this.element.attributes[name] ?? '');
    if (text !== '') this.account.used(`${this.path}@${name}`);
    return text;
  }

  /** Child elements (with all below them) and `@attributes` that are known and left out on purpose. */
  ignore(...names: readonly string[]): void {
    for (const name of names) {
      if (this.seen.has(name)) continue;
      this.seen.add(name);
      if (name.startsWith('@')) {
        if ((this.element.attributes[name.slice(1)] ?? '').trim() !== '') this.account.ignored(`${this.path}${name}`);
      } else
        for (const child of this.element.children)
          if (child.name === name && !isEmpty(child)) this.account.ignored(`${this.path}/${name}`);
    }
  }

  issue(code: string, message: string): void {
    this.account.issue(code, message, this.where);
  }

  /** Reports what was neither taken nor ignored, here and in every child that was opened. */
  finish(): void {
    for (const child of this.element.children)
      if (!this.seen.has(child.name) && !isEmpty(child)) this.unknown(`${this.path}/${child.name}`);
    for (const name of Object.keys(this.element.attributes))
      if (!this.seen.has(`@${name}`) && this.element.attributes[name]?.trim()) this.unknown(`${this.path}@${name}`);
    if (!this.textSeen && this.element.text.trim() !== '') this.unknown(`${this.path} (text)`);
    for (const child of this.opened) child.finish();
  }

  private unknown(field: string): void {
    this.issue('FIELD_UNKNOWN', `${field} is not known and was left out`);
  }
}

function isEmpty(element: XmlElement): boolean {
  return (
    element.text.trim() === '' &&
    Object.values(element.attributes).every((value) => value.trim() === '') &&
    element.children.every(isEmpty)
  );
}
