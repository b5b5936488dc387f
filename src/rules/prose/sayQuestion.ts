/** Says what a person is asked for a missing key: in the law's own words where the law declares the fact. */
import type { Question } from '../../domain/determination.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { lastOf, statementLife } from '../claims/statementLife.ts';
import type { StatementLaw } from '../law/lawSchemas.ts';
import type { Ground } from './ground.ts';
import type { Speaker } from './speaker.ts';

/** How a list writes that an item is on none of its entries. */
const NOWHERE: ReadonlyMap<string, string> = new Map([
  ['us-ear', 'EAR99'],
  ['eu-dual-use', 'NOT-LISTED'],
  ['gb-export-control', 'NOT-LISTED'],
  ['il-deca', 'NOT-LISTED'],
]);

/** The question for one key, with how a declared fact is answered, for a form that asks it. */
export function renderQuestion(speaker: Speaker, ground: Ground, fact: string, settles: string[]): Question {
  const declared = ground.book.factKeys.get(fact);
  if (!declared) return { fact, text: sayQuestion(speaker, fact), settles };
  const { question: asked, type, values, whoKnows, unit } = declared;
  const statements = statementsFor(ground.book).get(fact) ?? [];
  const text = sayStatements(speaker, asked, statements, ground);
  const question: Question = { fact, text, settles, type, whoKnows };
  if (statements.length > 0) question.statements = statements.map(({ id }) => id);
  if (values) question.values = [...values];
  if (unit) question.unit = unit;
  return question;
}

const known = new WeakMap<RuleBook, ReadonlyMap<string, readonly StatementLaw[]>>();

/** Fact key -> the statements that answer it. */
function statementsFor(book: RuleBook): ReadonlyMap<string, readonly StatementLaw[]> {
  let found = known.get(book);
  if (!found) {
    const byFact = new Map<string, StatementLaw[]>();
    for (const statement of book.statements.values())
      for (const { fact } of statement.answers) byFact.set(fact, [...(byFact.get(fact) ?? []), statement]);
    found = byFact;
    known.set(book, found);
  }
  return found;
}

/** What to sign, or why what was signed does not answer any more. */
function sayStatements(
  { say }: Speaker,
  question: string,
  statements: readonly StatementLaw[],
  { transaction }: Ground,
): string {
  if (statements.length === 0) return question;
  for (const law of statements)
    for (const given of transaction.statements ?? []) {
      if (given.id !== law.id) continue;
      const { id, by, on } = given;
      const life = statementLife(given, law, transaction.date);
      if (life === 'expired') return say('ask expired', { question, id, by, on: lastOf(given, law) });
      if (life === 'olderText') return say('ask olderText', { question, id, by, on });
    }
  return say('ask stated', { question, ids: statements.map(({ id }) => id).join(', ') });
}

const said = new WeakMap<Speaker, Map<string, string>>();
const REMEMBERED = 5000;

/** The text for a key that no law declares. Most keys come in every answer, so their texts are kept. */
export function sayQuestion(speaker: Speaker, key: string): string {
  const known = said.get(speaker) ?? new Map<string, string>();
  said.set(speaker, known);
  let text = known.get(key);
  if (text === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    text = compose(speaker, key);
    known.set(key, text);
  }
  return text;
}

function compose({ say, sayIfKnown }: Speaker, key: string): string {
  const fixed = sayIfKnown(`ask ${key}`, {});
  if (fixed !== undefined) return fixed;
  const colon = key.indexOf(':');
  const rest = key.slice(colon + 1);
  const code = NOWHERE.get(rest);
  const parameters = {
    rest,
    last: rest.slice(rest.lastIndexOf(':') + 1),
    after: rest.slice(rest.indexOf(':') + 1),
    nowhere: code === undefined ? '' : say('ask nowhere', { code }),
  };
  const prefixed = colon === -1 ? undefined : sayIfKnown(`ask ${key.slice(0, colon + 1)}`, parameters);
  return prefixed ?? say('ask other', { key });
}
