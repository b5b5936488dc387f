/**
 * The bundled versions in the order of their import. Built code reads one JSON file and needs no YAML parser; code run from
 * source reads lists/, so that an edit shows at once.
 */
import { readdir, readFile } from 'node:fs/promises';
import { packagePath } from '../../kit/packageRoot.ts';
import { sourceFileOf } from '../formats/openFile.ts';
import type { SourceFile } from '../reading/source.ts';
import type { BundledVersion } from './bundledVersion.ts';
import { parseVersion } from './readBundled.ts';

export interface BundledList {
  /** Key of the list, which is the key of its source. */
  readonly list: string;
  /** One version, to be read by that source. */
  readonly file: SourceFile;
}

/** What scripts/compileLists.ts writes. */
export interface CompiledLists {
  readonly format: 1;
  readonly versions: readonly { readonly name: string; readonly version: BundledVersion }[];
}

/** Beside the lists, but not a list: read by src/app/dossiers. */
const DOSSIERS = 'dossiers';

const isSource = import.meta.url.endsWith('.ts');

/** Every bundled version: lists by key, versions by file name. */
export async function bundledLists(): Promise<readonly BundledList[]> {
  const { versions } = isSource ? await compileLists(packagePath('lists')) : await readCompiled();
  return versions.map(({ name, version }) => ({
    list: version.list,
    file: sourceFileOf(name, new TextEncoder().encode(JSON.stringify(version))),
  }));
}

async function readCompiled(): Promise<CompiledLists> {
  return JSON.parse(await readFile(packagePath('dist', 'data', 'lists.json'), 'utf8'));
}

/** Reads and checks a folder laid out like lists/: one folder per list, one `.yml` per version. Throws SOURCE_FORMAT with the place. */
export async function compileLists(folder: string): Promise<CompiledLists> {
  const { parseYaml } = await import('../../kit/parseYaml.ts');
  const versions: { name: string; version: BundledVersion }[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const list of entries
    .filter((entry) => entry.isDirectory() && entry.name !== DOSSIERS)
    .map(({ name }) => name)
    .sort()) {
    const files = (await readdir(`${folder}/${list}`)).filter((name) => name.endsWith('.yml')).sort();
    for (const file of files) {
      const value = parseYaml(await readFile(`${folder}/${list}/${file}`, 'utf8'));
      versions.push({
        name: `${list}/${file.replace(/\.yml$/, '.json')}`,
        version: parseVersion(value, `lists/${list}/${file}`),
      });
    }
  }
  return { format: 1, versions };
}
