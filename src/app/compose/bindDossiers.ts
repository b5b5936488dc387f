/**
 * Binds the use cases about one party over all lists. Dossiers and links are read when the first of these use cases is called.
 */
import type { AppContext } from '../models/appContext.ts';
import { bundledDossiers, DossierLibrary } from '../models/parties/dossierLibrary.ts';
import type { PartyTools } from '../models/parties/findParties.ts';
import { PartyLinks } from '../models/parties/partyLinks.ts';
import { keepLikeness } from '../operations/parties/keepLikeness.ts';
import { listUndecided } from '../operations/parties/listUndecided.ts';
import { settleLink } from '../operations/parties/settleLink.ts';
import { listDossiers, showDossier } from '../operations/parties/showDossier.ts';
import { showTimeline } from '../operations/parties/showTimeline.ts';
import type { Portcullis } from './portcullis.ts';

type DossierUseCases = Pick<
  Portcullis,
  'timeline' | 'dossier' | 'dossiers' | 'undecidedLinks' | 'settleLink' | 'linkLists'
>;

export function bindDossiers(context: AppContext): DossierUseCases {
  let tools: Promise<PartyTools> | null = null;
  const ready = (): Promise<PartyTools> => {
    tools ??= partyTools(context);
    return tools;
  };
  return {
    timeline: async (query, options) => showTimeline(context, await ready(), query, options),
    dossier: async (query, options) => showDossier(context, await ready(), query, options),
    dossiers: async () => listDossiers((await ready()).dossiers),
    undecidedLinks: async (list, limit) => listUndecided(context, await ready(), list, limit),
    linkLists: (onProgress) => keepLikeness(context, onProgress),
    settleLink: (a, b, word) => settleLink(context, { a, b, ...word }),
  };
}

async function partyTools(context: Pick<AppContext, 'store' | 'names' | 'lists' | 'model'>): Promise<PartyTools> {
  const dossiers = new DossierLibrary(await bundledDossiers());
  return { dossiers, links: new PartyLinks(context, dossiers), model: context.model };
}
