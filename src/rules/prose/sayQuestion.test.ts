import { describe, expect, it } from 'vitest';
import { sayQuestion } from './sayQuestion.ts';
import { speakerOf } from './speaker.ts';

const textOf = (key: string): string => sayQuestion(speakerOf('en'), key);

describe('the text of a question', () => {
  it.each([
    ['endUse', 'What will the item be used for?'],
    ['country:NSO Group', 'In which country is NSO Group?'],
    [
      'classification:us-ear',
      'What is the classification of the item on the control list us-ear on this date (EAR99 if on no entry)?',
    ],
    [
      'classification:constructor',
      'What is the classification of the item on the control list constructor on this date?',
    ],
    ['owners:constructor', 'Who owns constructor, and how much? Name all owners.'],
    ['constructor', 'What is constructor?'],
    ['toString:x', 'What is toString:x?'],
  ])('for %s', (key, text) => {
    expect(textOf(key)).toBe(text);
  });
});
