/** Loads the law: the bundled rule book, or YAML from a folder named with --law. */
import { canonicalJson } from '../../../kit/canonicalJson.ts';
import { formatError, PortcullisError } from '../../../kit/errors.ts';
import { loadRuleBook, type RuleBook, type RuleBookSource } from '../../../rules/index.ts';
import { readBundled } from '../../runtime/bundledData.ts';
import { readLawFolder } from './readLawFolder.ts';

export interface LoadedLaw {
  readonly ruleBook: RuleBook;
  /** Canonical JSON of the compiled book. */
  readonly json: string;
}

/** Throws LAW_INVALID with file and line of the first problem, FILE_NOT_FOUND when the folder or the build is missing. */
export async function loadLaw(lawDir: string | null): Promise<LoadedLaw> {
  if (lawDir === null) {
    const json = await readBundled('law.json');
    return { ruleBook: loadRuleBook(JSON.parse(json) as RuleBookSource), json };
  }
  const { compileLaw } = await import('../../../rules/law/index.ts');
  const { source, problems } = compileLaw(await readLawFolder(lawDir));
  const [first, ...rest] = problems;
  if (first) {
    throw new PortcullisError({
      ...first,
      hint:
        rest.length > 0
          ? `and ${rest.length} more: portcullis law check --law ${lawDir}`
          : (first.hint ?? formatError(first)),
    });
  }
  return { ruleBook: loadRuleBook(source), json: canonicalJson(source) };
}
