/** Reads and checks a folder laid out like lists/dossiers/: one `.yml` for each dossier, named by its key. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseWith } from '../../../contract/index.ts';
import { type Dossier, dossierSchema } from '../../../domain/dossier.ts';
import { PortcullisError } from '../../../kit/errors.ts';

const ENDING = '.yml';

/** By key. Throws INPUT_INVALID with file and field, FILE_NOT_FOUND when there is no such folder. */
export async function readDossierFolder(folder: string): Promise<readonly Dossier[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new PortcullisError(
      { code: 'FILE_NOT_FOUND', what: 'the folder of dossiers cannot be read', where: folder },
      { cause },
    );
  });
  const dossiers: Dossier[] = [];
  for (const name of names.filter((file) => file.endsWith(ENDING)).sort())
    dossiers.push(await readDossierFile(join(folder, name), name));
  return dossiers;
}

async function readDossierFile(path: string, name: string): Promise<Dossier> {
  const { parseYaml } = await import('../../../kit/parseYaml.ts');
  const value = parseYaml(await readFile(path, 'utf8'));
  const dossier = parseWith(dossierSchema, value, { where: name });
  if (`${dossier.key}${ENDING}` === name) return dossier;
  throw new PortcullisError({
    code: 'INPUT_INVALID',
    what: 'the file is not named by the key of its dossier',
    where: name,
    expected: `${dossier.key}${ENDING}`,
  });
}
