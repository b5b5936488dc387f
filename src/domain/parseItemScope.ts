/** Reads the scope grammar of itemScope.ts. Throws ScopeSyntaxError with the place in the text; law loading turns it into file and line. */
import { type ItemCode, parseItemCode } from './itemCode.ts';
import { COMPARISONS, type ItemScope } from './itemScope.ts';

export class ScopeSyntaxError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.name = 'ScopeSyntaxError';
    this.at = at;
  }
}

interface Token {
  readonly text: string;
  readonly at: number;
}

const TOKEN = /\s*("[^"]*"|[(),]|<=|>=|<|>|=|[^\s(),<>="]+)/y;

function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match?.[1]) throw new ScopeSyntaxError(`cannot read "${text.slice(start)}"`, start);
    tokens.push({ text: match[1], at: TOKEN.lastIndex - match[1].length });
  }
  return tokens;
}

/**
 * @param base the entry that paths beginning with a dot belong to; without it every path carries its entry
 * @example parseItemScope('.b except .b.5, .j', '5A001')
 */
export function parseItemScope(text: string, base?: string): ItemScope {
  const reader = new ScopeReader(tokenise(text), text.length, base?.toUpperCase());
  const scope = reader.scope();
  reader.end();
  return scope;
}

class ScopeReader {
  private position = 0;
  private readonly tokens: readonly Token[];
  private readonly length: number;
  private readonly base: string | undefined;

  constructor(tokens: readonly Token[], length: number, base: string | undefined) {
    this.tokens = tokens;
    this.length = length;
    this.base = base;
  }

  scope(): ItemScope {
    const parts = [this.term()];
    while (this.take(',') || this.take('or')) parts.push(this.term());
    const [first] = parts;
    return parts.length === 1 && first ? first : { kind: 'any', parts };
  }

  end(): void {
    const token = this.tokens[this.position];
    if (token) throw new ScopeSyntaxError(`unexpected "${token.text}"`, token.at);
  }

  private term(): ItemScope {
    let scope = this.basis();
    for (;;) {
      if (this.take('except')) scope = { kind: 'except', scope, but: this.operand() };
      else if (this.take('for')) scope = { kind: 'related', scope, to: this.operand() };
      else if (this.peek() === '(' && this.peek(1) === 'for')
        scope = { kind: 'related', scope, to: this.bracketed('for') };
      else if (this.take('where')) scope = this.where(scope);
      else if (this.take('if')) scope = { kind: 'prose', scope, text: this.quoted() };
      else return scope;
    }
  }

  private operand(): ItemScope {
    return this.peek() === '(' ? this.bracketed() : this.basis();
  }

  private bracketed(keyword?: string): ItemScope {
    this.expect('(');
    if (keyword) this.expect(keyword);
    const scope = this.scope();
    this.expect(')');
    return scope;
  }

  private basis(): ItemScope {
    if (this.take('all')) return { kind: 'all' };
    if (this.peek() === '(' && this.peek(1) !== 'for') return this.bracketed();
    const code = this.code();
    if (!this.take('to')) return { kind: 'path', base: code.base, path: code.path };
    const last = this.code();
    if (code.path.length === 0 && last.path.length === 0) return this.entries(code.base, last.base);
    const prefix = code.path.slice(0, -1);
    const [from, to] = [code.path.at(-1), last.path.at(-1)];
    if (
      code.base !== last.base ||
      from === undefined ||
      to === undefined ||
      prefix.join('.') !== last.path.slice(0, -1).join('.')
    )
      throw new ScopeSyntaxError('a range runs between two paragraphs of one level', this.at());
    return { kind: 'range', base: code.base, prefix, from, to };
  }

  private entries(from: string, to: string): ItemScope {
    if (from.slice(0, 2) !== to.slice(0, 2) || from > to || from.length !== to.length)
      throw new ScopeSyntaxError(
        'a range of entries runs upwards within one product group, e.g. 9A001 to 9A004',
        this.at(),
      );
    return { kind: 'entries', from, to };
  }

  private code(): ItemCode {
    const at = this.at();
    const text = this.next('a paragraph or code');
    if (text.startsWith('.') && this.base === undefined)
      throw new ScopeSyntaxError(`"${text}" needs its entry here, e.g. 5A001${text}`, at);
    const code = parseItemCode(text.startsWith('.') ? `${this.base}${text}` : text);
    if (!code) throw new ScopeSyntaxError(`"${text}" is not a code or paragraph`, at);
    return code;
  }

  private where(scope: ItemScope): ItemScope {
    const fact = this.next('a fact key');
    const at = this.at();
    const test = this.next('a comparison');
    const comparison = COMPARISONS.find((known) => known === test);
    if (comparison === undefined) throw new ScopeSyntaxError(`"${test}" is not a comparison`, at);
    return { kind: 'where', scope, fact, test: comparison, value: literal(this.next('a value')) };
  }

  private quoted(): string {
    const at = this.at();
    const text = this.next('text in quotes');
    if (!/^".+"$/.test(text)) throw new ScopeSyntaxError('expected text in double quotes after "if"', at);
    return text.slice(1, -1);
  }

  private peek(ahead = 0): string | undefined {
    return this.tokens[this.position + ahead]?.text;
  }

  private at(): number {
    return this.tokens[this.position]?.at ?? this.length;
  }

  private take(text: string): boolean {
    if (this.peek() !== text) return false;
    this.position += 1;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new ScopeSyntaxError(`expected "${text}", got ${this.peek() ?? 'the end'}`, this.at());
  }

  private next(wanted: string): string {
    const token = this.tokens[this.position];
    if (!token) throw new ScopeSyntaxError(`expected ${wanted}, got the end`, this.length);
    this.position += 1;
    return token.text;
  }
}

function literal(text: string): number | string | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return Number.isNaN(number) ? text.replace(/^"|"$/g, '') : number;
}
