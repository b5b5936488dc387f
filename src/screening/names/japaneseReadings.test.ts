import { describe, expect, it } from 'vitest';
import { compareNames } from '../compare/compareNames.ts';
import { isJapaneseFamily, japaneseFamilyEnd, japaneseReadings } from './japaneseReadings.ts';
import { parseName } from './parseName.ts';

describe('japaneseReadings', () => {
  it.each([
    ['田中', 'tanaka'],
    ['佐藤', 'satoh'],
    ['渡邊', 'watanabe'],
    ['铃木', 'suzuki'],
    ['健', 'takeshi'],
    ['恵子', 'keiko'],
    ['健太郎', 'kentaro'],
    ['本間', 'homma'],
    ['太田', 'ohta'],
  ])('reads %s as %s among others', (characters, reading) => {
    expect(japaneseReadings(characters)).toContain(reading);
  });

  it('puts the likeliest reading first', () => {
    expect(japaneseReadings('山本')[0]).toBe('yamamoto');
    expect(japaneseReadings('健')[0]).toBe('ken');
  });

  it('has none for a Chinese family name, for characters that are in no Japanese name, and for what is no name', () => {
    for (const text of ['王', '习', '近平', '', 'abc', '田中田中', '\ud840'])
      expect(japaneseReadings(text), text).toEqual([]);
  });

  it('stays within few readings, however many each character has', () => {
    expect(japaneseReadings('明昭章').length).toBeLessThanOrEqual(48);
  });
});

describe('japaneseFamilyEnd', () => {
  it.each([
    ['田中健', 2],
    ['小野寺五典', 3],
    ['森喜朗', 1],
    ['山本', 2],
    ['習近平', 0],
    ['林彪', 0],
    ['司馬光', 0],
    ['毛泽东', 0],
    ['森', 0],
    ['', 0],
    ['田中健田中健田中健', 0],
  ])('splits %s after %i characters', (text, end) => {
    expect(japaneseFamilyEnd(text)).toBe(end);
  });

  it('knows family names alone', () => {
    expect(isJapaneseFamily('佐々木')).toBe(true);
    expect(isJapaneseFamily('佐々')).toBe(false);
  });
});

describe('names in Han characters', () => {
  it.each([
    ['田中健', 'Ken Tanaka'],
    ['田中健', 'TANAKA Takeshi'],
    ['渡邊恒雄', 'Tsuneo Watanabe'],
    ['阿部 さゆり', 'Sayuri Abe'],
    ['山田花子', 'Hanako Yamada'],
    ['高山', 'Gao Shan'],
    ['高山', 'Takayama'],
    ['习近平', 'Xi Jinping'],
    ['李强', 'Li Qiang'],
  ])('finds %s in %s, and the other way round', (native, latin) => {
    const { score } = compareNames(native, latin, 'person');
    expect(score).toBeGreaterThan(0.9);
    expect(compareNames(latin, native, 'person').score).toBe(score);
  });

  it.each([
    ['田中健', 'Ken Takada'],
    ['山本太郎', 'Jiro Yamamoto'],
    ['王健', 'Ken Tanaka'],
  ])('keeps %s apart from %s', (native, latin) => {
    expect(compareNames(native, latin, 'person').score).toBeLessThan(0.5);
  });

  it('reads the characters of an organisation in Chinese', () => {
    expect(parseName('北京高山科技有限公司', 'organization').comparable).toContain('gaoshan');
  });
});
