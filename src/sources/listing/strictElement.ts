/**
 * Strict reading of an XML record: each child element and attribute is taken (used), left out by name (ignored) or reported when the
 * record is finished. Elements without text, attributes or children count as nothing.
 */

import type { XmlElement } from '../formats/xmlStream.ts';
import type { AccountBuilder, FieldCounter } from '../reading/account.ts';
import { cleanText } from '../values/cleanText.ts';

export class StrictElement {
  readonly name: string;
  private readonly element: XmlElement;
  private readonly account: AccountBuilder;
  private readonly field: FieldCounter;
  private readonly where: string;
  private readonly seenChildren = new Set<string>();
  private readonly seenAttributes = new Set<string>();
  private readonly opened: StrictElement[] = [];
  private textSeen = false;

  constructor(element: XmlElement, account: AccountBuilder, where: string, field = account.field(element.name)) {
    this.name = element.name;
    this.element = element;
    this.account = account;
    this.field = field;
    this.where = where;
  }

  /** Text of the one child of that name, '' when absent or empty. A second such child is reported and left out. */
  text(name: string): string {
    const texts = this.texts(name);
    if (texts.length > 1)
      this.issue('FIELD_REPEATED', `${this.field.name}/${name} stands more than once; the first was used`);
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
    const found: StrictElement[] = [];
    for (const child of this.element.children) {
      if (child.name !== name || isEmpty(child)) continue;
      const strict = new StrictElement(child, this.account, this.where, this.field.child(name));
      this.opened.push(strict);
      found.push(strict);
    }
    if (found.length > 0) this.seenChildren.add(name);
    return found;
  }

  ownText(): string {
    this.textSeen = true;
    const text = cleanText(this.element.text);
    if (text !== '') this.field.usedTimes += 1;
    return text;
  }

  attribute(name: string): string {
    const given = this.element.attributes[name];
    if (given === undefined || given === '') return '';
    this.seenAttributes.add(name);
    const text = cleanText(given);
    if (text !== '') this.field.attribute(name).usedTimes += 1;
    return text;
  }

  /** Child elements (with all below them) and `@attributes` that are known and left out on purpose. */
  ignore(...names: readonly string[]): void {
    for (const name of names) {
      if (name.startsWith('@')) this.ignoreAttribute(name.slice(1));
      else this.ignoreChildren(name);
    }
  }

  private ignoreAttribute(name: string): void {
    const given = this.element.attributes[name];
    if (given === undefined || given.trim() === '' || this.seenAttributes.has(name)) return;
    this.seenAttributes.add(name);
    this.field.attribute(name).ignoredTimes += 1;
  }

  private ignoreChildren(name: string): void {
    if (this.seenChildren.has(name)) return;
    for (const child of this.element.children) {
      if (child.name !== name || isEmpty(child)) continue;
      this.seenChildren.add(name);
      this.field.child(name).ignoredTimes += 1;
    }
  }

  issue(code: string, message: string): void {
    this.account.issue(code, message, this.where);
  }

  /** Reports what was neither taken nor ignored, here and in every child that was opened. */
  finish(): void {
    const { children, attributes, text } = this.element;
    for (const child of children)
      if (!this.seenChildren.has(child.name) && !isEmpty(child)) this.unknown(`${this.field.name}/${child.name}`);
    for (const name in attributes)
      if (!this.seenAttributes.has(name) && attributes[name]?.trim()) this.unknown(`${this.field.name}@${name}`);
    if (!this.textSeen && text !== '' && text.trim() !== '') this.unknown(`${this.field.name} (text)`);
    for (const child of this.opened) child.finish();
  }

  private unknown(field: string): void {
    this.issue('FIELD_UNKNOWN', `${field} is not known and was left out`);
  }
}

function isEmpty(element: XmlElement): boolean {
  if (element.text !== '' && element.text.trim() !== '') return false;
  for (const name in element.attributes) if (element.attributes[name]?.trim()) return false;
  return element.children.every(isEmpty);
}
