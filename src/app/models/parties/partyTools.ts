/** Where do the tools that look for parties come from? They are made once for each Moment, and share what only the lists decide. */
import type { Dossier } from '../../../domain/dossier.ts';
import type { MatchingModel } from '../../../screening/index.ts';
import { bundledDossiers, DossierLibrary } from './dossierLibrary.ts';
import type { PartyTools } from './findParties.ts';
import { type PartiesAsked, type PartyGround, PartyLinks, readPartyGround } from './partyLinks.ts';

/** What a Moment gives. */
interface MomentAsked extends Omit<PartiesAsked, 'store'> {
  readonly model: MatchingModel;
}

export class PartyToolbox {
  private readonly store: PartiesAsked['store'];
  private readonly readDossiers: () => Promise<readonly Dossier[]>;
  private readonly grounds = new WeakMap<object, Promise<PartyGround>>();
  private readonly tools = new WeakMap<object, Promise<PartyTools>>();
  private dossiers: Promise<DossierLibrary> | null = null;

  constructor(store: PartiesAsked['store'], readDossiers: () => Promise<readonly Dossier[]> = bundledDossiers) {
    this.store = store;
    this.readDossiers = readDossiers;
  }

  /** Links are read when the first question about a party comes. */
  at(moment: MomentAsked): Promise<PartyTools> {
    return remembered(this.tools, moment, () => this.make(moment));
  }

  library(): Promise<DossierLibrary> {
    this.dossiers ??= this.readDossiers().then((all) => new DossierLibrary(all));
    return this.dossiers;
  }

  private async make(moment: MomentAsked): Promise<PartyTools> {
    const asked = { ...moment, store: this.store };
    const dossiers = await this.library();
    const ground = await remembered(this.grounds, moment.lists, () => readPartyGround(asked));
    return { dossiers, links: new PartyLinks(asked, ground, dossiers), model: moment.model };
  }
}

/** What failed is tried again the next time. */
function remembered<T>(memory: WeakMap<object, Promise<T>>, key: object, make: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known) return known;
  const made = make();
  memory.set(key, made);
  made.catch(() => memory.delete(key));
  return made;
}
