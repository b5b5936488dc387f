/**
 * readAddress: reads an address into parts that can be compared: country, postcode, city, the names of its street or building, and numbers by
 * what they count (house, floor, unit, box). Addresses of lists are one line as often as fields, so both are read in the same way.
 */
import { parseCountry } from '../../domain/country.ts';
import type { Address } from '../../domain/party.ts';
import { makePart, type NamePart } from '../names/namePart.ts';
import { romanise } from '../names/romanise.ts';
import { type RawToken, tokenize } from '../text/tokenize.ts';
import { cityName, roleOf, type WordRole, withoutWay } from './addressWords.ts';

export interface ReadAddress {
  readonly country: string | undefined;
  /** Letters and digits; '' when not given. */
  readonly postcode: string;
  /** Names of the city, one spelling each; empty when the address does not say which word is the city. */
  readonly cities: readonly string[];
  /** Words that name a street, a building, a quarter. */
  readonly names: readonly NamePart[];
  readonly houses: readonly string[];
  readonly floors: readonly string[];
  readonly units: readonly string[];
  readonly boxes: readonly string[];
  /** As given, in one line. */
  readonly text: string;
}

/** 4F, 21/F and the like. */
const FLOOR = /^\d{1,3}f$/;
const HOUSE = /^\d{1,4}[a-z]?$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
/** Notes that publishers write beside an address. */
const NOTE =
  /^\(?(?:as (?:of|at)|(?:last|previous|former|current|reported|possible|alternat\w*) (?:known|address|location)|previously|formerly|reportedly|believed|likely|(?:currently )?(?:in )?(?:prison|custody|detention)\b|tel\b|telephone|phone|fax|mobile|e-?mail|website|www\.)/i;
/** A number of five or six digits that follows no word of its own. */
const BARE_POSTCODE = /^\d{5,6}$/;

/** Writes forms of several words as one (P.O. Box, a/я), and St. at the beginning of a segment as saint: there it is no street. */
const fold = (text: string): string =>
  text
    .replace(/\bp\.?\s*o\.?\s*box\b/giu, ' pobox ')
    .replace(/(?<!\p{L})а\s*\/\s*я(?!\p{L})/giu, ' pobox ')
    .replace(/(^|[,;\n])\s*(?:st\.?|saint|sankt)[\s-]+(?=\p{L}{3})/giu, '$1saint');

class AddressReader {
  readonly names: NamePart[] = [];
  readonly houses: string[] = [];
  readonly floors: string[] = [];
  readonly units: string[] = [];
  readonly boxes: string[] = [];
  postcode = '';
  private hasWay = false;

  /** Reads one segment between commas. */
  readSegment(segment: string): void {
    const tokens = tokenize(segment);
    this.hasWay = tokens.some(({ text }) => roleOf(text) === 'way');
    for (const [at, token] of tokens.entries()) this.addToken(tokens, at, token);
  }

  private addToken(tokens: readonly RawToken[], at: number, { text, script }: RawToken): void {
    if (/^\d/.test(text)) this.addNumber(tokens, at, text);
    else if (roleBefore(tokens, at) === 'unit' && text.length === 1) this.units.push(text);
    else if (roleOf(text) === undefined && text.length > 1) this.addName(text, script);
  }

  private addNumber(tokens: readonly RawToken[], at: number, text: string): void {
    const before = roleBefore(tokens, at);
    const digits = text.replace(/^0+(?=.)/, '');
    if (before === 'box') this.boxes.push(digits);
    else if (before === 'unit') this.units.push(digits);
    else if (before === 'floor' || roleOf(tokens[at + 1]?.text ?? '') === 'floor' || FLOOR.test(text))
      this.floors.push(digits.replace(/[a-z]+$/, ''));
    else if (ORDINAL.test(text)) this.addName(text, 'Latn');
    else if (at === 0 && this.hasWay && text.length === 5) this.houses.push(text);
    else if (BARE_POSTCODE.test(text)) this.postcode ||= text;
    else if (HOUSE.test(digits)) this.houses.push(digits);
    else this.addName(text, 'Latn');
  }

  private addName(text: string, script: RawToken['script']): void {
    const folded = withoutWay(text);
    const city = cityName(folded);
    if (script === 'Latn' || city !== folded) this.names.push(makePart(city, 'name', 1));
    else this.names.push(makePart(romanise(folded, script), 'name', 1, folded, script));
  }
}

/** The role of the nearest word before: "unit no. 5" numbers a unit. */
function roleBefore(tokens: readonly RawToken[], at: number): WordRole | undefined {
  const role = roleOf(tokens[at - 1]?.text ?? '');
  if (role !== 'generic' || !/^(no|nr|number|num)$/.test(tokens[at - 1]?.text ?? '')) return role;
  return roleOf(tokens[at - 2]?.text ?? '');
}

const foldedCity = (text: string): string =>
  cityName(
    tokenize(text)
      .filter(({ text: word }) => roleOf(word) === undefined && !/^\d/.test(word))
      .map(({ text: word, script }) => romaniseWord(word, script))
      .join(''),
  );
const romaniseWord = (word: string, script: RawToken['script']): string =>
  script === 'Latn' || cityName(word) !== word ? cityName(word) : romanise(word, script);

/** Reads the fields and the full text of an address. */
export function readAddress(address: Address): ReadAddress {
  const reader = new AddressReader();
  const segments = [address.street, address.full]
    .flatMap((text) => fold(text ?? '').split(/[,;\n،、]/))
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '' && !NOTE.test(segment));
  const named = parseCountry(segments.at(-1) ?? '');
  // A country's name that is not the country given is part of the address: Georgia, Singapore Road.
  if (named !== undefined && (address.country ?? named) === named) segments.pop();
  for (const segment of segments) reader.readSegment(segment);
  const { names, houses, floors, units, boxes } = reader;
  const given = tokenize(address.postalCode ?? '')
    .map(({ text }) => text)
    .join('');
  const cities = citiesOf(address, segments);
  return {
    country: address.country ?? named,
    postcode: given || reader.postcode,
    cities,
    names: names.filter(({ text }) => !cities.includes(text)),
    houses,
    floors,
    units,
    boxes,
    text: textOf(address),
  };
}

/** The city, or else the region, where it is given; of a text in one line, its last segment that can be a city. */
function citiesOf(address: Address, segments: readonly string[]): readonly string[] {
  const given = address.city ?? address.region;
  const texts = given ? given.split(/[,;/()]/) : segments.filter(mayBeCity).slice(-1);
  return texts.map(foldedCity).filter((city) => city.length > 1);
}

/** Whether the segment has a word of three letters or more that names something, and no word of a street or a region. */
function mayBeCity(segment: string, place: number, segments: readonly string[]): boolean {
  const tokens = tokenize(segment);
  if (tokens.some(({ text }) => roleOf(text) !== undefined && roleOf(text) !== 'generic')) return false;
  const isFirst = place === 0 && (segments.length > 1 || /\d/.test(segment));
  return !isFirst && tokens.some(({ text, script }) => /^\D/.test(text) && (text.length > 2 || script !== 'Latn'));
}

/** An address in one line. */
export function textOf({ full, street, city, region, postalCode, country }: Address): string {
  return [street, city, region, postalCode, full, full ? undefined : country].filter(Boolean).join(', ');
}
