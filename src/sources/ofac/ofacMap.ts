/** From the rows OFAC gives of one party (main row, names, addresses, end of the remarks) to a draft of its Listing. */
import type { ListingName } from '../../domain/list.ts';
import type { Address } from '../../domain/party.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictRecord } from '../listing/strictRecord.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { readCountry } from '../values/countryText.ts';
import { identifierOf } from '../values/identifierOf.ts';
import type { OfacRow } from './ofacCsv.ts';
import { readOfacRemarks } from './ofacRemarks.ts';

/** OFAC cuts remarks at this length; the rest stands in the comments file. */
export const REMARKS_LIMIT = 1000;

export interface OfacParty {
  readonly main: OfacRow;
  readonly names: readonly OfacRow[];
  readonly addresses: readonly OfacRow[];
  /** Ends of remarks that were cut, '' when there are none. */
  readonly moreRemarks: string;
}

const TYPES: ReadonlyMap<string, ListingDraft['type']> = new Map(
  Object.entries<ListingDraft['type']>({
    '': 'organization',
    individual: 'person',
    vessel: 'vessel',
    aircraft: 'aircraft',
  }),
);

/** A draft without `programs`, which differ by list; undefined (and reported) when the row has no name or number. */
export function mapOfacParty(party: OfacParty, account: AccountBuilder): ListingDraft | undefined {
  const record = new StrictRecord('main', party.main, account, `ent_num ${party.main.ent_num}`);
  const sourceId = record.take('ent_num');
  const name = record.take('SDN_Name');
  if (sourceId === '' || name === '') {
    record.issue('ROW_UNUSABLE', 'a row without number or name was left out');
    return undefined;
  }
  const where = `ent_num ${sourceId}`;
  const remarks = readOfacRemarks(record.takeRaw('Remarks') + party.moreRemarks, account, 'remarks', where);
  const draft: ListingDraft = {
    sourceId,
    type: typeOf(record),
    name,
    names: [...party.names.flatMap((row) => nameOf(row, account)), ...remarks.names],
    programTags: record
      .take('Program')
      .split(/\]\s*\[|;/)
      .map((tag) => tag.replace(/[[\]]/g, '')),
    titles: [record.take('Title')],
    births: remarks.births,
    birthPlaces: remarks.birthPlaces,
    ...(remarks.gender ? { gender: remarks.gender } : {}),
    identifiers: remarks.identifiers,
    addresses: party.addresses.flatMap((row) => addressOf(row, account)),
    remarks: remarks.kept.join('; '),
    ...craftOf(record, remarks.vessel, remarks.countries, remarks.identifiers),
  };
  record.finish();
  return draft;
}

function typeOf(record: StrictRecord): ListingDraft['type'] {
  const given = record.take('SDN_Type').toLowerCase();
  const type = TYPES.get(given);
  if (type) return type;
  record.issue('TYPE_UNKNOWN', `type "${given}" is not known`);
  return 'unknown';
}

/** Ship columns, and the flag as country. */
function craftOf(
  record: StrictRecord,
  facts: ReadonlyMap<string, string>,
  nationalities: readonly string[],
  identifiers: ListingDraft['identifiers'] & object,
): Pick<ListingDraft, 'vessel' | 'countries' | 'identifiers'> {
  const vessel = new Map(facts);
  const columns = {
    type: 'Vess_type',
    tonnage: 'Tonnage',
    grossRegisteredTonnage: 'GRT',
    flag: 'Vess_flag',
    owner: 'Vess_owner',
    callSign: 'Call_Sign',
  };
  for (const [key, column] of Object.entries(columns)) {
    const value = record.take(column);
    if (value !== '') vessel.set(key, value);
  }
  const flag = readCountry(vessel.get('flag') ?? '');
  const callSign = identifierOf({ label: 'Call Sign', value: vessel.get('callSign') ?? '' });
  return {
    vessel: Object.fromEntries(vessel),
    countries: [...nationalities, ...(flag ? [flag] : [])] as ListingDraft['countries'] & object,
    identifiers: callSign ? [...identifiers, callSign] : identifiers,
  };
}

const NAME_KINDS: ReadonlyMap<string, ListingName['kind']> = new Map(
  Object.entries<ListingName['kind']>({ aka: 'alias', fka: 'formerName', nka: 'alias' }),
);

function nameOf(row: OfacRow, account: AccountBuilder): ListingName[] {
  const record = new StrictRecord('alt', row, account, `ent_num ${row.ent_num}`);
  record.ignore('ent_num', 'alt_num');
  const type = record.take('alt_type').toLowerCase();
  const kind = NAME_KINDS.get(type);
  if (!kind) record.issue('NAME_KIND_UNKNOWN', `name kind "${type}" is not known; read as an alias`);
  const text = record.take('alt_name');
  record.finish();
  return text === '' ? [] : [{ text, kind: kind ?? 'alias' }];
}

function addressOf(row: OfacRow, account: AccountBuilder): Address[] {
  const record = new StrictRecord('add', row, account, `ent_num ${row.ent_num}`);
  record.ignore('ent_num', 'add_num');
  const address = { street: record.take('Address'), city: record.take('City/State/Province/Postal Code') };
  const country = record.take('Country');
  const remarks = record.take('Add_remarks');
  record.finish();
  return [ofacAddress(address, country, remarks, account, `ent_num ${row.ent_num}`)];
}

/** Country text that is no country of ours (a region, "undetermined") stays readable in `full`. */
export function ofacAddress(
  parts: Omit<Address, 'country' | 'full'>,
  countryText: string,
  remarks: string,
  account: AccountBuilder,
  where: string,
): Address {
  const country = readCountry(countryText);
  const unread = country === undefined && countryText !== '' && !/^undetermined$/i.test(countryText);
  if (unread) account.issue('COUNTRY_UNREAD', `country "${countryText}" was kept as text`, where);
  const full = [unread ? [parts.street, parts.city, countryText].filter(Boolean).join(', ') : '', remarks].filter(
    Boolean,
  );
  return { ...parts, ...(country ? { country } : {}), ...(full.length > 0 ? { full: full.join('; ') } : {}) };
}
