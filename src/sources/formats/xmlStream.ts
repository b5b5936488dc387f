/**
 * Streams a publisher's XML as records, each a small tree. Document types and entities are refused, depth and sizes are bounded,
 * and a truncated file is told from a malformed one. Namespace prefixes are dropped; the root keeps its attributes.
 */
import { SaxesParser } from 'saxes';
import type { SourceFile } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { headOf } from './fileKind.ts';
import { decodeText, detectEncoding, encodingOfHead, type TextEncodingName } from './textEncoding.ts';

export interface XmlElement {
  readonly name: string;
  /** By local name, in a record without a prototype. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, white space as it stands. */
  readonly text: string;
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

export interface XmlShape {
  /** Local names of roots this source reads. */
  readonly roots: readonly string[];
  /** Elements that only hold records (and below the root only). Every other element below them is a record. */
  readonly containers: readonly string[];
  /** Records that are not wanted in this pass: read past, not built. */
  readonly skip?: readonly string[];
}

const MAX_DEPTH = 64;
const MAX_RECORD_CHARS = 32 * 1024 ** 2;
const MAX_SILENCE_CHARS = 8 * 1024 ** 2;

/** The root without its children first, then each record in file order. Throws SOURCE_FORMAT, SOURCE_TRUNCATED, SOURCE_UNSAFE. */
export async function* readXml(file: SourceFile, shape: XmlShape): AsyncGenerator<XmlElement> {
  const reading = new XmlReading(file, shape);
  for await (const text of decodeText(file, await xmlEncoding(file))) {
    reading.write(text);
    yield* reading.take();
  }
  reading.close();
  yield* reading.take();
}

class XmlReading {
  private readonly parser = new SaxesParser({ position: true });
  private readonly file: SourceFile;
  private readonly shape: XmlShape;
  private readonly stack: OpenElement[] = [];
  private ready: XmlElement[] = [];
  /** Open elements above the record being read: the root and containers. */
  private outside = 0;
  private skipping = 0;
  private recordChars = 0;
  private silentChars = 0;

  constructor(file: SourceFile, shape: XmlShape) {
    this.file = file;
    this.shape = shape;
    this.parser.on('error', (error) => {
      throw this.malformed(error);
    });
    this.parser.on('doctype', () => {
      throw this.unsafe('the file declares a document type', 'XML without DOCTYPE and entities');
    });
    this.parser.on('opentag', ({ name, attributes }) => this.open(name, attributes as Record<string, string>));
    this.parser.on('closetag', () => this.shut());
    this.parser.on('text', (text) => this.text(text));
    this.parser.on('cdata', (text) => this.text(text));
  }

  write(text: string): void {
    this.silentChars += text.length;
    this.parser.write(text);
    if (this.silentChars > MAX_SILENCE_CHARS + text.length)
      throw this.unsafe('a text or tag in the file has no end', `at most ${MAX_SILENCE_CHARS} characters`);
  }

  take(): readonly XmlElement[] {
    const ready = this.ready;
    if (ready.length > 0) this.ready = [];
    return ready;
  }

  close(): void {
    if (this.stack.length > 0 || this.outside > 0 || this.skipping > 0)
      throw sourceError('SOURCE_TRUNCATED', 'the file ends before its last element is closed', this.here(), {
        expected: `</${this.shape.roots[0]}>`,
        hint: 'take the file from the publisher again',
      });
    this.parser.close();
  }

  private open(qualified: string, attributes: Record<string, string>): void {
    this.silentChars = 0;
    const name = localName(qualified);
    if (this.skipping > 0 || (this.stack.length === 0 && this.shape.skip?.includes(name))) {
      this.skipping += 1;
      return;
    }
    if (this.stack.length + this.outside >= MAX_DEPTH)
      throw this.unsafe('elements are nested too deeply', `at most ${MAX_DEPTH} levels`);
    if (this.stack.length === 0 && this.isContainer(name, attributes)) return;
    this.stack.push({ name, attributes: localAttributes(attributes), children: [], text: '', line: this.parser.line });
  }

  /** The root and containers are passed through; the root is yielded so that its attributes can be read. */
  private isContainer(name: string, attributes: Record<string, string>): boolean {
    if (this.outside === 0) {
      if (!this.shape.roots.includes(name))
        throw sourceError('SOURCE_FORMAT', 'the file is not of this source', this.here(), {
          expected: `root element ${this.shape.roots.join(' or ')}`,
          got: name,
          hint: 'check which source the file belongs to',
        });
      this.ready.push({ name, attributes: { ...attributes }, children: [], text: '', line: this.parser.line });
    } else if (!this.shape.containers.includes(name)) return false;
    this.outside += 1;
    return true;
  }

  private shut(): void {
    this.silentChars = 0;
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    const element = this.stack.pop();
    if (!element) {
      this.outside -= 1;
      return;
    }
    const parent = this.stack.at(-1);
    if (parent) parent.children.push(element);
    else {
      this.ready.push(element);
      this.recordChars = 0;
    }
  }

  private text(text: string): void {
    this.silentChars = 0;
    const element = this.stack.at(-1);
    if (!element) return;
    this.recordChars += text.length;
    if (this.recordChars > MAX_RECORD_CHARS)
      throw this.unsafe('one record of the file is too large', `at most ${MAX_RECORD_CHARS} characters`);
    element.text = element.text === '' ? text : element.text + text;
  }

  private here(): string {
    return `${this.file.name} line ${this.parser.line}`;
  }

  private unsafe(what: string, expected: string): Error {
    return sourceError('SOURCE_UNSAFE', what, this.here(), { expected, hint: 'publishers do not send such a file' });
  }

  private malformed(error: Error): Error {
    if (/undefined entity|entity/i.test(error.message))
      return this.unsafe(
        `the file uses an entity that XML does not have (${error.message})`,
        'the five entities of XML',
      );
    const rest = { got: error.message, hint: 'take the file from the publisher again' };
    return sourceError('SOURCE_FORMAT', 'the file is not well-formed XML', this.here(), rest, error);
  }
}

const localName = (qualified: string): string => {
  const colon = qualified.indexOf(':');
  return colon < 0 ? qualified : qualified.slice(colon + 1);
};

/** A record without a prototype, so that an attribute may have any name. */
const noAttributes = (): Record<string, string> => Object.create(null);
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze(noAttributes());

/** Namespace declarations and schema hints are not data. */
function localAttributes(attributes: Record<string, string>): Readonly<Record<string, string>> {
  const names = Object.keys(attributes);
  if (names.length === 0) return NO_ATTRIBUTES;
  const local = noAttributes();
  for (const name of names) {
    if (name.startsWith('xmlns') || name.startsWith('xsi:')) continue;
    local[localName(name)] = attributes[name] ?? '';
  }
  return local;
}

const DECLARED: ReadonlyMap<string, TextEncodingName> = new Map(
  Object.entries<TextEncodingName>({
    'utf-8': 'utf-8',
    'us-ascii': 'utf-8',
    'iso-8859-1': 'windows-1252',
    'iso-8859-15': 'windows-1252',
    'windows-1252': 'windows-1252',
    'utf-16': 'utf-16le',
  }),
);

/** A byte order mark first, then the XML declaration, then what the bytes look like. */
async function xmlEncoding(file: SourceFile): Promise<TextEncodingName> {
  const head = await headOf(file, 200);
  const marked = encodingOfHead(head);
  if (marked) return marked;
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(new TextDecoder('latin1').decode(head))?.[1];
  const known = declared === undefined ? undefined : DECLARED.get(declared.toLowerCase());
  return known === undefined || known === 'utf-16le' ? detectEncoding(file) : known;
}
