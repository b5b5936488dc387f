/**
 * Speaker: says a coded sentence in a language. A sentence is a text with `{places}` that parameters fill; one that a language lacks is
 * said in English.
 */
import { ownMember } from '../../kit/ownMember.ts';
import type { SentenceKey } from './en/sentences.ts';
import { type Language, sentencesOf } from './sentences.ts';

export type Parameters = Readonly<Record<string, string | number>>;

export interface Speaker {
  readonly language: Language;
  /** The sentence with its places filled; a place without a parameter is an error of the program. */
  readonly say: (key: SentenceKey, parameters?: Parameters) => string;
  /** The same for a key that is made of data; undefined: there is no such sentence. */
  readonly sayIfKnown: (key: string, parameters: Parameters) => string | undefined;
}

/** Texts and names of places in turn; a text comes first and last. */
type Template = readonly string[];

const speakers = new Map<Language, Speaker>();

export function speakerOf(language: Language): Speaker {
  let speaker = speakers.get(language);
  if (!speaker) {
    speaker = makeSpeaker(language);
    speakers.set(language, speaker);
  }
  return speaker;
}

function makeSpeaker(language: Language): Speaker {
  const templates = new Map<string, Template>();
  for (const [key, text] of Object.entries(sentencesOf(language))) templates.set(key, text.split(/\{(\w+)\}/));
  const sayIfKnown: Speaker['sayIfKnown'] = (key, parameters) => {
    const template = templates.get(key);
    return template && fill(template, parameters);
  };
  const say: Speaker['say'] = (key, parameters = {}) => {
    const text = sayIfKnown(key, parameters);
    if (text === undefined) throw new Error(`there is no sentence "${key}"`);
    return text;
  };
  return { language, say, sayIfKnown };
}

function fill(template: Template, parameters: Parameters): string {
  let text = template[0] ?? '';
  for (let index = 1; index < template.length; index += 2) {
    const value = ownMember(parameters, template[index] ?? '');
    if (value === undefined) throw new Error(`the place {${template[index]}} of a sentence has no parameter`);
    text += `${value}${template[index + 1] ?? ''}`;
  }
  return text;
}
