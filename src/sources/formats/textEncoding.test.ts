import { describe, expect, it } from 'vitest';
import { sourceFileOf } from './openFile.ts';
import { detectEncoding, openLines, openText } from './textEncoding.ts';

const text = 'name;Müller\r\nname;محمد\nlast';
const utf16 = (value: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(value.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < value.length; at += 1) view.setUint16(at * 2, value.charCodeAt(at), littleEndian);
  return bytes;
};

async function readAll(bytes: Uint8Array): Promise<string> {
  let all = '';
  for await (const part of openText(sourceFileOf('a.txt', bytes))) all += part;
  return all;
}

describe('textEncoding', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 little-endian with a mark', utf16(`\ufeff${text}`, true)],
    ['UTF-16 big-endian with a mark', utf16(`\ufeff${text}`, false)],
    ['UTF-16 little-endian without a mark', utf16(text, true)],
    ['UTF-16 big-endian without a mark', utf16(text, false)],
  ])('reads %s alike', async (_name, bytes) => {
    expect(await readAll(bytes)).toBe(text);
  });

  it('takes bytes that are no UTF-8 for Latin-1', async () => {
    const bytes = Buffer.from('Jos\xe9 \x96 Mu\xf1oz', 'latin1');
    expect(await detectEncoding(sourceFileOf('a.txt', bytes))).toBe('windows-1252');
    expect(await readAll(bytes)).toBe('José – Muñoz');
  });

  it('counts lines and drops both kinds of line ends', async () => {
    const lines = [];
    for await (const line of openLines(sourceFileOf('a.txt', new TextEncoder().encode(text)))) lines.push(line);
    expect(lines).toEqual([
      { text: 'name;Müller', line: 1 },
      { text: 'name;محمد', line: 2 },
      { text: 'last', line: 3 },
    ]);
  });
});
