/** readSigns: what the texts of a deal say by themselves, as signs with the words and where they stand. Pure: the same texts give the same signs. */
import type { CountryCode } from '../domain/country.ts';
import { type DealSign, REGIONS, type SignField, type SignKind } from '../domain/deal/dealSign.ts';
import type { Address } from '../domain/party.ts';
import type { Transaction } from '../domain/transaction.ts';
import { readText } from './readText.ts';

type Deal = Pick<Transaction, 'from' | 'to' | 'endUse' | 'parties' | 'items' | 'exporter' | 'route'>;

/** Words that are usual in the name of a firm, or in its address, say nothing there. */
const LEFT_OUT: Readonly<Record<SignField, ReadonlySet<SignKind>>> = {
  endUse: new Set(),
  item: new Set<SignKind>(['stock', 'onward']),
  partyName: new Set<SignKind>(['resale', 'stock', 'freeZone', 'onward']),
  ownerName: new Set<SignKind>(['resale', 'stock', 'freeZone', 'onward']),
  exporterName: new Set<SignKind>(['resale', 'stock', 'freeZone', 'onward']),
  route: new Set(),
  address: new Set<SignKind>(['resale', 'stock', 'freeZone', 'onward', 'space', 'chipPlant']),
};

const ADDRESS_PARTS = ['full', 'city', 'region', 'street', 'postalCode'] as const satisfies readonly (keyof Address)[];

/** Signs in the order of the texts: end use, parties with owners and addresses, items, exporter. Each is told once for a text and meaning. */
export function readSigns({ from, to, endUse, parties, items, exporter, route }: Deal): DealSign[] {
  const signs: DealSign[] = [];
  if (endUse) read(signs, 'endUse', endUse.text, '/endUse/text', to === 'US');
  for (const [index, { name, type, country, owners, addresses, identifiers }] of parties.entries()) {
    const isAmerican = country === 'US';
    const at = `/parties/${index}`;
    // A person is called after anything.
    if (type !== 'person') read(signs, 'partyName', name, `${at}/name`, isAmerican);
    for (const [place, owner] of owners.entries())
      read(signs, 'ownerName', owner.name, `${at}/owners/${place}/name`, owner.country === 'US');
    for (const [place, address] of addresses.entries()) {
      const from = signs.length;
      for (const part of ADDRESS_PARTS) {
        const text = address[part];
        if (text)
          read(signs, 'address', text, `${at}/addresses/${place}/${part}`, (address.country ?? country) === 'US');
      }
      const abroad = address.country !== undefined && address.country !== country ? address.country : undefined;
      if (abroad !== undefined) readCode(signs, from, abroad, `${at}/addresses/${place}/country`);
    }
    for (const [place, { kind, country: ofNumber }] of identifiers.entries())
      if (type !== 'person' && !OF_PERSONS.has(kind) && ofNumber !== undefined && ofNumber !== country)
        readCode(signs, signs.length, ofNumber, `${at}/identifiers/${place}/country`);
  }
  for (const [index, { description }] of items.entries())
    if (description) read(signs, 'item', description, `/items/${index}/description`, to === 'US');
  if (exporter?.name) read(signs, 'exporterName', exporter.name, '/exporter/name', exporter.country === 'US');
  for (const [index, country] of route.entries())
    if (country !== from && country !== to) signs.push(placeSign('route', country, `/route/${index}`));
  return signs;
}

/** Papers of persons tell a nationality and no place; a firm's number tells where it is registered. */
const OF_PERSONS: ReadonlySet<string> = new Set(['passport', 'nationalId']);

/** A country given as a code beside the party's own, unless the words of the address have told it already. */
function readCode(signs: DealSign[], from: number, code: CountryCode, at: string): void {
  if (signs.slice(from).some((one) => one.kind === 'place' && (one.region ?? one.country) === code)) return;
  signs.push(placeSign('address', code, at));
}

/** A country that the deal gives by its code, and that is not the one it is given for. */
const placeSign = (field: SignField, country: CountryCode, at: string): DealSign => ({
  kind: 'place',
  words: country,
  field,
  at,
  ...(isRegion(country) ? { country: country.slice(0, 2) as CountryCode, region: country } : { country }),
});

const isRegion = (code: string): code is NonNullable<DealSign['region']> =>
  (REGIONS as readonly string[]).includes(code);

function read(signs: DealSign[], field: SignField, text: string, at: string, isAmerican: boolean): void {
  const from = signs.length;
  for (const { meaning, words, isArea } of readText(text, { isAmerican, isAddress: field === 'address' })) {
    const { kind, country, region, partly } = meaning;
    if (LEFT_OUT[field].has(kind)) continue;
    if (field === 'address' && TOWNS_CALLED_SO.has(meaning.name)) continue;
    const told = signs.slice(from).some((one) => one.kind === kind && one.words.toLowerCase() === words.toLowerCase());
    if (told) continue;
    signs.push({
      kind,
      words,
      field,
      at,
      ...(country === undefined ? {} : { country }),
      ...(region === undefined ? {} : { region }),
      ...(region !== undefined && (partly || ((isArea || at.endsWith('/region')) && !WHOLE_REGIONS.has(region)))
        ? { partly: true as const }
        : {}),
    });
  }
}

/** Words of a kind that are towns as well: Modi'in (intelligence) and Ordu (army). */
const TOWNS_CALLED_SO: ReadonlySet<string> = new Set(['מודיעין', 'ordu']);

/** Law reaches all of them; of the others a part. */
const WHOLE_REGIONS: ReadonlySet<string> = new Set(['UA-43', 'UA-40']);
