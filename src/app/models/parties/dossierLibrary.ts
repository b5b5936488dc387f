/**
 * The bundled dossiers by key, by name and by listing. Built code reads one JSON file; code run from source reads
 * lists/dossiers/, so that an edit shows at once.
 */
import { type Dossier, type DossierEntity, dossierSchema } from '../../../domain/dossier.ts';
import { packagePath } from '../../../kit/packageRoot.ts';
import { readBundled } from '../../runtime/bundledData.ts';
import { readDossierFolder } from './readDossierFolder.ts';

/** What scripts/compileDossiers.ts writes. */
export interface CompiledDossiers {
  readonly format: 1;
  readonly dossiers: readonly Dossier[];
}

const isSource = import.meta.url.endsWith('.ts');

/** Throws FILE_NOT_FOUND when the program is not built. */
export async function bundledDossiers(): Promise<readonly Dossier[]> {
  if (isSource) return readDossierFolder(packagePath('lists', 'dossiers'));
  const { dossiers } = JSON.parse(await readBundled('dossiers.json')) as CompiledDossiers;
  return dossiers.map((dossier) => dossierSchema.parse(dossier));
}

export interface FoundEntity {
  readonly dossier: Dossier;
  readonly entity: DossierEntity;
}

export class DossierLibrary {
  readonly all: readonly Dossier[];
  private readonly byListing = new Map<string, FoundEntity>();

  constructor(dossiers: readonly Dossier[]) {
    this.all = [...dossiers].sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const dossier of this.all)
      for (const entity of dossier.entities)
        for (const listing of entity.listings) this.byListing.set(listing, { dossier, entity });
  }

  /** By key, by its own name, or by a name of one of its entities; words alone count, not case or punctuation. */
  find(asked: string): Dossier | undefined {
    const wanted = wordsOf(asked);
    if (wanted === '') return undefined;
    const named = (dossier: Dossier): boolean => wordsOf(dossier.key) === wanted || wordsOf(dossier.name) === wanted;
    return (
      this.all.find(named) ?? this.all.find((dossier) => dossier.entities.some((entity) => isNamed(entity, wanted)))
    );
  }

  ofListing(listingId: string): FoundEntity | undefined {
    return this.byListing.get(listingId);
  }
}

const isNamed = ({ name, aliases }: DossierEntity, wanted: string): boolean =>
  [name, ...aliases].some((text) => wordsOf(text) === wanted);

const wordsOf = (text: string): string =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
