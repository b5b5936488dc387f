/** The languages of the prose and their sentences. A sentence that a language lacks is said in English. */
import { ENGLISH, type SentenceKey } from './en/sentences.ts';
import { HEBREW } from './he/sentences.ts';

/** To add a language: a folder with its sentences, and a line here. */
const OF_LANGUAGE = { en: ENGLISH, he: HEBREW } as const satisfies Readonly<
  Record<string, Readonly<Partial<Record<SentenceKey, string>>>>
>;

/** ISO 639 code. */
export type Language = keyof typeof OF_LANGUAGE;

export const LANGUAGES = Object.keys(OF_LANGUAGE) as readonly Language[];

export const sentencesOf = (language: Language): Readonly<Record<SentenceKey, string>> => ({
  ...ENGLISH,
  ...OF_LANGUAGE[language],
});
