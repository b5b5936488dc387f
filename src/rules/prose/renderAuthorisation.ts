/** On what does an `allowed` rest? The authorisation that says most: an exception before "no licence required". */
import type { Authorisation } from '../../domain/determination.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import { validStatements } from '../claims/statementLife.ts';
import type { RuleSource } from '../law/ruleBookSource.ts';
import { type Ground, ruleOf } from './ground.ts';
import type { Speaker } from './speaker.ts';

export function renderAuthorisation(
  { say }: Speaker,
  { authorisation, regimes }: Verdict,
  { book, transaction }: Ground,
): Authorisation | null {
  if (authorisation === null || authorisation.length === 0) return null;
  const { endUseAttestation } = transaction;
  const attested = endUseAttestation === null ? [] : [say('attested', { text: endUseAttestation })];
  const stated = [...validStatements(transaction, book.statements).values()];
  const used = authorisation.map(({ exceptions }) => exceptions.map((id) => ruleOf(book, id)));
  const conditions = authorisation.flatMap(({ regime }, index) => [
    ...(used[index] ?? []).flatMap((rule) => conditionsOf(rule, regime, regimes)),
    ...stated.flatMap(({ id, by, on }) => {
      const law = book.statements.get(id);
      return law?.regime === regime ? [say('stated', { id, by, on, text: law.text })] : [];
    }),
    ...attested,
  ]);
  const all = used.flat();
  return {
    basis: all[0] ? (all[0].basis ?? 'exception') : 'noLicenceRequired',
    symbol: all.length > 0 ? all.map(({ symbol, id }) => symbol ?? id).join(', ') : null,
    conditions: [...new Set(conditions)],
  };
}

/** What the version that is available asks for. */
function conditionsOf({ id, versions }: RuleSource, key: string, regimes: Verdict['regimes']): readonly string[] {
  const found = regimes.find(({ regime }) => regime === key)?.exceptions.find(({ rule }) => rule === id);
  const version = found?.version === undefined ? undefined : versions[found.version];
  return (version?.conditions ?? []).map(({ needed }) => needed);
}
