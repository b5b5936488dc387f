/**
 * What the remarks column of OFAC's files says: birth dates and places, nationalities, gender, weak aliases, documents, ship and
 * aircraft facts. Parts that say something else (sanctions notes, "Linked To", offices held) stay in the remarks as text and are counted.
 */
import type { ListingName } from '../../domain/list.ts';
import { type PartialDate, parsePartialDate } from '../../domain/partialDate.ts';
import type { Identifier } from '../../domain/party.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { splitClean } from '../values/cleanText.ts';
import { readCountry } from '../values/countryText.ts';
import { identifierOf } from '../values/identifierOf.ts';

export interface OfacRemarks {
  readonly births: PartialDate[];
  readonly birthPlaces: string[];
  readonly countries: string[];
  gender?: 'male' | 'female';
  readonly names: ListingName[];
  readonly identifiers: Identifier[];
  readonly vessel: Map<string, string>;
  /** Parts kept as text, in the publisher's order. */
  readonly kept: string[];
}

/** Labels of numbers, longest first; what follows the label is the number, its country and its dates. */
const NUMBER_LABELS: readonly string[] = [
  'Vessel Registration Identification',
  'Other Vessel Registration Identification',
  'MMSI',
  'Identification Number IMO',
  'Company Number IMO',
  'Passport',
  'Diplomatic Passport',
  'Stateless Person Passport',
  'British National Overseas Passport',
  'Travel Document Number',
  'Refugee ID Card',
  'National ID No.',
  'National Foreign ID Number',
  'Personal ID Card',
  'Identification Number',
  'Birth Certificate Number',
  'Cedula No.',
  'Cedula de Residencia',
  'Cedula de Ciudadania',
  'Cedula de Extranjeria',
  'D.N.I.',
  'C.U.R.P.',
  'R.F.C.',
  'I.F.E.',
  'C.U.I.',
  'C.U.I.P.',
  'C.U.I.T.',
  'C.I.N.',
  'C.I.F.',
  'SSN',
  'N.I.E.',
  'L.E. Number',
  'LE Number',
  'Electoral Registry No.',
  'Credencial electoral',
  'Voter Identification No.',
  'Cartilla de Servicio Militar Nacional',
  "Driver's License No.",
  "Driver's License",
  "Seafarer's Identification Document",
  'Residency Number',
  'Permanent Resident Card',
  'Numero de Identidad',
  'Turkish Identification Number',
  'Bosnian Personal ID No.',
  'Kenyan ID No.',
  'Tazkira National ID Card',
  'Afghan National ID',
  'Pilot License Number',
  'VisaNumberID',
  'Visa Number',
  "Citizen's Card Number",
  'Afghan Money Service Provider License Number',
  'Italian Fiscal Code',
  'Romanian Permanent Resident',
  'Romanian C.R.',
  'Romanian Tax Registration',
  'Refugee Number',
  'Student ID',
  'Immigration No.',
  'Moroccan Personal ID No.',
  'Cartas de Ciudadania',
  'Tax ID No.',
  'Tax Identification Number',
  'V.A.T. Number',
  'NIT #',
  'RIF #',
  'RUC #',
  'RTN',
  'RNC',
  'C.N.P.J.',
  'C.P.F.',
  'NIP',
  'UAE Tax Registration',
  'US FEIN',
  'Fiscal Code',
  'Italian Tax',
  'RSIN',
  'Registration Number',
  'Registration ID',
  'Business Registration Number',
  'Business Registration Document #',
  'Business Number',
  'Commercial Registry Number',
  'Company Number',
  'UK Company Number',
  'Company ID',
  'Public Registration Number',
  'Certificate of Incorporation Number',
  'Chamber of Commerce Number',
  'Istanbul Chamber of Comm. No.',
  'Dubai Chamber of Commerce Membership No.',
  'Central Registration System Number',
  'Trade License No.',
  'License',
  'C.R. No.',
  'Matricula Mercantil No',
  'Folio Mercantil No.',
  'Economic Register Number (CBLS)',
  'Unified Social Credit Code (USCC)',
  'Government Gazette Number',
  'Legal Entity Number',
  'D-U-N-S Number',
  'Enterprise Number',
  'Branch Unit Number',
  'Registered Charity No.',
  'Chinese Commercial Code',
  'Bank Identifier Code',
  'SWIFT/BIC',
  'BIK (RU)',
  'ISIN',
  'File Number',
  'Entity Number',
  'Member ETA',
  'Organization Code',
  'Paraguayan tax identification number',
  'Numero Unico de Identificacao Tributaria (NUIT)',
  'Cyprus Reg',
  'Military Registration Number',
  'Serial No.',
  'Professional ID Number',
  'Interpol: Red Notice. File No.',
  'Digital Currency Address',
  'Phone Number',
  'Telephone',
  'Fax',
  'Email Address',
  'Website',
  'Aircraft Tail Number',
  'Aircraft Serial Identification',
  "Aircraft Manufacturer's Serial Number (MSN)",
  'Aircraft Construction Number (also called L/N or S/N or F/N)',
  'Aircraft Mode S Transponder Code',
  'Equity Ticker',
  'Vessel Call Sign',
].toSorted((a, b) => b.length - a.length);

