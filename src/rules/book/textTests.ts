/** Tests over what the text of a deal says by itself: words of a kind, places, places in addresses. */
import type { DealSign } from '../../domain/deal/dealSign.ts';
import type { PartyRole } from '../../domain/party.ts';
import type { Stack } from '../../kit/stack.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../kit/truth.ts';
import type { Predicate } from '../law/predicate.ts';
import type { Scene, Test } from './scene.ts';

type Of<K extends string> =
  Extract<Predicate, Readonly<Record<K, unknown>>> extends infer Node
    ? Node extends Readonly<Record<K, infer Value>>
      ? Value
      : never
    : never;

export function signTest({ of, in: fields }: Of<'sign'>): Test {
  const kinds = new Set<string>(of);
  const read = fields && new Set<string>(fields);
  return ({ text }) => {
    let truth: Truth = FALSE;
    for (const sign of text.read) {
      if (!kinds.has(sign.kind) || (read && !read.has(sign.field))) continue;
      text.met.push(sign);
      truth = TRUE;
    }
    return truth;
  };
}

type InPlaces = (country: string, missing: Stack<string>) => Truth;

/** Places of the destination itself say nothing new; a region of it does, where the set names the region. */
export function placeNamedTest(inPlaces: InPlaces, { fields }: Of<'placeNamed'>): Test {
  const read = fields && new Set<string>(fields);
  return (scene) => {
    const { text, missing, transaction } = scene;
    let truth: Truth = FALSE;
    for (const sign of text.read) {
      if (sign.kind !== 'place' || (read && !read.has(sign.field))) continue;
      const mark = missing.count;
      const found = placeTruth(sign, inPlaces, scene, transaction.to);
      if (found === FALSE) continue;
      text.met.push(sign);
      if (found === TRUE) missing.cut(mark);
      if (truth !== TRUE) truth = found;
    }
    return truth;
  };
}

function placeTruth({ country, region }: DealSign, inPlaces: InPlaces, { missing }: Scene, to: string): Truth {
  const byRegion = region === undefined || region === to ? FALSE : inPlaces(region, missing);
  if (byRegion === TRUE || country === undefined || country === to || region === to) return byRegion;
  const byCountry = inPlaces(country, missing);
  return byCountry === FALSE ? byRegion : byCountry;
}

/** True: an address of a party in such a role names the place. An oblast of which the law covers a part proves nothing. */
export function addressInTest({ in: places, roles }: Of<'addressIn'>): Test {
  const reached = roles && new Set<PartyRole>(roles);
  return ({ text, transaction }) => {
    for (const { kind, field, region, country, partly, at } of text.all) {
      if (kind !== 'place' || field !== 'address' || partly) continue;
      if (!places.includes(region ?? country ?? '')) continue;
      const role = transaction.parties[partyAt(at)]?.role;
      if (role !== undefined && (!reached || reached.has(role))) return TRUE;
    }
    return FALSE;
  };
}

/** Place among the parties of `/parties/2/addresses/0/city`. */
const partyAt = (pointer: string): number => Number(pointer.split('/')[2] ?? Number.NaN);

/** Judged apart, once all else of the regime is (judge/contradictions.ts): by itself it says nothing. */
export const contradictedTest: Test = ({ missing }) => {
  missing.push('contradicted');
  return UNKNOWN;
};
