/** Use case: is a law folder sound? Every problem with file and line. */
import type { ErrorDetail } from '../../../kit/errors.ts';
import { packagePath } from '../../../kit/packageRoot.ts';
import { type UnreadException, unreadExceptions } from '../../../rules/index.ts';
import { compileLaw } from '../../../rules/law/index.ts';
import { readLawFolder } from '../../models/law/readLawFolder.ts';

export interface LawCheck {
  readonly folder: string;
  readonly files: number;
  readonly rules: number;
  readonly digest: string;
  readonly problems: readonly ErrorDetail[];
  /** Exceptions that are never available, and what to read to change that. */
  readonly exceptionsNotRead: readonly UnreadException[];
}

/** Without a folder: the law that ships with the program. */
export async function checkLaw(lawDir: string | null): Promise<LawCheck> {
  const folder = lawDir ?? packagePath('law');
  const files = await readLawFolder(folder);
  const { source, problems } = compileLaw(files);
  return {
    folder,
    files: files.size,
    rules: source.regimes.reduce((sum, regime) => sum + regime.rules.length, 0),
    digest: source.digest,
    problems,
    exceptionsNotRead: unreadExceptions(source),
  };
}
