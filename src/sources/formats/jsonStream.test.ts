import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PortcullisError } from '../../kit/errors.ts';
import type { SourceFile } from '../reading/source.ts';
import { type JsonPart, readJsonArray, readJsonLines } from './jsonStream.ts';

/** A file that comes in chunks of the given size, which cut through characters and strings. */
function chunked(text: string, size: number): SourceFile {
  const bytes = new TextEncoder().encode(text);
  return {
    name: 'list.json',
    size: bytes.length,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

async function partsOf(text: string, size = 7): Promise<JsonPart[]> {
  const parts = [];
  for await (const part of readJsonArray(chunked(text, size), 'results')) parts.push(part);
  return parts;
}
const withCode = (code: string) => expect.objectContaining({ detail: expect.objectContaining({ code }) });

describe('readJsonArray', () => {
  it('gives the same values as parsing the whole, however the bytes are cut', async () => {
    const document = fc.record({ total: fc.jsonValue(), results: fc.array(fc.jsonValue()), 'a"b': fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(document, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (value, size, pretty) => {
        const whole = JSON.parse(JSON.stringify(value));
        const parts = await partsOf(JSON.stringify(value, null, pretty ? 2 : 0), size);
        expect(parts.filter(({ kind }) => kind === 'element').map((part) => part.value)).toEqual(whole.results);
        const members = parts.flatMap((part) => (part.kind === 'member' ? [[part.name, part.value]] : []));
        expect(Object.fromEntries(members)).toEqual({ total: whole.total, 'a"b': whole['a"b'] });
      }),
      { numRuns: 200 },
    );
  });

  it('never takes a document cut short for whole', async () => {
    const text = '{"total":2,"results":[{"a":"]}\\""},{"b":[1,{"c":null}]}],"more":{"x":[]}}';
    for (let length = 0; length < text.length; length += 1) {
      const failure = await partsOf(text.slice(0, length)).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(PortcullisError);
    }
    expect(await partsOf(text)).toHaveLength(4);
  });

  it.each([
    ['{"results":[{"a":1}', 'SOURCE_TRUNCATED'],
    ['[1,2]', 'SOURCE_FORMAT'],
    ['<html></html>', 'SOURCE_FORMAT'],
    ['{"results":[{a:1}]}', 'SOURCE_FORMAT'],
    ['{"results":[1,,2]}', 'SOURCE_FORMAT'],
    ['{"results":[1}]', 'SOURCE_FORMAT'],
    ['{} {}', 'SOURCE_FORMAT'],
    [`{"results":[${'['.repeat(200)}`, 'SOURCE_UNSAFE'],
  ])('refuses %s with %s', async (text, code) => {
    await expect(partsOf(text)).rejects.toEqual(withCode(code));
  });
});

describe('readJsonLines', () => {
  it('reads one value a line and names the line that is none', async () => {
    const values = [];
    for await (const { value } of readJsonLines(chunked('{"a":1}\n\n{"b":2}\n', 3))) values.push(value);
    expect(values).toEqual([{ a: 1 }, { b: 2 }]);
    const bad = readJsonLines(chunked('{"a":1}\n{"b":', 3));
    await bad.next();
    await expect(bad.next()).rejects.toMatchObject({ detail: { code: 'SOURCE_FORMAT', where: 'list.json line 2' } });
  });
});