/** Facts about ships and aircraft: label -> key in Listing.vessel. */
const CRAFT_FACTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Former Vessel Flag': 'formerFlag',
    'Vessel Flag': 'flag',
    'Vessel Year of Build': 'yearOfBuild',
    'Vessel Type': 'type',
    'Other Vessel Type': 'otherType',
    'Other Vessel Flag': 'otherFlag',
    'Other Vessel Call Sign': 'otherCallSign',
    'Vessel Owner': 'owner',
    'Vessel Flag At Time Of Listing': 'flag',
    'Gross Tonnage': 'grossTonnage',
    'Gross Registered Tonnage': 'grossRegisteredTonnage',
    'Deadweight Tonnage': 'deadweightTonnage',
    'Aircraft Model': 'model',
    'Aircraft Operator': 'operator',
    'Aircraft Manufacture Date': 'manufactured',
  }),
);
const CRAFT_LABELS = [...CRAFT_FACTS.keys()].toSorted((a, b) => b.length - a.length);

export const emptyOfacRemarks = (): OfacRemarks => ({
  births: [],
  birthPlaces: [],
  countries: [],
  names: [],
  identifiers: [],
  vessel: new Map(),
  kept: [],
});

/** Reads one remarks text; `kind` is the name of the field in the account, `where` the record. */
export function readOfacRemarks(text: string, account: AccountBuilder, kind: string, where: string): OfacRemarks {
  const remarks = emptyOfacRemarks();
  for (const raw of splitClean(text, ';')) {
    const part = raw.replace(/\.$/, '').replace(/^alt\.?\s+/, '');
    const read = readPart(part, remarks, account, where);
    account.used(`${kind}: ${read ?? 'part kept as text'}`);
    if (!read) remarks.kept.push(raw);
  }
  return remarks;
}

/** What the part was read as, or undefined when it stays text. */
function readPart(part: string, into: OfacRemarks, account: AccountBuilder, where: string): string | undefined {
  return (
    readPerson(part, into, account, where) ?? readName(part, into) ?? readCraft(part, into) ?? readNumber(part, into)
  );
}

function readPerson(part: string, into: OfacRemarks, account: AccountBuilder, where: string): string | undefined {
  const match = /^(DOB|POB|nationality|citizen|Gender)\s+(.+)$/.exec(part);
  const value = match?.[2] ?? '';
  switch (match?.[1]) {
    case 'DOB':
      return readBirth(value, into, account, where) ? 'DOB' : undefined;
    case 'POB':
      into.birthPlaces.push(value);
      return 'POB';
    case 'nationality':
    case 'citizen':
      return readNationality(value, into, account, where) ? 'nationality' : undefined;
    case 'Gender':
      if (value !== 'Male' && value !== 'Female') return undefined;
      into.gender = value === 'Male' ? 'male' : 'female';
      return 'Gender';
    default:
      return undefined;
  }
}

function readBirth(value: string, into: OfacRemarks, account: AccountBuilder, where: string): boolean {
  const date = parsePartialDate(value);
  if (date) into.births.push(date);
  else account.issue('DATE_UNREAD', `birth date "${value}" was kept as text`, where);
  return date !== undefined;
}

function readNationality(value: string, into: OfacRemarks, account: AccountBuilder, where: string): boolean {
  const country = readCountry(value);
  if (country) into.countries.push(country);
  else account.issue('COUNTRY_UNREAD', `nationality "${value}" was kept as text`, where);
  return country !== undefined;
}

/** OFAC puts its weak aliases into the remarks, in single quotes. */
function readName(part: string, into: OfacRemarks): string | undefined {
  const match = /^(a\.k\.a\.|f\.k\.a\.|n\.k\.a\.),?\s+['"“”]?(.+?)['"“”]?$/.exec(part);
  const text = match?.[2];
  if (!match || text === undefined) return undefined;
  into.names.push({ text, kind: match[1] === 'f.k.a.' ? 'formerName' : 'weakAlias' });
  return match[1];
}

function readCraft(part: string, into: OfacRemarks): string | undefined {
  const label = CRAFT_LABELS.find((candidate) => part.startsWith(`${candidate} `));
  const key = label === undefined ? undefined : CRAFT_FACTS.get(label);
  if (label === undefined || key === undefined) return undefined;
  const value = part.slice(label.length + 1);
  const known = into.vessel.get(key);
  into.vessel.set(key, known === undefined ? value : `${known}; ${value}`);
  return label;
}

const TAIL = /\s+(issued|expires)\s+(\S.*?)(?=\s+(?:issued|expires)\s|$)/g;

function readNumber(part: string, into: OfacRemarks): string | undefined {
  const label = NUMBER_LABELS.find(
    (candidate) => part.startsWith(candidate) && /^[\s:-]/.test(part.slice(candidate.length)),
  );
  if (label === undefined) return undefined;
  const more = [...part.matchAll(TAIL)].map((match) => `${match[1]} ${match[2]}`);
  const body = part
    .slice(label.length)
    .replace(TAIL, '')
    .replace(/^[\s:-]+/, '');
  const { value, country } = splitCountry(body);
  const identifier = identifierOf({ label, value, country, more });
  if (!identifier) return undefined;
  into.identifiers.push(identifier);
  return label;
}

/** `1084010 (Egypt)`: the last parentheses hold the country, unless they hold something else. */
export function splitCountry(body: string): { readonly value: string; readonly country: string } {
  const match = /^(.*?)\s*\(([^()]+)\)$/.exec(body);
  if (!match || readCountry(match[2] ?? '') === undefined) return { value: body, country: '' };
  return { value: match[1] ?? '', country: match[2] ?? '' };
}
