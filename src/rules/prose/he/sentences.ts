/** Hebrew: the headline and the words of the outcomes. What stands in no file of the language is said in English. */
import type { SentenceKey } from '../en/sentences.ts';

export const HEBREW: Readonly<Partial<Record<SentenceKey, string>>> = {
  'outcome allowed': 'מותר',
  'outcome unknown': 'לא ידוע',
  'outcome licenceRequired': 'נדרש רישיון',
  'outcome prohibited': 'אסור',

  headline: '{outcome}: {items} מ{from} אל {to} בתאריך {date}{only}.',
  'headline only': ', לפי {regimes} בלבד',
  'headline item': 'פריט',
};
