/** Reads the first row of a delimited text of which only the beginning is available. */

/** Its fields, unquoted; those that were cut off are given as far as they go. */
export function readCsvHead(text: string, delimiter: string): readonly string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text.charAt(place + 1) === '"') {
        field += '"';
        place += 1;
      } else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === delimiter) {
      fields.push(field);
      field = '';
    } else if (character === '\n' || character === '\r') break;
    else field += character;
  }
  return [...fields, field];
}
