/**
 * Reads how the control list writes scopes ("entire entry, except .b and .y", "software for equipment controlled by 9A001 to 9A004")
 * into the grammar of src/domain/itemScope.ts. What it does not recognise it leaves: undefined, for a hand-made reading.
 */

/** Scopes of the rows of an entry for one reason; undefined when it has no such row. */
export type ScopesFor = (eccn: string, reason: string) => readonly string[] | undefined;

export interface ScopeContext {
  readonly eccn: string;
  /** Every entry of the list, for ranges such as 2B119 to 2B122. */
  readonly codes: readonly string[];
  readonly scopesFor: ScopesFor;
}

/** Typographic quotes, line breaks and the entry's own code go; `.b` stays. */
export function plain(text: string, eccn: string): string {
  return text
    .replace(/[“”‘’]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\. (?=[a-z0-9]\.?\d?\b)(?=\d|[a-z]\b)/g, '.')
    .replace(new RegExp(`(the )?(ECCN )?${eccn}(?=\\.)`, 'g'), '')
    .trim()
    .replace(/[.,;]$/, '');
}

const PARAGRAPH = '\\.?[a-z](?:\\.\\d+|\\.[a-z](?![a-z]))*';
const ONE = new RegExp(`^${PARAGRAPH}$`);
const RANGE = new RegExp(`^(${PARAGRAPH}) (?:to|through) (${PARAGRAPH})$`);
const EXCEPT = new RegExp(`^(${PARAGRAPH}) \\(except (${PARAGRAPH})\\)$`);

const dotted = (paragraph: string): string => (paragraph.startsWith('.') ? paragraph : `.${paragraph}`);

/** `a.1 to a.3, b, and .f (except f.3)` -> `.a.1 to .a.3, .b, .f except .f.3` */
export function readParagraphs(text: string): string | undefined {
  const pieces = text
    .replace(/^(?:items (?:controlled (?:by|in) )|controlled by )?(?:only to )?(?:paragraphs? )?/, '')
    .replace(/ (?:of this entry|only)$/, '')
    .replace(/,? (?:and|or) /g, ', ')
    .split(/, ?/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const read = pieces.map(readPiece);
  return read.length > 0 && read.every((piece) => piece !== undefined) ? read.join(', ') : undefined;
}

function readPiece(piece: string): string | undefined {
  if (ONE.test(piece)) return dotted(piece);
  const [, from, to] = RANGE.exec(piece) ?? [];
  if (from && to) return fullRange(dotted(from), dotted(to));
  const [, whole, but] = EXCEPT.exec(piece) ?? [];
  return whole && but ? `${dotted(whole)} except ${dotted(but)}` : undefined;
}

/** `.a.2 to .5` or `.k to .n`; both ends on one level. */
function fullRange(from: string, to: string): string | undefined {
  const [a, b] = [from.split('.'), to.split('.')];
  return a.length === b.length && a.slice(0, -1).join('.') === b.slice(0, -1).join('.')
    ? `${from} to ${to}`
    : undefined;
}

const ENTRY = /^(\d[A-E]\d{3})((?:\.[a-z0-9]+)*)$/;
const ENTRY_RANGE = /^(\d[A-E]\d{3}) to (\d[A-E]\d{3})$/;
const TAIL = /^((?:\.?[a-z])(?:\.[a-z0-9]+)*|\.\d+)$/;

/**
 * A list of codes: `1A002, 1B001 to 1B003, 6A002.a.1, .a.2, or .c` -> codes in full; entry ranges become the entries that exist.
 */
export function readCodes(text: string, codes: readonly string[]): readonly string[] | undefined {
  const pieces = text
    .replace(/\b(?:ECCNs?|USML) /g, '')
    .replace(/(?:,)? (?:and|or) /g, ', ')
    .split(/, ?/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const found: string[] = [];
  let base = '';
  for (const piece of pieces) {
    const [, from, to] = ENTRY_RANGE.exec(piece) ?? [];
    if (from && to)
      found.push(...codes.filter((code) => code >= from && code <= to && code.slice(0, 2) === from.slice(0, 2)));
    else if (ENTRY.test(piece)) {
      found.push(piece);
      base = piece.slice(0, 5);
    } else if (base && TAIL.test(piece)) found.push(`${base}${dotted(piece)}`);
    else return undefined;
  }
  return found.length > 0 ? found : undefined;
}

/**
 * `9A101 for MT reasons`: the codes narrowed to the rows of that reason. An entry without such a row stays whole, which reaches
 * further, never less.
 */
export function narrowToReason(codes: readonly string[], reason: string, scopesFor: ScopesFor): string {
  return codes.flatMap((code) => narrowOne(code, reason, scopesFor)).join(', ');
}

function narrowOne(code: string, reason: string, scopesFor: ScopesFor): readonly string[] {
  const [, entry, path] = ENTRY.exec(code) ?? [];
  const scopes = entry ? scopesFor(entry, reason) : undefined;
  if (!entry || !scopes || scopes.length === 0 || path) return [code];
  return scopes.map((scope) => withEntry(scope, entry));
}

/** Puts the entry before each relative paragraph: `.a except .b` -> `1A001.a except 1A001.b`; `all` -> the entry. */
export function withEntry(scope: string, entry: string): string {
  return scope
    .replace(/"[^"]*"|(^|[\s(,])(\.[a-z])/g, (match, before, path) => (path ? `${before}${entry}${path}` : match))
    .replace(/(^|, |\()all\b/g, `$1${entry}`);
}

const FOR =
  /^(?:to )?(software|technology)(?: and (?:software|technology))? (?:specially designed (?:or modified )?)?(?:required )?for (?:the (?:development|production|use|disposal)[a-z, ]* of )?(?:[a-z]+ )*?(?:(?:controlled|specified|described) (?:by|in|under)|for) (.+?)(?: for ([A-Z]{2}) reasons)?$/i;

/** The scope of a row as the list words it, without the reason; undefined: not a form that is read by machine. */
export function readScope(text: string, context: ScopeContext): string | undefined {
  const words = plain(text, context.eccn);
  if (/^(?:the )?entire entry$/.test(words)) return 'all';
  const [, but] = /^(?:the )?entire entry,? except:? (.+)$/.exec(words) ?? [];
  if (but !== undefined) {
    const paragraphs = readParagraphs(but);
    return paragraphs && `all except (${paragraphs})`;
  }
  const [, , list, reason] = FOR.exec(words) ?? [];
  if (list !== undefined) {
    const codes = readCodes(list, context.codes);
    return (
      codes && `all for (${reason ? narrowToReason(codes, reason.toUpperCase(), context.scopesFor) : codes.join(', ')})`
    );
  }
  return readParagraphs(words);
}
