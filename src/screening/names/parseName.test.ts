import { describe, expect, it } from 'vitest';
import { guessProfile, type Profile, parseName } from './parseName.ts';

const partsOf = (text: string, profile: Profile): string =>
  parseName(text, profile)
    .parts.map((part) => part.text)
    .join(' ');

describe('parseName', () => {
  it.each([
    ['AL BEN ALI, Isa Ben Tarif', 'person', 'isa tarif ali'],
    ['Søren Ørsted-Łukasiewicz', 'person', 'soren orsted lukasiewicz'],
    ["O'Neill", 'person', 'oneill'],
    ['ABD-AL-RAHMAN', 'person', 'abdul rahman'],
    ['Abdulrahman', 'person', 'abdul rahman'],
    ['Nurullah Nuri', 'person', 'nur ullah nuri'],
    ['نور الله نوری', 'person', 'nur allah nuri'],
    ['Shahabuddin', 'person', 'shahab uddin'],
    ['فلاديمير بوتين', 'person', 'vladimir putin'],
    ['محمدعلي', 'person', 'muhammad ali'],
    ['ابوبكر', 'person', 'abu bakr'],
    ['عبد الله حمد', 'person', 'abdullah hmd'],
    ['Abd Allah Hamad', 'person', 'abdullah hamad'],
    ['Badullah', 'person', 'badullah'],
    ['Nurullah Trading', 'organization', 'nurullah trading'],
    ['習近平', 'person', 'xi jinping'],
    ['Сергей Лавров', 'person', 'sergey lavrov'],
    ['Κυριάκος Μητσοτάκης', 'person', 'kyriakos mitsotakis'],
    ['Ｆｕｌｌ　Ｗｉｄｔｈ', 'person', 'full width'],
    ['a\u200bb\u202ec', 'person', 'abc'],
    ['Brigade Forty-four', 'organization', 'brigade 44'],
    ['KKR Asian Fund III L.P.', 'organization', 'kkr asian fund 3'],
    ['A.B.C. Company', 'organization', 'abc'],
    ['U.S. Acme', 'organization', 'unitedstates acme'],
    ['U.S.B. Trading', 'organization', 'usb trading'],
    ['H&M', 'organization', 'hm'],
    ['Bank of China (Hong Kong) Limited', 'organization', 'bank china hongkong'],
    ['上海纽吉士国际物流有限公司', 'organization', 'shanghai niujishi international logistics'],
  ] as const)('reads %s as %s', (text, profile, parts) => {
    expect(partsOf(text, profile)).toBe(parts);
  });

  it('sets legal forms of many languages apart', () => {
    for (const name of [
      'Acme LLC',
      'Acme Limited Liability Company',
      'ООО Acme',
      'Acme GmbH',
      'Acme Sp. z o.o.',
      'Acme S.R.L.',
    ])
      expect(parseName(name, 'organization')).toMatchObject({ comparable: 'acme', legalForms: ['llc'] });
  });

  it('keeps short joining words at either end of a name of a person as names', () => {
    expect(partsOf('AN Jong Hyuk', 'person')).toBe('an jong hyuk');
  });

  it('compares a name that is nothing but a legal form by the form', () => {
    expect(partsOf('Limited', 'organization')).toBe('limited');
  });

  it('replaces letters of another script that look the same', () => {
    expect(partsOf('Cергей', 'person')).toBe(partsOf('Сергей', 'person'));
  });

  it('finds nothing in a name without letters', () => {
    for (const text of ['', '   ', '...', '\u200b', '🙂🙂', '\ud800'])
      expect(parseName(text, 'person').parts).toEqual([]);
  });
});

describe('guessProfile', () => {
  it('reads a name with a legal form or an organisation word as an organisation', () => {
    expect(guessProfile('NSO Group')).toBe('organization');
    expect(guessProfile('Acme GmbH')).toBe('organization');
    expect(guessProfile('Ali Hassan')).toBe('person');
    expect(guessProfile('長谷川健太郎')).toBe('person');
    expect(guessProfile('上海纽吉士国际')).toBe('organization');
  });
});
