/** Plain elements of an XML list file: enough for evaluation; the product's sources read strictly. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Every element called `wanted` of the file, in order. */
export function xmlRecords(path: string, wanted: string): readonly XmlElement[] {
  const parser = new SaxesParser();
  const found: XmlElement[] = [];
  const open: Open[] = [];
  parser.on('opentag', (tag) => {
    open.push({ name: tag.name, attributes: { ...tag.attributes } as Record<string, string>, children: [], text: '' });
  });
  parser.on('text', (text) => {
    const top = open.at(-1);
    if (top) top.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    if (element.name === wanted) found.push(element);
    else open.at(-1)?.children.push(element);
  });
  parser.write(readText(path)).close();
  return found;
}

export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** Trimmed text of the first child of that name; empty when absent. */
export const textOf = (element: XmlElement, name: string): string =>
  (element.children.find((child) => child.name === name)?.text ?? '').replace(/\s+/g, ' ').trim();
