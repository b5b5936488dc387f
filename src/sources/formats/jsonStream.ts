/**
 * Streams a large JSON document of the form `{"a": ..., "results": [ {...}, {...} ]}`. Members of the top object are given one
 * by one, and so are the elements of one named array, so that no more than one element is in memory.
 */
import type { SourceFile } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { openLines, openText } from './textEncoding.ts';

export type JsonPart =
  | { readonly kind: 'member'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'element'; readonly index: number; readonly value: unknown };

const MAX_PART_CHARS = 32 * 1024 ** 2;
const MAX_DEPTH = 100;

/** Parts in file order. Throws SOURCE_TRUNCATED at an early end, SOURCE_FORMAT when the text is not JSON of that form. */
export async function* readJsonArray(file: SourceFile, arrayName: string): AsyncGenerator<JsonPart> {
  const splitter = new JsonSplitter(file, arrayName);
  for await (const text of openText(file)) yield* splitter.write(text);
  splitter.close();
}

/** Lines of JSON, one value each; blank lines are left out. */
export async function* readJsonLines(
  file: SourceFile,
): AsyncGenerator<{ readonly value: unknown; readonly line: number }> {
  for await (const { text, line } of openLines(file)) {
    if (text.trim() === '') continue;
    yield { value: parseJson(text, `${file.name} line ${line}`), line };
  }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const got = error instanceof Error ? error.message.slice(0, 160) : String(error);
    throw sourceError('SOURCE_FORMAT', 'the file is not JSON', where, {
      got,
      hint: 'take the file from the publisher again',
    });
  }
}

/** Follows brackets and strings only; each finished part goes through JSON.parse, which judges the rest. */
class JsonSplitter {
  private readonly file: SourceFile;
  private readonly arrayName: string;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private started = false;
  private ended = false;
  /** Text of the part being read that came with earlier chunks. */
  private held = '';
  private name: string | undefined;
  private inArray = false;
  private afterArray = false;
  private index = 0;
  private line = 1;

  constructor(file: SourceFile, arrayName: string) {
    this.file = file;
    this.arrayName = arrayName;
  }

  *write(text: string): Generator<JsonPart> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) this.line += 1;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === 92) this.escaped = true;
        else if (code === 34) this.inString = false;
        continue;
      }
      if (code === 34) this.inString = true;
      else if (code === 123 || code === 91) {
        this.deepen(code);
        if (this.isBase(code, text.slice(from, at))) from = at + 1;
      } else if (code === 125 || code === 93 || code === 44) {
        if (this.atBase()) {
          const part = this.finish(text.slice(from, at));
          from = at + 1;
          if (part) yield part;
          if (code !== 44) this.leave(code);
        } else if (code !== 44) this.depth -= 1;
      } else if (code === 58 && this.depth === 1 && this.name === undefined) {
        this.name = this.nameOf(text.slice(from, at));
        from = at + 1;
      } else if (code > 32 && (!this.started || this.ended)) throw this.refuse('text outside the JSON object');
    }
    this.hold(text.slice(from));
  }

  close(): void {
    if (!this.started) throw this.refuse('no JSON object');
    if (this.ended && this.held.trim() === '') return;
    throw sourceError('SOURCE_TRUNCATED', 'the file ends inside its JSON', `${this.file.name} line ${this.line}`, {
      hint: 'take the file from the publisher again',
    });
  }

  private deepen(code: number): void {
    if (this.ended || (!this.started && code !== 123)) throw this.refuse('something else than one JSON object');
    this.started = true;
    this.depth += 1;
    if (this.depth > MAX_DEPTH)
      throw sourceError('SOURCE_UNSAFE', 'values are nested too deeply', this.here(), {
        expected: `at most ${MAX_DEPTH} levels`,
      });
  }

  /** Whether the bracket just opened is the top object or the named array: then what follows is a list of parts. */
  private isBase(code: number, before: string): boolean {
    if (this.depth === 1) return true;
    if (this.depth !== 2 || this.inArray || code !== 91 || this.name !== this.arrayName) return false;
    if ((this.held + before).trim() !== '') throw this.refuse('text before the array');
    this.held = '';
    this.inArray = true;
    return true;
  }

  private atBase(): boolean {
    return this.depth === (this.inArray ? 2 : 1);
  }

  private leave(code: number): void {
    if (this.inArray !== (code === 93)) throw this.refuse('brackets that do not match');
    this.depth -= 1;
    if (this.inArray) {
      this.inArray = false;
      // The member's value has been given away element by element.
      this.held = '';
      this.afterArray = true;
    } else this.ended = true;
  }

  private nameOf(text: string): string {
    const name = parseJson(this.held + text, this.here());
    this.held = '';
    if (typeof name !== 'string') throw this.refuse('a member without a name');
    return name;
  }

  private finish(text: string): JsonPart | undefined {
    const part = this.held + text;
    this.held = '';
    if (this.inArray) {
      if (part.trim() === '' && this.index === 0) return undefined;
      return { kind: 'element', index: this.index++, value: parseJson(part, `${this.here()}, element ${this.index}`) };
    }
    const name = this.name;
    this.name = undefined;
    if (this.afterArray) {
      this.afterArray = false;
      if (part.trim() !== '') throw this.refuse('text after the array');
      return undefined;
    }
    if (name === undefined) {
      if (part.trim() !== '') throw this.refuse('a member without a name');
      return undefined;
    }
    return { kind: 'member', name, value: parseJson(part, this.here()) };
  }

  private hold(text: string): void {
    this.held += text;
    if (this.held.length > MAX_PART_CHARS)
      throw sourceError('SOURCE_UNSAFE', 'one value of the file is too large', this.here(), {
        expected: `at most ${MAX_PART_CHARS} characters`,
      });
  }

  private here(): string {
    return `${this.file.name} line ${this.line}`;
  }

  private refuse(got: string): Error {
    return sourceError('SOURCE_FORMAT', 'the file is not the JSON of this source', this.here(), {
      expected: `one object with an array "${this.arrayName}"`,
      got,
      hint: 'check which source the file belongs to',
    });
  }
}
