/** English: all sentences by key. A change of a sentence changes the digest of the prose (src/rules/prose/edition.ts). */
import { ANSWER } from './answer.ts';
import { FINDINGS } from './findings.ts';
import { QUESTIONS } from './questions.ts';

export const ENGLISH = { ...ANSWER, ...FINDINGS, ...QUESTIONS } as const;

/** What is said, without the words. */
export type SentenceKey = keyof typeof ENGLISH;
