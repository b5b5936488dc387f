/**
 * Builds a canonical Listing from a draft: white space is normalised, empty and repeated values are dropped, and values whose
 * order means nothing are sorted. Two versions of a list therefore differ in a listing only where the publisher's content
 * differs.
 */
import type { Listing, ListingName } from '../../domain/list.ts';
import type { Address, Identifier } from '../../domain/party.ts';
import { mainScriptOf } from '../../kit/script.ts';
import { cleanText } from '../values/cleanText.ts';

/** A Listing before it is made canonical: only what the publisher gives. */
export type ListingDraft = Pick<Listing, 'sourceId' | 'type' | 'name'> &
  Partial<Omit<Listing, 'id' | 'list' | 'sourceId' | 'type' | 'name'>> & {
    /** Key within the list when it is not the sourceId. */
    readonly key?: string;
  };

/** The Listing of `list` with that content. A draft without any name is a bug of the map: maps report such rows instead. */
export function buildListing(list: string, draft: ListingDraft): Listing {
  const { key, ...content } = draft;
  const name = cleanText(draft.name);
  if (name === '') throw new Error(`listing ${list}:${key ?? draft.sourceId} has no name`);
  return {
    ...leaveOutEmpty(content),
    id: `${list}:${key ?? draft.sourceId}`,
    list,
    sourceId: draft.sourceId,
    type: draft.type,
    name,
    names: canonicalNames(name, draft.names ?? []),
    programs: uniqueTexts(draft.programs),
    programTags: uniqueTexts(draft.programTags),
    validFrom: draft.validFrom ?? null,
    validTo: draft.validTo ?? null,
    births: uniqueValues(draft.births ?? []),
    birthPlaces: uniqueTexts(draft.birthPlaces),
    countries: uniqueTexts(draft.countries) as Listing['countries'],
    identifiers: uniqueValues((draft.identifiers ?? []).map(cleanIdentifier).filter((id) => id.value !== '')),
    addresses: uniqueValues(
      (draft.addresses ?? []).map(cleanAddress).filter((address) => Object.keys(address).length > 0),
    ),
    titles: uniqueTexts(draft.titles),
    sameAs: uniqueTexts(draft.sameAs),
  };
}

/** Optional members: gone when empty, texts cleaned. */
function leaveOutEmpty(content: Omit<ListingDraft, 'key'>): Partial<Listing> {
  const remarks = cleanText(content.remarks ?? '');
  return {
    ...(content.gender ? { gender: content.gender } : {}),
    ...(content.vessel && Object.keys(content.vessel).length > 0 ? { vessel: content.vessel } : {}),
    ...(remarks === '' ? {} : { remarks }),
    ...(content.requirement ? { requirement: content.requirement } : {}),
    ...(content.url ? { url: content.url } : {}),
    ...(content.evidence ? { evidence: content.evidence } : {}),
    ...(content.membership ? { membership: content.membership } : {}),
  };
}

const KIND_ORDER = { primary: 0, alias: 1, formerName: 2, weakAlias: 3 } as const;

/** Aliases without the primary name and without repeats; of two kinds of one text the stronger stays. */
function canonicalNames(primary: string, names: readonly ListingName[]): ListingName[] {
  const byText = new Map<string, ListingName>();
  for (const given of names) {
    const text = cleanText(given.text);
    if (text === '' || text === primary) continue;
    const held = byText.get(text);
    if (held && KIND_ORDER[held.kind] <= KIND_ORDER[given.kind]) continue;
    const script = given.script ?? mainScriptOf(text);
    byText.set(text, {
      text,
      kind: given.kind,
      ...(script ? { script } : {}),
      ...(given.language ? { language: given.language } : {}),
    });
  }
  return [...byText.values()].sort((a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || compareText(a.text, b.text));
}

function cleanIdentifier(given: Identifier): Identifier {
  const note = cleanText(given.note ?? '');
  return {
    kind: cleanText(given.kind) || 'other',
    value: cleanText(given.value),
    ...(given.country ? { country: given.country } : {}),
    ...(note === '' ? {} : { note }),
  };
}

function cleanAddress(given: Address): Address {
  const address: Record<string, string> = {};
  for (const part of ['street', 'city', 'region', 'postalCode', 'full'] as const) {
    const text = cleanText(given[part] ?? '');
    if (text !== '') address[part] = text;
  }
  return { ...address, ...(given.country ? { country: given.country } : {}) };
}

/** By code unit: the same on every machine, unlike localeCompare. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function uniqueTexts(texts: readonly string[] | undefined): string[] {
  if (!texts || texts.length === 0) return [];
  return [...new Set(texts.map(cleanText).filter((text) => text !== ''))].sort(compareText);
}

/** Values that differ, ordered by their JSON. Members are always built in the same order, so equal values have equal JSON. */
function uniqueValues<T>(values: readonly T[]): T[] {
  if (values.length < 2) return [...values];
  const byJson = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byJson.entries()].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value);
}
