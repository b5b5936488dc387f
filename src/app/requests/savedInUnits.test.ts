import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { BatchLine } from '../../contract/index.ts';
import { savedInUnits } from './savedInUnits.ts';

type Line = BatchLine<number>;
const answered = (line: number): Line => ({ line, answer: line });

async function* linesTo(last: number): AsyncGenerator<Line> {
  for (let line = 1; line <= last; line += 1)
    yield line % 7 === 0 ? { line, id: null, error: new Error('bad') } : answered(line);
}

async function all<T>(lines: AsyncIterable<T>): Promise<readonly T[]> {
  const given: T[] = [];
  for await (const line of lines) given.push(line);
  return given;
}

function recorder() {
  const saved: number[] = [];
  const units: number[] = [];
  const save = async (answers: readonly number[]): Promise<void> => {
    await sleep(1);
    saved.push(...answers);
    units.push(answers.length);
  };
  return { saved, units, save };
}

describe('savedInUnits', () => {
  it('gives every line in order, none before it is saved, in few units', async () => {
    const { saved, units, save } = recorder();
    const given: number[] = [];
    for await (const line of savedInUnits(linesTo(1200), save)) {
      if ('answer' in line) expect(saved).toContain(line.answer);
      given.push(line.line);
    }
    expect(given).toEqual(Array.from({ length: 1200 }, (_, index) => index + 1));
    expect(saved).toHaveLength(1200 - Math.floor(1200 / 7));
    expect(units).toHaveLength(3);
  });

  it('ends the lines when the reader stops, which then has nothing that is not saved', async () => {
    const { saved, save } = recorder();
    let ended = false;
    async function* lines(): AsyncGenerator<Line> {
      try {
        yield* linesTo(5000);
      } finally {
        ended = true;
      }
    }
    for await (const line of savedInUnits(lines(), save)) {
      if ('answer' in line) expect(saved).toContain(line.answer);
      if (line.line === 510) break;
    }
    expect(ended).toBe(true);
  });

  it('gives an answer to whoever waits for it before asking again', async () => {
    const { save } = recorder();
    let goOn: () => void = () => {};
    async function* lines(): AsyncGenerator<Line> {
      yield answered(1);
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      yield answered(2);
    }
    const given = savedInUnits(lines(), save);
    expect((await given.next()).value).toEqual(answered(1));
    const second = given.next();
    await sleep(1);
    goOn();
    expect((await second).value).toEqual(answered(2));
    expect((await given.next()).done).toBe(true);
  });

  it('throws what the lines or the saving throw', async () => {
    const { save } = recorder();
    async function* broken(): AsyncGenerator<Line> {
      yield answered(1);
      throw new Error('the input ended');
    }
    await expect(all(savedInUnits(broken(), save))).rejects.toThrow('the input ended');
    const full = () => Promise.reject(new Error('full'));
    await expect(all(savedInUnits(linesTo(3), full))).rejects.toThrow('full');
  });
});
