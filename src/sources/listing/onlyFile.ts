/** Takes the one file of a source whose list is one file. */
import type { SourceFile } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';

/** The one file; SOURCE_FORMAT when there are none or several. */
export function onlyFile(files: readonly SourceFile[]): SourceFile {
  const [file, ...others] = files;
  if (file && others.length === 0) return file;
  throw sourceError(
    'SOURCE_FORMAT',
    'this source is read from one file',
    files.map(({ name }) => name).join(', ') || 'no files',
    {
      expected: 'one file',
      got: String(files.length),
      hint: 'import each version by itself',
    },
  );
}
