/**
 * Checks lists/ and compiles it into dist/data/lists.json, so that a first run needs neither network nor a YAML parser.
 * A fault names file and field and fails the build.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileLists } from '../src/sources/bundled/bundledLists.ts';

const compiled = await compileLists(fileURLToPath(new URL('../lists', import.meta.url)));
const folder = fileURLToPath(new URL('../dist/data/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}lists.json.tmp`, `${JSON.stringify(compiled)}\n`);
renameSync(`${folder}lists.json.tmp`, `${folder}lists.json`);
