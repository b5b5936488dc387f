/** Breaks text and lists into lines that YAML folds back into the same text or list. */

/** Ends of a thought: a semicolon, or the full stop of a sentence that another follows. */
const THOUGHTS = /(?<=;|[a-z)\d"]{2}\.) (?=\S)/;

/**
 * Breaks a text into lines for a folded block: at the end of each sentence and semicolon, then at a comma or a blank.
 * @param width characters of a line, exceeded only by a single word
 * @returns undefined when folding would not give the text back: double blanks, line breaks, blanks at either end
 */
export function foldText(text: string, width: number): readonly string[] | undefined {
  if (/^\s|\s$| {2}|[\n\t]/.test(text)) return undefined;
  return text.split(THOUGHTS).flatMap((thought) => breakThought(thought, width));
}

function breakThought(thought: string, width: number): readonly string[] {
  const clauses = thought.split(/(?<=,) /);
  return fill(
    clauses.flatMap((clause) => (clause.length > width ? breakEvenly(clause, width) : [clause])),
    width,
  );
}

/** Lines of about one length, so that no word is left alone on the last. */
function breakEvenly(clause: string, width: number): readonly string[] {
  const even = clause.length / Math.ceil(clause.length / width);
  return fill(clause.split(' '), Math.min(width, Math.ceil(even) + 8));
}

/** Joins the items of a flow sequence, each followed by a comma save the last, to lines of the width. */
export function fillLines(items: readonly string[], width: number): readonly string[] {
  return fill(
    items.map((item, index) => (index < items.length - 1 ? `${item},` : item)),
    width,
  );
}

/** Puts as many pieces on each line as the width allows. */
function fill(pieces: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= width) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}
