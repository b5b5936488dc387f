import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PortcullisError } from '../../kit/errors.ts';
import { sourceFileOf } from './openFile.ts';
import { readXml, type XmlElement } from './xmlStream.ts';

const SHAPE = { roots: ['list'], containers: ['people'], skip: ['notes'] };
const withCode = (code: string) => expect.objectContaining({ detail: expect.objectContaining({ code }) });

async function elementsOf(text: string | Uint8Array): Promise<XmlElement[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const elements = [];
  for await (const element of readXml(sourceFileOf('list.xml', bytes), SHAPE)) elements.push(element);
  return elements;
}

const LIST = `<?xml version="1.0"?>
<list xmlns="urn:x" date="2024-01-01"><people>
  <p:person xmlns:p="urn:p" p:id="1"><name>Ann &amp; <![CDATA[Bob]]></name><alias/></p:person>
  <notes><deep>left out</deep></notes>
  <person id="2"/>
</people><summary>2</summary></list>`;

describe('readXml', () => {
  it('gives the root, then each record as a tree, without prefixes and namespaces', async () => {
    const [root, first, second, summary, ...rest] = await elementsOf(LIST);
    expect(root).toMatchObject({ name: 'list', attributes: { date: '2024-01-01' }, children: [] });
    expect(first).toMatchObject({ name: 'person', attributes: { id: '1' }, line: 3 });
    expect(first?.children.map(({ name, text }) => [name, text])).toEqual([
      ['name', 'Ann & Bob'],
      ['alias', ''],
    ]);
    expect(second?.attributes).toEqual({ id: '2' });
    expect(summary).toMatchObject({ name: 'summary', text: '2' });
    expect(rest).toEqual([]);
  });

  it('keeps attributes of any name, and reads an encoding of no known name by the bytes', async () => {
    const text = '<?xml version="1.0" encoding="constructor"?><list><p constructor="a" __proto__="b">é</p></list>';
    const [, element] = await elementsOf(text);
    expect(Object.entries(element?.attributes ?? {})).toEqual([
      ['constructor', 'a'],
      ['__proto__', 'b'],
    ]);
    expect(element?.text).toBe('é');
    expect((await elementsOf('<list><p/></list>'))[1]?.attributes.constructor).toBeUndefined();
  });

  it('reads Latin-1 as declared and UTF-16 as marked', async () => {
    const declared = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><list><p>Jos\xe9</p></list>', 'latin1');
    expect((await elementsOf(declared))[1]?.text).toBe('José');
    const marked = Buffer.from('\ufeff<list><p>José</p></list>', 'utf16le');
    expect((await elementsOf(marked))[1]?.text).toBe('José');
  });

  it.each([
    ['<!DOCTYPE list [<!ENTITY a "aaaa">]><list><p>&a;</p></list>', 'SOURCE_UNSAFE'],
    ['<!DOCTYPE list SYSTEM "file:///etc/passwd"><list/>', 'SOURCE_UNSAFE'],
    ['<list><p>&xxe;</p></list>', 'SOURCE_UNSAFE'],
    [`<list>${'<a>'.repeat(70)}`, 'SOURCE_UNSAFE'],
    ['<other><p/></other>', 'SOURCE_FORMAT'],
    ['<list><p></q></list>', 'SOURCE_FORMAT'],
    ['no xml at all', 'SOURCE_FORMAT'],
    ['', 'SOURCE_FORMAT'],
    ['<list><people><person>', 'SOURCE_TRUNCATED'],
    ['<list><people><pers', 'SOURCE_TRUNCATED'],
  ])('refuses %j with %s', async (text, code) => {
    await expect(elementsOf(text)).rejects.toEqual(withCode(code));
  });

  it('refuses a text without end instead of holding it', async () => {
    await expect(elementsOf(`<list><p>${'x'.repeat(40 * 1024 ** 2)}`)).rejects.toEqual(withCode('SOURCE_UNSAFE'));
  });

  it('never reads a file cut anywhere as whole, and never fails without a code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: LIST.length - 1 }), async (length) => {
        const failure = await elementsOf(LIST.slice(0, length)).catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(PortcullisError);
      }),
      { numRuns: 200 },
    );
  });
});
