import { describe, expect, it } from 'vitest';
import { editionOf } from './edition.ts';
import { ENGLISH } from './en/sentences.ts';
import { LANGUAGES, sentencesOf } from './sentences.ts';
import { speakerOf } from './speaker.ts';

const placesOf = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the edition of the prose', () => {
  it('has a digest of its own for each language', () => {
    const digests = LANGUAGES.map((language) => editionOf(language).digest);
    expect(new Set(digests).size).toBe(LANGUAGES.length);
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the sentences of a language', () => {
  it.each(LANGUAGES)('in %s have the places of the English ones, so that nothing is left unsaid', (language) => {
    const sentences = sentencesOf(language);
    for (const key of Object.keys(ENGLISH) as (keyof typeof ENGLISH)[])
      expect(placesOf(sentences[key]), key).toEqual(placesOf(ENGLISH[key]));
  });
});

describe('a speaker', () => {
  it('fills places, whatever the value is', () => {
    expect(speakerOf('en').say('ask other', { key: '{key} $& constructor' })).toBe('What is {key} $& constructor?');
  });

  it('refuses a sentence whose places are not all given', () => {
    expect(() => speakerOf('en').say('ruleOpen')).toThrow('{title}');
  });
});
