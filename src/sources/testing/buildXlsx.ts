/** For tests: a small .xlsx file from rows. Texts become shared strings; `{ date: n }` a number formatted as a day. */
import { crc32, deflateRawSync } from 'node:zlib';

export type Cell = string | number | null | { readonly date: number };

export function buildXlsx(rows: readonly (readonly Cell[])[]): Uint8Array {
  const texts: string[] = [];
  const sheet = rows.map((row, index) => rowXml(row, index + 1, texts)).join('');
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return buildZip({
    'xl/workbook.xml': `<workbook ${main} xmlns:r="urn:r"><sheets><sheet name="S" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="urn:rels"><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${texts.map((text) => `<si><r><t>${text}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

function rowXml(row: readonly Cell[], number: number, texts: string[]): string {
  const cells = row.map((cell, index) => {
    const address = `${String.fromCharCode(65 + index)}${number}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
    if (typeof cell === 'object') return `<c r="${address}" s="1"><v>${cell.date}</v></c>`;
    texts.push(cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    return `<c r="${address}" t="s"><v>${texts.length - 1}</v></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

export function buildZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const entry = Buffer.concat([
      Buffer.from('PK\u0001\u0002'),
      Buffer.from([20, 0]),
      common,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    entry.writeUInt32LE(offset, 42);
    parts.push(local);
    directory.push(entry);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
