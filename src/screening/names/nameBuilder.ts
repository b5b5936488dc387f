/** nameBuilder: collects the parts, joining words and legal forms of a name while its tokens are read one after another. */

import type { Script } from '../../kit/script.ts';
import type { NamePart, PartKind } from './namePart.ts';
import { ordinaryPart, type PartReading } from './ordinaryPart.ts';
import { placeConcept } from './places.ts';
import type { Term } from './terms.ts';

export class NameBuilder {
  readonly parts: NamePart[] = [];
  readonly prefixes: string[] = [];
  readonly legalForms: string[] = [];
  patronymicAt = -1;
  readonly person: boolean;
  /** The previous part is an abbreviation, which another single letter extends. */
  abbreviating = false;
  private abbreviation = '';
  private prefix = '';

  constructor(person: boolean) {
    this.person = person;
  }

  addText(text: string, script: Script, kind: PartKind = 'name', reading?: PartReading): void {
    if (text !== '') this.addPart(ordinaryPart(text, script, kind, reading));
  }

  addPart(part: NamePart): void {
    this.parts.push(part);
    this.prefixes.push(this.prefix);
    this.prefix = '';
  }

  private removeLastPart(): void {
    this.parts.pop();
    this.prefix = this.prefixes.pop() ?? '';
  }

  addTerm(term: Term): void {
    if (term.kind === 'particle' || term.kind === 'patronymic') this.prefix += term.tokens.join('');
    if (term.kind === 'legal') this.legalForms.push(term.concept);
    else if (term.kind === 'patronymic')
      this.patronymicAt = this.patronymicAt < 0 ? this.parts.length : this.patronymicAt;
    else if (term.kind === 'generic') this.addText(term.concept, 'Latn', 'generic');
    else if (term.kind === 'honorific') this.addText(term.concept, 'Latn', 'honorific');
    else if (term.kind === 'number') this.addNumber(Number(term.concept));
  }

  /** Number words add up: forty four is 44. */
  addNumber(value: number): void {
    const last = this.parts.at(-1);
    const before = last?.kind === 'number' ? Number(last.text) : Number.NaN;
    if (before >= 20 && before % 10 === 0 && value < 10) {
      this.removeLastPart();
      this.addText(String(before + value), 'Latn', 'number');
    } else this.addText(String(value), 'Latn', 'number');
  }

  /** A person's single letters are initials; an organisation's make one abbreviation, which may be a country's (U.S.). */
  addSingle(letter: string): void {
    if (this.person) {
      this.addText(letter, 'Latn', 'initial');
      return;
    }
    if (this.abbreviating) this.removeLastPart();
    this.abbreviation = this.abbreviating ? this.abbreviation + letter : letter;
    const place = this.abbreviation.length > 1 ? placeConcept(this.abbreviation) : undefined;
    this.addText(place ?? this.abbreviation, 'Latn', place ? 'place' : 'name');
    this.abbreviating = true;
  }
}
