/** Use cases: which law is loaded, one thing of it by id, and what changed between two days. */

import type { LawDiff, LawIndex, LawShown } from '../../../contract/index.ts';
import { diffLaw as diffOperation } from '../../../contract/operations/law/diff.ts';
import { law as listOperation } from '../../../contract/operations/law/list.ts';
import { showLaw as showOperation } from '../../../contract/operations/law/show.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import {
  equivalents,
  type KnownCode,
  lawDiff,
  type RuleBook,
  type RuleSource,
  readAsWhole,
} from '../../../rules/index.ts';
import { implement } from '../../requests/implement.ts';
import { readDate } from '../../requests/readAsOf.ts';

export function lawIndex(book: RuleBook): LawIndex {
  return {
    digest: book.digest,
    regimes: book.regimes.map(({ key, ...regime }) => ({
      id: key,
      ...regime,
      rules: book.rules.filter((rule) => rule.regime === key).map(({ id, kind, title }) => ({ id, kind, title })),
      controlLists: book.controlLists.filter((list) => list.regime === key).map((list) => list.key),
    })),
  };
}

/** A rule, regime, programme, fact key, statement, or item code with its equivalents on other lists; throws LAW_NOT_FOUND. */
export function showLaw(book: RuleBook, id: string): LawShown {
  const regime = lawIndex(book).regimes.find((candidate) => candidate.id === id);
  if (regime) return { kind: 'regime', ...regime };
  const rule = book.rule(id);
  if (rule) return showRule(rule);
  const programme = book.programmes.find(({ key }) => key === id);
  if (programme) return { id, kind: 'programme', ...programme };
  const fact = book.factKeys.get(id);
  if (fact) return { id, kind: 'fact', ...fact, statements: statementsFor(book, id) };
  const statement = book.statements.get(id);
  if (statement) {
    const { kind: signedFor, ...rest } = statement;
    return { ...rest, id, kind: 'statement', signedFor };
  }
  const codes = book.itemCode(id);
  if (codes.length > 0) return { id, kind: 'itemCode', entries: codes.map((code) => withEquivalents(book, code)) };
  throw new PortcullisError({
    code: 'LAW_NOT_FOUND',
    what: 'the law has nothing with this id',
    got: id,
    expected: 'id of a rule, regime, programme, fact or statement, or an item code',
    hint: 'portcullis law list shows regimes and rules',
  });
}

/** Ids of the statements that answer the fact when they are signed. */
const statementsFor = ({ statements }: RuleBook, fact: string): readonly string[] =>
  [...statements.values()].flatMap(({ id, answers }) => (answers.some((one) => one.fact === fact) ? [id] : []));

/** An exception also says of each version whether all it rests on was read: otherwise it is never available. */
function showRule(rule: RuleSource): LawShown {
  if (rule.kind !== 'exception') return { ...rule };
  return { ...rule, versions: rule.versions.map((version) => ({ readAsWhole: readAsWhole(version), ...version })) };
}

/** The same item on other control lists (Wassenaar, EAR, EU ...): a pointer for classifying, never a classification. */
const withEquivalents = (book: RuleBook, known: KnownCode) => ({
  ...known,
  equivalents: equivalents(book, known.list, known.code),
});

/** Throws DATE_INVALID. */
export function showLawDiff(book: RuleBook, from: string, to: string): LawDiff {
  const diff = lawDiff(book, readDate(from, 'from'), readDate(to, 'to'));
  return { ...diff, changes: diff.changes.map((change) => ({ ...change, citations: [...change.citations] })) };
}

export const lawOperation = implement(listOperation, ({ ruleBook }) => lawIndex(ruleBook));
export const showLawOperation = implement(showOperation, ({ ruleBook }, { id }) => showLaw(ruleBook, id));
export const diffLawOperation = implement(diffOperation, ({ ruleBook }, { from, to }) =>
  showLawDiff(ruleBook, from, to),
);
