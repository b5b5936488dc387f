/**
 * Wraps the long lines of a YAML file without changing its data: a flow collection becomes a block, one key or item a line, and a long
 * text becomes folded text (`>-`), broken where a sentence or a clause ends. Lines within the limit stay as they are written.
 */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, type Node, parse, parseDocument } from 'yaml';
import { fillLines, foldText } from './foldText.ts';

/** The most characters that a line of law/ or lists/ may have. */
export const LONGEST_LINE = 200;
/** Wrapped lines keep within this width, in characters, where their words allow it. */
const WIDTH = 120;

/** A line that holds a whole value: indent, dashes of list items, the key if there is one, the value. */
const LINE = /^(?<lead> *(?:- )*)(?:(?<key>[A-Za-z][\w.-]*|"[^"]*"|'[^']*'): )?(?<value>\S.*)$/;

/** A node with the text that its range counts in. */
interface Value {
  readonly node: Node;
  readonly source: string;
}

/**
 * Wraps every line over the limit. A line that it cannot read as one value stays long.
 * @throws Error when the wrapped text would not hold the same data
 */
export function wrapYaml(text: string): string {
  const lines = text.split('\n').flatMap((line) => (line.length > LONGEST_LINE ? wrapLine(line) : [line]));
  const wrapped = lines.join('\n');
  if (wrapped !== text && !isDeepStrictEqual(parse(wrapped), parse(text)))
    throw new Error('wrapping would change the data');
  return wrapped;
}

/** The numbers of the lines over the limit, counted from 1. */
export function longLines(text: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => (line.length > LONGEST_LINE ? [index + 1] : []));
}

function wrapLine(line: string): readonly string[] {
  const { lead = '', key, value = '' } = LINE.exec(line)?.groups ?? {};
  const document = parseDocument(value);
  if (!document.contents || document.errors.length > 0 || document.comment) return [line];
  return block(key === undefined ? lead.trimEnd() : `${lead}${key}:`, { node: document.contents, source: value });
}

/** @param head what stands before the value: up to the colon of its key, or up to its dash */
function print(head: string, value: Value): readonly string[] {
  const inline = `${head} ${sourceOf(value)}`;
  return inline.length <= WIDTH ? [inline] : block(head, value);
}

function block(head: string, { node, source }: Value): readonly string[] {
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => ({
      key: sourceOf(valueIn(key, source)),
      of: valueIn(value, source),
    }));
    return printUnder(head, pairs, ({ key, of }, lead) => print(`${lead}${key}:`, of));
  }
  const inner = ' '.repeat(innerColumn(head));
  if (isSeq(node)) {
    const items = node.items.map((item) => valueIn(item, source));
    if (!items.every((item) => isScalar(item.node)))
      return printUnder(head, items, (item, lead) => print(`${lead}-`, item));
    const rows = fillLines(items.map(sourceOf), WIDTH - inner.length).map((row) => `${inner}${row}`);
    return [`${head} [`, ...rows.slice(0, -1), `${rows.at(-1) ?? inner}]`];
  }
  const folded =
    isScalar(node) && typeof node.value === 'string' ? foldText(node.value, WIDTH - inner.length) : undefined;
  if (!folded) return [`${head} ${sourceOf({ node, source })}`];
  return [`${head} >-`, ...folded.map((row) => `${inner}${row}`)];
}

/** Prints entries below a key, or with the first of them beside a dash. */
function printUnder<T>(
  head: string,
  entries: readonly T[],
  printEntry: (entry: T, lead: string) => readonly string[],
): readonly string[] {
  const inner = ' '.repeat(innerColumn(head));
  if (!head.endsWith('-')) return [head, ...entries.flatMap((entry) => printEntry(entry, inner))];
  return entries.flatMap((entry, index) => printEntry(entry, index === 0 ? `${head} ` : inner));
}

/** The column of what lies inside: behind the dash, or two beyond the key. */
function innerColumn(head: string): number {
  return head.endsWith('-') ? head.length + 1 : (/^ *(?:- )*/.exec(head)?.[0].length ?? 0) + 2;
}

function valueIn(node: unknown, source: string): Value {
  if (!isNode(node)) throw new Error(`a key without a value in ${source}`);
  return { node, source };
}

function sourceOf({ node, source }: Value): string {
  const [start = 0, end = 0] = node.range ?? [];
  return source.slice(start, end);
}
