/** compoundNames: Latin words in the name of a person that are read as one or two other names: Abdurrahman, Abdel, Nurullah. */

/** The rest of the word is a name of its own. */
const ABD = /^abd(?:ul|el|al|ol|oul|ur|us|un|il)(.{4,})$/;
const ABD_ALONE = new Set('abdul abdel abdal abdol abdoul abdour abdur abdus abdun abdil abdull'.split(' '));
/** Spellings of Abdullah, some of which are also written as two words; they are never the compound below. */
const ABDULLAH = /^abd(?:u|a|o|e|ou)ll?ah?$/;
/** Names that end in Allah or Din (Nurullah, Saifuddin) are written together or apart, so they are read apart. A misspelt Abdullah is none. */
const COMPOUND = /^(.{4,}?|nur|ruh|sad|zia)([uao]ll?ah|[aeou]dd(?:in|ine|een)|ud(?:in|een)|[ae]ldin)$/;

/** The names that the word is read as; undefined for a word that is read as it stands. */
export function compoundNames(word: string): readonly string[] | undefined {
  if (word.startsWith('abd')) {
    const rest = ABD.exec(word)?.[1];
    if (rest !== undefined) return ['abdul', rest];
    if (ABDULLAH.test(word)) return ['abdullah'];
    if (ABD_ALONE.has(word)) return ['abdul'];
  }
  // Only words with these endings can be compounds: the pattern is tried on few words.
  if (!word.endsWith('lah') && !word.includes('d', word.length - 4)) return undefined;
  const [, stem, ending] = COMPOUND.exec(word) ?? [];
  return stem === undefined || ending === undefined ? undefined : [stem, ending];
}
