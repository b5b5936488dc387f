/** Which roles each programme reaches in a request: what screening has to look at, and what its coverage means. */
import { ROLES } from '../../domain/party.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { walkPredicate } from '../law/predicate.ts';
import type { RuleSource } from '../law/ruleBookSource.ts';

/** Programme -> roles. */
export type Reaches = ReadonlyMap<string, readonly string[]>;

interface Remembered {
  /** Regime -> programme -> roles that some rule of the regime reads it for. */
  readonly ofRules: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** By regimes and roles: few differ in a batch. */
  readonly answers: Map<string, Reaches>;
}

const remembered = new WeakMap<RuleBook, Remembered>();
const MOST_ANSWERS = 500;

function memoryOf(book: RuleBook): Remembered {
  let memory = remembered.get(book);
  if (!memory) {
    const ofRules = new Map(book.source.regimes.map(({ regime, rules }) => [regime.key, reachOf(rules, book)]));
    memory = { ofRules, answers: new Map() };
    remembered.set(book, memory);
  }
  return memory;
}

function reachOf(rules: readonly RuleSource[], book: RuleBook): ReadonlyMap<string, ReadonlySet<string>> {
  const reach = new Map<string, Set<string>>();
  for (const version of rules.flatMap(({ versions }) => versions)) {
    const asked = version.reaches && version.when ? { all: [version.reaches, version.when] } : version.when;
    if (!asked) continue;
    walkPredicate(asked, (node) => {
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

/** Of the roles a programme reaches under the regimes of a verdict, those that its parties have or may have. */
export function reachesOf(book: RuleBook, { regimes, roles }: Pick<Verdict, 'regimes' | 'roles'>): Reaches {
  const { ofRules, answers } = memoryOf(book);
  const keys = regimes.map(({ regime }) => regime);
  const asked = `${keys.join(' ')}|${roles.join(' ')}`;
  let reaches = answers.get(asked);
  if (!reaches) {
    if (answers.size >= MOST_ANSWERS) answers.clear();
    reaches = computeReaches(ofRules, keys, new Set(roles));
    answers.set(asked, reaches);
  }
  return reaches;
}

function computeReaches(
  ofRules: Remembered['ofRules'],
  regimes: readonly string[],
  present: ReadonlySet<string>,
): Reaches {
  const reaches = new Map<string, string[]>();
  for (const regime of regimes) {
    for (const [programme, roles] of ofRules.get(regime) ?? []) {
      const known = reaches.get(programme) ?? [];
      for (const role of roles) if (present.has(role) && !known.includes(role)) known.push(role);
      reaches.set(programme, known);
    }
  }
  return reaches;
}
