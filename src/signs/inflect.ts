/** Forms of Cyrillic words: a word of a table is met in any case. They are made once, so that reading looks words up and analyses none. */

const ADJECTIVE = [
  'ый',
  'ий',
  'ой',
  'ая',
  'ое',
  'ее',
  'ые',
  'ие',
  'ого',
  'его',
  'ому',
  'ему',
  'ым',
  'им',
  'ом',
  'ем',
  'ых',
  'их',
  'ыми',
  'ими',
  'ую',
  'ою',
  'а',
  'е',
  'і',
  'у',
  'ої',
  'ій',
];
const ENDINGS: readonly (readonly [ending: string, forms: readonly string[]])[] = [
  ['ский', ADJECTIVE.map((form) => `ск${form}`)],
  ['ський', ADJECTIVE.map((form) => `ськ${form}`)],
  ['ый', ADJECTIVE],
  ['ий', ADJECTIVE],
  ['ая', ADJECTIVE],
  ['ия', ['ии', 'ию', 'ией', 'ий', 'иям', 'иями', 'иях']],
  ['ія', ['ії', 'ію', 'ією', 'ій']],
  ['ье', ['ья', 'ью', 'ьем', 'ье']],
  ['ість', ['ості', 'істю']],
  ['ка', ['ки', 'ке', 'ці', 'ку', 'кой', 'кою', 'ок', 'кам', 'ками', 'ках']],
  ['а', ['ы', 'и', 'і', 'е', 'у', 'ой', 'ою', '', 'ам', 'ами', 'ах']],
  ['я', ['и', 'і', 'ї', 'е', 'ю', 'ей', 'ею', 'ь', 'й', 'ям', 'ями', 'ях']],
  ['ь', ['я', 'ю', 'ем', 'ем', 'е', 'и', 'і', 'ью', 'ю']],
  ['й', ['я', 'ю', 'ем', 'е', 'и', 'ї']],
  ['ие', ['ия', 'ию', 'ием', 'ии']],
  ['о', ['а', 'у', 'ом', 'е', 'і']],
  ['е', ['я', 'ю', 'ем']],
];
const CONSONANT = ['а', 'у', 'ом', 'е', 'ы', 'и', 'і', 'ов', 'ів', 'ам', 'ами', 'ах', 'ові'];

const CYRILLIC = /^[Ѐ-ӿ]+$/;

/** The word and its forms; a word of another script has none, nor has a short one (an abbreviation). */
export function formsOf(word: string): readonly string[] {
  if (!CYRILLIC.test(word) || word.length < 4) return [word];
  for (const [ending, forms] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    return [...new Set([word, ...forms.map((form) => stem + form)])].filter((form) => form.length > 2);
  }
  return [...new Set([word, ...CONSONANT.map((form) => word + form)])];
}
