/** Control-list entries on one day: whether they are in force and known, with their scopes compiled once. */
import { isInForce } from '../../domain/dateBound.ts';
import { mayRelieve } from '../../domain/evidence.ts';
import { dependsOnCodeAlone, type ItemScope, inScope, type ScopeQuestion } from '../../domain/itemScope.ts';
import { parseItemScope } from '../../domain/parseItemScope.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import { FALSE, fromTri, TRUE, type Truth, UNKNOWN } from '../../kit/truth.ts';
import type { EntrySource } from '../law/ruleBookSource.ts';
import type { FoundCode } from './codeIndex.ts';
import { factValue } from './factValue.ts';
import { missingKey } from './missingKeys.ts';
import type { Scene, Test } from './scene.ts';

/** What stands in the way of reading an entry on a day; null: it is in force and known. */
export function entryDoubt(entry: EntrySource, list: string, date: LocalDate): string | null {
  const inForce = isInForce(date, entry.validFrom, entry.validTo);
  if (inForce === 'false') return missingKey('classification', list);
  return inForce === 'unknown' || date < entry.knownFrom ? `law:${list}:${entry.code}` : null;
}

export const isWeak = (entry: EntrySource): boolean => !mayRelieve(entry.evidence.verification);

/** A paragraph is known if it leads to, or lies below, one that the entry names. */
export function knowsParagraph(entry: EntrySource, path: readonly string[]): boolean {
  if (!entry.paragraphsComplete || path.length === 0) return true;
  const given = `.${path.join('.')}.`;
  return entry.paragraphs.some((paragraph) => {
    const known = `${paragraph.toLowerCase()}.`;
    return known.startsWith(given) || given.startsWith(known);
  });
}

const parsed = new WeakMap<EntrySource, Map<string, ItemScope>>();

/** The scope of a row or offer of an entry, parsed once per entry. */
export function scopeOf(entry: EntrySource, text: string): ItemScope {
  const scopes = parsed.get(entry) ?? new Map<string, ItemScope>();
  parsed.set(entry, scopes);
  let scope = scopes.get(text);
  if (!scope) {
    scope = parseItemScope(text, entry.code);
    scopes.set(text, scope);
  }
  return scope;
}

interface RememberedAnswer {
  readonly truth: Truth;
  readonly missing: readonly string[];
}

/** Scope -> answers by code, or null when the scope reads more than the code. */
const answers = new WeakMap<ItemScope, WeakMap<FoundCode, RememberedAnswer> | null>();

/** Whether the item's code lies in a scope; what was not said goes to `missing`. */
export function codeInScope(scope: ItemScope, found: FoundCode, list: string, scene: Scene): Truth {
  let known = answers.get(scope);
  if (known === undefined) {
    known = dependsOnCodeAlone(scope) ? new WeakMap() : null;
    answers.set(scope, known);
  }
  if (known === null) return askScope(scope, found, list, scene);
  let answer = known.get(found);
  if (!answer) {
    answer = answerOf((code, asked) => askScope(scope, code, list, asked), found, scene);
    known.set(found, answer);
  }
  for (const key of answer.missing) scene.missing.push(key);
  return answer.truth;
}

function askScope(scope: ItemScope, found: FoundCode, list: string, scene: Scene): Truth {
  const mark = scene.missing.count;
  const answer = fromTri(
    inScope(scope, found.code, {
      fact: (key) => factValue(scene, key),
      ask: (question) => scene.missing.push(keyOf(question, list)),
    }),
  );
  if (answer !== UNKNOWN) scene.missing.cut(mark);
  return answer;
}

function keyOf(question: ScopeQuestion, list: string): string {
  switch (question.kind) {
    case 'paragraph':
      return `paragraph:${list}:${question.base}`;
    case 'related':
      return `relatedItem:${list}:${question.base}`;
    case 'fact':
      return question.key;
    case 'prose':
      return `scope:${list}:${question.text}`;
  }
}

/** What a test finds for one code of the item. */
export type CodeTest = (found: FoundCode, scene: Scene) => Truth;

/**
 * Whether any code of the item on a list passes a test. No code: the classification is missing. An entry in doubt on the day is
 * unknown, whatever the test.
 * @param codeAlone whether the test reads nothing but the code of such an entry: then it is asked once for each code
 */
export function anyCodeTest(
  list: string,
  date: LocalDate,
  codeAlone: (entry: EntrySource) => boolean,
  test: CodeTest,
): Test {
  const judge = rememberByCode(codeAlone, (found, scene) => {
    const doubt = entryDoubt(found.entry, list, date);
    if (doubt === null) return test(found, scene);
    scene.missing.push(doubt);
    return UNKNOWN;
  });
  const unclassified = missingKey('classification', list);
  return (scene) => {
    const codes = scene.item.codes(list);
    if (codes.length === 0) {
      const unread = scene.item.unread(list);
      scene.missing.push(unread === null ? unclassified : `law:${list}:${unread}`);
      return UNKNOWN;
    }
    const mark = scene.missing.count;
    let result: Truth = FALSE;
    for (const found of codes) {
      const truth = judge(found, scene);
      if (truth === TRUE) {
        scene.missing.cut(mark);
        return TRUE;
      }
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    if (result !== UNKNOWN) scene.missing.cut(mark);
    return result;
  };
}

function rememberByCode(codeAlone: (entry: EntrySource) => boolean, judge: CodeTest): CodeTest {
  const known = new WeakMap<FoundCode, RememberedAnswer | 'ask'>();
  return (found, scene) => {
    let before = known.get(found);
    if (before === undefined) {
      before = codeAlone(found.entry) ? answerOf(judge, found, scene) : 'ask';
      known.set(found, before);
    }
    if (before === 'ask') return judge(found, scene);
    for (const key of before.missing) scene.missing.push(key);
    return before.truth;
  };
}

/** The answer, with what was missing taken off the stack again. */
function answerOf(judge: CodeTest, found: FoundCode, scene: Scene): RememberedAnswer {
  const mark = scene.missing.count;
  const truth = judge(found, scene);
  const missing = scene.missing.list(mark);
  scene.missing.cut(mark);
  return { truth, missing };
}
