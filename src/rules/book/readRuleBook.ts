/**
 * Reads a stored rule book back. Its `format` says which program wrote it (1 where absent); whoever changes the form adds a reader for the
 * old one, so that an answer can be replayed under the law it was given by for as long as it is kept.
 */
import type { RuleBookSource } from '../law/ruleBookSource.ts';
import { loadRuleBook } from './loadRuleBook.ts';
import type { RuleBook } from './ruleBook.ts';

type Reader = (source: RuleBookSource) => RuleBook;

const READERS: ReadonlyMap<number, Reader> = new Map([[1, loadRuleBook]]);

/** undefined: it has a format that this program does not read. */
export function readRuleBook(json: string): RuleBook | undefined {
  const source = JSON.parse(json) as RuleBookSource;
  return READERS.get(source.format ?? 1)?.(source);
}
