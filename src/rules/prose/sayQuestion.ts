/** Says what a person is asked for a missing key: in the law's own words where the law declares the fact. */
import type { Question } from '../../domain/determination.ts';
import type { FactKey } from '../law/lawSchemas.ts';
import type { Speaker } from './speaker.ts';

/** How a list writes that an item is on none of its entries. */
const NOWHERE: ReadonlyMap<string, string> = new Map([
  ['us-ear', 'EAR99'],
  ['eu-dual-use', 'NOT-LISTED'],
  ['gb-export-control', 'NOT-LISTED'],
]);

/** The question for one key, with how a declared fact is answered, for a form that asks it. */
export function renderQuestion(
  speaker: Speaker,
  factKeys: ReadonlyMap<string, FactKey>,
  fact: string,
  settles: string[],
): Question {
  const declared = factKeys.get(fact);
  if (!declared) return { fact, text: sayQuestion(speaker, fact), settles };
  const { question: text, type, values, whoKnows, unit } = declared;
  const question: Question = { fact, text, settles, type, whoKnows };
  if (values) question.values = [...values];
  if (unit) question.unit = unit;
  return question;
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
