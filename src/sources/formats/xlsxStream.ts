/**
 * Reads the rows of the first sheet of an .xlsx file as texts. A cell formatted as a date gives YYYY-MM-DD, a formula gives its
 * stored result. Styles, comments and other sheets are not read.
 */
import type { SourceFile } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { readXml, type XmlElement } from './xmlStream.ts';
import { readZip } from './zipReader.ts';

export interface SheetRow {
  readonly cells: readonly string[];
  /** Row number as the sheet shows it, from 1. */
  readonly row: number;
}

/** The widest real sheet has a few dozen columns; a cell far out would make a huge row. */
const MAX_COLUMNS = 1024;

/** Throws SOURCE_FORMAT, SOURCE_TRUNCATED, SOURCE_UNSAFE. Empty rows are given too, so that they can be counted. */
export async function* readXlsx(file: SourceFile): AsyncGenerator<SheetRow> {
  const entries = await readZip(file);
  const sheet = entries.get(await firstSheet(file, entries));
  if (!sheet) throw sourceError('SOURCE_FORMAT', 'the workbook has no sheet', file.name, { expected: 'an .xlsx file' });
  const texts = await sharedTexts(entries.get('xl/sharedStrings.xml'));
  const dateStyles = await readDateStyles(entries.get('xl/styles.xml'));
  for await (const element of readXml(sheet, { roots: ['worksheet'], containers: ['sheetData'] })) {
    if (element.name !== 'row') continue;
    const cells: string[] = [];
    for (const cell of element.children) {
      const column = columnOf(cell.attributes.r ?? '', cells.length);
      if (column >= MAX_COLUMNS)
        throw sourceError('SOURCE_UNSAFE', 'a row is too wide', `${file.name} row ${element.attributes.r}`);
      while (cells.length < column) cells.push('');
      cells[column] = textOf(cell, texts, dateStyles);
    }
    yield { cells, row: Number(element.attributes.r ?? 0) };
  }
}

async function firstSheet(file: SourceFile, entries: ReadonlyMap<string, SourceFile>): Promise<string> {
  const [workbook, relations] = [entries.get('xl/workbook.xml'), entries.get('xl/_rels/workbook.xml.rels')];
  if (!workbook || !relations)
    throw sourceError('SOURCE_FORMAT', 'the archive is not a workbook', file.name, { expected: 'an .xlsx file' });
  let id = '';
  for await (const element of readXml(workbook, { roots: ['workbook'], containers: ['sheets'] }))
    if (element.name === 'sheet' && id === '') id = element.attributes.id ?? '';
  for await (const { attributes } of readXml(relations, { roots: ['Relationships'], containers: [] }))
    if (attributes.Id === id && id !== '') return pathOf(attributes.Target ?? '');
  return 'xl/worksheets/sheet1.xml';
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

async function sharedTexts(strings: SourceFile | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!strings) return texts;
  for await (const element of readXml(strings, { roots: ['sst'], containers: [] }))
    if (element.name === 'si') texts.push(allText(element));
  return texts;
}

/** Rich text is cut into runs; phonetic help (rPh) is not part of it. */
function allText(element: XmlElement): string {
  if (element.name === 'rPh') return '';
  const own = element.name === 't' ? element.text : '';
  return own + element.children.map(allText).join('');
}

/** Style numbers that show a number as a day. */
async function readDateStyles(styles: SourceFile | undefined): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (!styles) return dates;
  const dateFormats = new Set(['14', '15', '16', '17', '22']);
  let style = 0;
  for await (const { name, attributes } of readXml(styles, {
    roots: ['styleSheet'],
    containers: ['numFmts', 'cellXfs'],
  })) {
    if (name === 'numFmt' && /[dy]/i.test((attributes.formatCode ?? '').replace(/\[[^\]]*\]|"[^"]*"/g, '')))
      dateFormats.add(attributes.numFmtId ?? '');
    if (name !== 'xf') continue;
    if (dateFormats.has(attributes.numFmtId ?? '')) dates.add(style);
    style += 1;
  }
  return dates;
}

function textOf(cell: XmlElement, texts: readonly string[], dateStyles: ReadonlySet<number>): string {
  const value = cell.children.find(({ name }) => name === 'v')?.text ?? '';
  switch (cell.attributes.t) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'inlineStr':
      return allText(cell);
    case undefined:
    case 'n':
      return dateStyles.has(Number(cell.attributes.s ?? -1)) ? dayOf(value) : value;
    default:
      return value;
  }
}

/** Days since 30 December 1899. Small numbers under a date format are years that someone typed. */
function dayOf(value: string): string {
  const days = Number(value);
  if (!Number.isFinite(days) || days < 2200 || days > 2_958_465) return value;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}

/** `AB12` is column 27, from 0. A cell without an address follows the one before. */
function columnOf(address: string, following: number): number {
  const letters = /^[A-Z]+/.exec(address)?.[0];
  if (letters === undefined) return following;
  let column = 0;
  for (const letter of letters) column = Math.min(column * 26 + letter.charCodeAt(0) - 64, 1_000_000);
  return column - 1;
}
