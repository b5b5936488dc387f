/** Licence exceptions of an entry: what it offers, up to which value, and what it bars, per paragraph and destination. */
import type { EarEntry } from './earSource.ts';
import { digestOf, type RowDeriver } from './entryRows.ts';
import type { Offer, Readings } from './readings.ts';

const MONEY = /^\$([\d,]+)\.?$/;
const MONEY_BUT = /^\$([\d,]+)[,;] (?:except )?N\/A for (MT|NP)$/;
const STA_A5_A6 =
  /may not be used to ship(?: or transmit)? (?:any )?(?:item|items|commodit(?:y|ies)|“software”|“technology”|software|technology)(?: specified)? in this (?:ECCN|entry) to any of the destinations listed in Country Groups? A:5 or A:6/;
const STA_A6 =
  /may not be used to ship(?: or transmit)? (?:any )?(?:item|items|commodit(?:y|ies)|software|technology) in (?:this (?:ECCN|entry)|\d[A-E]\d{3}) to any of the destinations listed in Country Group A:6/;
const STA_C2 = /^(?:STA: )?Paragraph \(c\)\(2\) of License Exception STA .*may not be used (?:for|to ship) any/;
const STA_NONE =
  /^(?:STA: )?License Exception STA(?: \(§ 740\.20 of the EAR\))? may not be used for (?:ECCN )?\d[A-E]\d{3}\.$/;

/** Symbol -> offer; symbols the entry does not offer are left out, STA stays for its bars. */
export function deriveOffers(
  entry: EarEntry,
  deriver: RowDeriver,
  readings: Readings,
): { offers: Readonly<Record<string, Offer>>; notes: readonly string[] } {
  const offers: Record<string, Offer> = {};
  const notes: string[] = [];
  const texts = { ...entry.licenceExceptionFlags };
  delete texts.STA;
  for (const [symbol, text] of Object.entries(texts)) {
    const offer = readings.offer(`${entry.eccn}/${symbol}`, digestOf(text)) ?? readOffer(symbol, text, entry, deriver);
    if (offer?.offered !== undefined || offer?.barred) offers[symbol] = filled(offer, entry, deriver);
    if (offer?.note) notes.push(`${symbol} ${offer.note}.`);
  }
  const sta = deriveSta(entry, deriver, readings);
  if (sta) offers.STA = filled(sta, entry, deriver);
  if (sta?.note) notes.push(`STA ${sta.note}.`);
  return { offers, notes };
}

/** STA is open to every entry with a row for a reason it can overcome, save what its STA line bars. */
function deriveSta(entry: EarEntry, deriver: RowDeriver, readings: Readings): Offer | undefined {
  const eligible = deriver
    .rows(entry.eccn)
    .some(({ reason, column }) => column !== undefined && ['NS', 'CB', 'NP', 'RS', 'CC', 'SI'].includes(reason));
  const text = entry.staSpecialConditions ?? entry.licenceExceptionFlags.STA;
  if (text === undefined) return eligible ? { offered: 'all' } : undefined;
  const reading = readings.offer(`${entry.eccn}/STA`, digestOf(text));
  return { offered: 'all', ...(reading ?? readSta(text, entry.eccn)) };
}

function readSta(text: string, eccn: string): Offer {
  if (STA_C2.test(text)) return { barred: [{ scope: 'all', to: { in: ['A:6'] } }] };
  if (STA_A5_A6.test(text)) return { barred: [{ scope: 'all', to: { in: ['A:5', 'A:6'] } }] };
  if (STA_A6.test(text)) return { barred: [{ scope: 'all', to: { in: ['A:6'] } }] };
  if (STA_NONE.test(text.trim())) return { barred: [{ scope: 'all' }] };
  throw new Error(`${eccn}/STA: no machine reads "${text}"; add it to readings.yml`);
}

function readOffer(symbol: string, text: string, entry: EarEntry, deriver: RowDeriver): Offer | undefined {
  const words = text.trim();
  if (/^(?:N\/A|No)\.?$/.test(words)) return undefined;
  if (/^Yes\.?$/.test(words)) return { offered: 'all' };
  const [, amount] = MONEY.exec(words) ?? [];
  if (amount) return { offered: 'all', limits: [{ scope: 'all', usd: dollars(amount) }] };
  const [, upTo, reason] = MONEY_BUT.exec(words) ?? [];
  if (upTo && reason) return { offered: `all except (@${reason})`, limits: [{ scope: 'all', usd: dollars(upTo) }] };
  const [, but] = /^Yes, except N\/A for (MT|NP)$/.exec(words) ?? [];
  if (but) return { offered: `all except (@${but})` };
  if (/^Yes,? (?:see §|to specific countries|for certain EI controlled)/.test(words)) return { offered: 'all' };
  const [, list] = /^Yes,? (?:for )?(.+?)(?:, see § .*)?$/.exec(words) ?? [];
  const scope = list === undefined ? undefined : deriver.read(list, entry.eccn);
  if (scope === undefined)
    throw new Error(`${entry.eccn}/${symbol}: no machine reads "${words}"; add it to readings.yml`);
  return { offered: scope };
}

const dollars = (text: string): number => Number(text.replaceAll(',', ''));

/** An empty reading (the line belongs to another entry) offers nothing. */
function filled(offer: Offer, { eccn }: EarEntry, deriver: RowDeriver): Offer {
  const expand = (scope: string) => deriver.expand(scope, eccn);
  return {
    ...(offer.offered === undefined ? {} : { offered: expand(offer.offered) }),
    ...(offer.limits ? { limits: offer.limits.map((limit) => ({ ...limit, scope: expand(limit.scope) })) } : {}),
    ...(offer.barred ? { barred: offer.barred.map((bar) => ({ ...bar, scope: expand(bar.scope) })) } : {}),
  };
}
