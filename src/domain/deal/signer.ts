/** Signer: who may stand behind a statement: a person by name, or a user by id. */

const USER_ID = /^(?:user:[^\s]+|[^\s@]+@[^\s@]+)$/;
const WORD = /\p{L}[\p{L}\p{M}.'’-]*/gu;
/** Names that are written without a space between family and given name. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u;

/** A firm, a department or nobody signs nothing. What stands behind a comma is the person's office. */
const NO_PERSON: ReadonlySet<string> = new Set(
  'gmbh ltd llc inc corp plc department dept team firm company null undefined unknown none nobody anonymous n/a tbd'.split(
    ' ',
  ),
);
const wordsOf = (by: string): readonly string[] => (by.toLowerCase().split(',', 1)[0] ?? '').split(/[\s.]+/);

/** A person's name of at least two words (one of Han, Hangul or Kana may be written together), `user:ID`, or an e-mail address. */
export function isSigner(by: string): boolean {
  if (USER_ID.test(by)) return true;
  if (wordsOf(by).some((word) => NO_PERSON.has(word))) return false;
  return (by.match(WORD) ?? []).length >= 2 || UNSPACED.test(by.trim());
}
