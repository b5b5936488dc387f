/** From one numbered entry of METI's notice to a draft of its Listing. Numbers shift when entries go: the English name makes the key. */
import type { ListingName } from '../../domain/list.ts';
import type { Address } from '../../domain/party.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { cleanText, splitClean } from '../values/cleanText.ts';
import { readCountry } from '../values/countryText.ts';
import { shortHash } from '../values/shortHash.ts';
import { JAPANESE, type MetiEntry } from './entries.ts';

export function mapMetiEntry(entry: MetiEntry, account: AccountBuilder): ListingDraft | undefined {
  const where = `entry ${entry.number}`;
  const [names = '', ...addressParts] = entry.text.split(/所在地[:：]?/);
  const [body = '', ...otherNames] = names.split(/別称[:：]/);
  const { japanese, english } = splitScripts(body);
  const [name = '', aliases = ''] = english.split(/[,;]?\s*a\.k\.a\.?,?\s*(?:the\s+)?follow\w*[^:]*:/i);
  const primary = tidy(name) || tidy(japanese);
  if (primary === '') {
    account.issue('ROW_UNUSABLE', 'an entry without a name was left out', where);
    return undefined;
  }
  if (name === '') account.issue('FIELD_UNREAD', 'an entry has no English name; the Japanese one was used', where);
  account.ignored('number');
  for (const [field, text] of Object.entries({
    japanese,
    english,
    otherNames: otherNames.join(''),
    address: addressParts.join(''),
  }))
    if (text !== '') account.used(field);
  return {
    sourceId: shortHash(primary),
    type: 'organization',
    name: primary,
    names: [...japaneseNames(japanese), ...aliasesOf(aliases), ...otherNames.flatMap(otherNamesOf)],
    programs: ['jp-meti'],
    addresses: addressParts.flatMap(addressesOf),
  };
}

/**
 * The Japanese name comes first and may hold Latin letters within brackets; the English one begins at the first line without Japanese
 * outside brackets, or, where a page break glued the two, behind the last Japanese sign of the line before.
 */
function splitScripts(body: string): { readonly japanese: string; readonly english: string } {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const first = firstEnglishLine(lines);
  const [japanese, following] = [lines.slice(0, first), lines.slice(first)];
  const { before, tail } = cutBehindJapanese(japanese.at(-1) ?? '');
  const isEnglish = following.length === 0 || goesOn(tail, following[0] ?? '');
  if (!isEnglish) return { japanese: joinJapanese(japanese), english: following.join('\n') };
  return { japanese: joinJapanese([...japanese.slice(0, -1), before]), english: [tail, ...following].join('\n') };
}

/** Japanese is broken anywhere; between Latin words a line end stands for a blank. */
function joinJapanese(lines: readonly string[]): string {
  return lines.reduce((text, line) => text + (/[\w,.]$/.test(text) && /^\w/.test(line) ? ' ' : '') + line, '');
}

function firstEnglishLine(lines: readonly string[]): number {
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    if (depth === 0 && index > 0 && !JAPANESE.test(line)) return index;
    depth += (line.match(/（/g)?.length ?? 0) - (line.match(/）/g)?.length ?? 0);
  }
  return lines.length;
}

function cutBehindJapanese(line: string): { readonly before: string; readonly tail: string } {
  const signs = [...line];
  const last = signs.findLastIndex((sign) => JAPANESE.test(sign));
  return { before: signs.slice(0, last + 1).join(''), tail: signs.slice(last + 1).join('') };
}

/** A Japanese name may end in a Latin word; three words, "a.k.a." or a next line that cannot begin a name make it the English one. */
function goesOn(tail: string, next: string): boolean {
  if (!/[A-Za-z]/.test(tail)) return false;
  return /a\.k\.a/i.test(tail) || tail.trim().split(/\s+/).length >= 3 || /^\s*[-—–a-z]/.test(next);
}

/** `株式会社甲（別称、乙、丙及び丁）` */
function japaneseNames(text: string): ListingName[] {
  const [, name = '', aliases = ''] = /^(.*?)(?:（別称、?(.*)）)?$/s.exec(cleanText(text)) ?? [];
  return [name, ...aliases.split(/、|及び|並びに/)]
    .map(cleanText)
    .filter(Boolean)
    .map((alias) => ({ text: alias, kind: 'alias', language: 'ja' }));
}

/** `-one; -two; and -three.`, over several lines. */
function aliasesOf(text: string): ListingName[] {
  return text
    .split(/(?:^|\n|;|\band\b|\s{2,})\s*[-—–]\s*/)
    .map(tidy)
    .filter(Boolean)
    .map((alias) => ({ text: alias, kind: 'alias' }));
}

function otherNamesOf(text: string): ListingName[] {
  return splitClean(text, /[;；\n]/)
    .map((alias) => ({ text: tidy(alias), kind: 'alias' as const }))
    .filter(({ text: alias }) => alias !== '');
}

/** Ends that belong to the sentence, not to the name; the point of an abbreviation stays. */
function tidy(text: string): string {
  const clean = cleanText(text).replace(/[;,]?(?:\s+and)?[;,\s]*$/i, '');
  return /(?:\b[A-Z]|\b(?:Ltd|Inc|Co|Corp|Bros))\.$/i.test(clean) ? clean : clean.replace(/[.;,\s]+$/, '');
}

/** Several addresses are parted by `; and`, by `;` or by `and,`. */
function addressesOf(text: string): Address[] {
  return text
    .replace(/\n/g, ' ')
    .split(/;\s*(?:and\b,?)?|\band,\s/)
    .map((part) =>
      cleanText(part)
        .replace(/^and,?\s+/, '')
        .replace(/[.,;\s]+$/, ''),
    )
    .filter(Boolean)
    .map((full) => {
      const country =
        readCountry(
          full
            .split(',')
            .at(-1)
            ?.replace(/[\d\s-]+$/, '')
            .trim() ?? '',
        ) ?? (/\bRussia\b/.test(full) ? readCountry('Russia') : undefined);
      return { full, ...(country ? { country } : {}) };
    });
}
