/**
 * romanise: one plain Latin spelling of a native name part, under which it is indexed and shown. Similarity over scripts follows from the
 * learned costs of spelling/romaniser.ts, not from this spelling alone.
 */
import anyAscii from 'any-ascii';
import type { Script } from '../../kit/script.ts';
import { romaniserFor } from '../spelling/romaniser.ts';
import { graphemes } from '../text/graphemes.ts';
import { variantReading } from './nameVariants.ts';

const pairs = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('=') as [string, string]),
  );

const CYRILLIC =
  pairs(`а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya
і=i ї=yi є=ye ґ=g ў=u ј=j љ=lj њ=nj ђ=dj ћ=c џ=dz ѓ=gj ќ=kj ѕ=dz қ=k ғ=g ұ=u ү=u ө=o ң=ng ә=a һ=h ҳ=kh ҷ=j ӣ=i ӯ=u ҥ=ng ҙ=z ҫ=s ҡ=k ѣ=e ѳ=f ѵ=i`);
const GREEK = pairs(
  `α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o`,
);
const GREEK_PAIRS = pairs(`ου=ou αυ=av ευ=ev μπ=b ντ=nt γκ=g γγ=ng τσ=ts τζ=tz`);
const HANGUL_INITIALS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ');
const HANGUL_VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const HANGUL_FINALS = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

function romaniseHangul(text: string): string {
  let out = '';
  for (const syllable of text) {
    const place = (syllable.codePointAt(0) ?? 0) - 0xac00;
    if (place < 0 || place >= 11172) continue;
    const initial = HANGUL_INITIALS[Math.floor(place / 588)] ?? '';
    const final = HANGUL_FINALS[place % 28] ?? '';
    out +=
      (initial === '-' ? '' : initial) +
      (HANGUL_VOWELS[Math.floor((place % 588) / 28)] ?? '') +
      (final === '-' ? '' : final);
  }
  return out;
}

function romaniseGreek(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/ου|αυ|ευ|μπ|ντ|γκ|γγ|τσ|τζ|./gu, (piece) => GREEK_PAIRS[piece] ?? GREEK[piece] ?? '');
}

const plainAscii = (text: string): string =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Latin letters (a-z, 0-9) by the letters alone; empty when the script gives none. */
export function romaniseByLetters(folded: string, script: Script): string {
  switch (script) {
    case 'Latn':
      return folded;
    case 'Cyrl':
      return folded.replace(/./gu, (letter) => CYRILLIC[letter] ?? plainAscii(letter));
    case 'Grek':
      return romaniseGreek(folded);
    case 'Hang':
      return romaniseHangul(folded);
    case 'Arab':
    case 'Hebr':
    case 'Kana':
      return romaniserFor(script)?.decode(graphemes(folded, script), 1)[0] || plainAscii(folded);
    default:
      return plainAscii(folded);
  }
}

/** The Latin name that prevails behind the native spelling, where one is known; else what its letters give. */
export const romanise = (folded: string, script: Script): string =>
  variantReading(folded, script) ?? romaniseByLetters(folded, script);
