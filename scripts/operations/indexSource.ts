/** The text of src/contract/operations/index.ts: each file beside it that defines an operation, in order of folder and name. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/contract/operations/', import.meta.url));

export const INDEX_FILE = `${folder}index.ts`;

export function indexSource(): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.includes('/') && file.endsWith('.ts'))
    .sort();
  const found = files.map((file) => ({ file, name: nameIn(file) }));
  const names = found.map(({ name }) => `  ${name},\n`).join('');
  // The type names each operation, so that the declarations of the package do not repeat what their own files say.
  const types = found.map(({ name }) => `  typeof ${name},\n`).join('');
  return `${HEAD}${found.map(({ file, name }) => `import { ${name} } from './${file}';\n`).join('')}
export const OPERATIONS: readonly [
${types}] = [
${names}];

export type OperationName = (typeof OPERATIONS)[number]['name'];
/** The operation of that name. */
export type OperationNamed<Name extends OperationName> = Extract<(typeof OPERATIONS)[number], { readonly name: Name }>;
`;
}

function nameIn(file: string): string {
  const name = /^export const (\w+) = defineOperation\(/m.exec(readFileSync(`${folder}${file}`, 'utf8'))?.[1];
  if (name === undefined) throw new Error(`${file} defines no operation`);
  return name;
}

const HEAD = `/**
 * Every operation, in one array: the library's facade, the HTTP routes and their description, the web client, the permission table and
 * the fake for tests are made from it. Made by scripts/writeOperations.ts from the files of this folder. Do not edit.
 */
`;
