/** Which roles each programme reaches in a request: what screening has to look at, and what its coverage means. */
import { ROLES } from '../../domain/party.ts';
import type { Facts } from '../book/facts.ts';
import { noOpenFindings, type OpenFindings, openFindingOf } from '../book/openFindings.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { walkPredicate } from '../law/predicate.ts';
import type { RuleSource } from '../law/ruleBookSource.ts';
import type { RegimeAnswer } from './evaluateRegime.ts';

const remembered = new WeakMap<RuleBook, ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>>();

/** Regime -> programme -> roles that some rule of the regime reads it for. */
function reachOfRules(book: RuleBook): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  let reach = remembered.get(book);
  if (!reach) {
    reach = new Map(book.source.regimes.map(({ regime, rules }) => [regime.key, reachOf(rules, book)]));
    remembered.set(book, reach);
  }
  return reach;
}

function reachOf(rules: readonly RuleSource[], book: RuleBook): ReadonlyMap<string, ReadonlySet<string>> {
  const reach = new Map<string, Set<string>>();
  for (const version of rules.flatMap(({ versions }) => versions)) {
    if (!version.when) continue;
    walkPredicate(version.when, (node) => {
      const test = 'listed' in node ? node.listed : 'owned' in node ? node.owned : null;
      for (const key of test?.programmes ?? []) {
        const own = book.programmes.find((programme) => programme.key === key)?.roles;
        const roles = ROLES.filter((role) => (test?.roles ?? ROLES).includes(role) && (own ?? ROLES).includes(role));
        reach.set(key, new Set([...(reach.get(key) ?? []), ...roles]));
      }
    });
  }
  return reach;
}

/** Programme -> roles. */
type Reaches = ReadonlyMap<string, readonly string[]>;

/** By regimes and roles, without putting them together to one key. */
const answers = new WeakMap<RuleBook, OpenFindings<Reaches>>();

/** Of the roles a programme reaches, those that parties of the request have; all of them while the parties are not complete. */
export function reachesOf(book: RuleBook, facts: Facts, inside: readonly RegimeAnswer[]): Reaches {
  const closed = facts.transaction.partiesComplete;
  const keys: string[] = [closed ? 'closed' : 'open'];
  for (const { result } of inside) keys.push(result.regime);
  if (closed) for (const { role } of facts.parties) keys.push(role);
  let known = answers.get(book);
  if (!known) {
    known = noOpenFindings();
    answers.set(book, known);
  }
  return openFindingOf(known, keys, () =>
    computeReaches(book, new Set(closed ? facts.parties.map(({ role }) => role) : ROLES), inside),
  );
}

function computeReaches(book: RuleBook, present: ReadonlySet<string>, inside: readonly RegimeAnswer[]): Reaches {
  const reaches = new Map<string, string[]>();
  for (const { result } of inside) {
    for (const [programme, roles] of reachOfRules(book).get(result.regime) ?? []) {
      const known = reaches.get(programme) ?? [];
      for (const role of roles) if (present.has(role) && !known.includes(role)) known.push(role);
      reaches.set(programme, known);
    }
  }
  return reaches;
}
