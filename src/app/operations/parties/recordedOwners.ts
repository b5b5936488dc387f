/** Who owns the party of a dossier according to the ownership record, as known then and in force on the day? */
import type { DossierShown } from '../../../contract/index.ts';
import type { AsOf } from '../../../domain/asOf.ts';
import { partyKey } from '../../../ownership/index.ts';
import { holdsOn, linksAbove, type OwnershipAsked } from '../../models/ownership/linksOnRecord.ts';

/** Direct owners under any of the names; those that have left are kept and marked. */
export async function recordedOwners(
  asked: OwnershipAsked,
  names: readonly string[],
  asOf: AsOf,
): Promise<DossierShown['recordedOwners']> {
  const { rows } = await linksAbove(asked, names, asOf);
  const own = new Set(names.map(partyKey));
  return rows.filter(({ ownedKey }) => own.has(ownedKey)).map(({ link }) => ({ ...link, holds: holdsOn(link, asOf) }));
}
