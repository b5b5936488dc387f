/**
 * Checks lists/dossiers/ and writes dist/data/dossiers.json, which built code reads. `--check` only checks. A listing that no bundled
 * list holds is refused.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledDossiers } from '../src/app/models/parties/dossierLibrary.ts';
import { readDossierFolder } from '../src/app/models/parties/readDossierFolder.ts';
import { compileLists } from '../src/sources/bundled/bundledLists.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [dossiers, { versions }] = await Promise.all([
  readDossierFolder(`${root}lists/dossiers`),
  compileLists(`${root}lists`),
]);
const known = new Set(
  versions.flatMap(({ version }) => (version.parties ?? []).map(({ key }) => `${version.list}:${key}`)),
);
const bundled = new Set(versions.map(({ version }) => version.list));
const dangling = dossiers.flatMap(({ key, entities }) =>
  entities
    .flatMap(({ listings }) => listings)
    .filter((id) => bundled.has(id.slice(0, id.indexOf(':'))) && !known.has(id))
    .map((id) => `lists/dossiers/${key}.yml: no bundled list holds ${id}`),
);
for (const fault of dangling) process.stderr.write(`${fault}\n`);
if (dangling.length > 0) process.exitCode = 1;
else if (!process.argv.includes('--check')) {
  const target = `${root}dist/data/dossiers.json`;
  mkdirSync(`${root}dist/data`, { recursive: true });
  writeFileSync(`${target}.tmp`, `${JSON.stringify({ format: 1, dossiers } satisfies CompiledDossiers)}\n`);
  renameSync(`${target}.tmp`, target);
}
