/** Use cases: which law is loaded, one thing of it by id, and what changed between two days. */
import type { LawDiff, LawIndex, LawShown } from '../../contract/lawShown.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { lawDiff } from '../../rules/lawDiff.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { readDate } from '../readAsOf.ts';

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

/** A rule, regime, programme, fact key or item code; throws LAW_NOT_FOUND. */
export function showLaw(book: RuleBook, id: string): LawShown {
  const regime = lawIndex(book).regimes.find((candidate) => candidate.id === id);
  if (regime) return { kind: 'regime', ...regime };
  const rule = book.rule(id);
  if (rule) return { ...rule };
  const programme = book.programmes.find(({ key }) => key === id);
  if (programme) return { id, kind: 'programme', ...programme };
  const fact = book.factKeys.get(id);
  if (fact) return { id, kind: 'fact', ...fact };
  const codes = book.itemCode(id);
  if (codes.length > 0) return { id, kind: 'itemCode', entries: codes };
  throw new PortcullisError({
    code: 'LAW_NOT_FOUND',
    what: 'the law has nothing with this id',
    got: id,
    expected: 'id of a rule, regime, programme or fact, or an item code',
    hint: 'portcullis law list shows regimes and rules',
  });
}

/** Throws DATE_INVALID. */
export const showLawDiff = (book: RuleBook, from: string, to: string): LawDiff => ({
  ...lawDiff(book, readDate(from, 'from'), readDate(to, 'to')),
});
