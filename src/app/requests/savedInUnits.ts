/**
 * Gives the lines of a stream once their answers are saved. Answers are saved in units, since each unit costs a commit; a unit ends early
 * when the next line is long in coming, so that who waits for an answer before asking again gets it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchLine } from '../../contract/index.ts';

/** Answers saved at once. */
const UNIT = 500;
const LONG_IN_COMING_MS = 20;

/** INVARIANT: no answer is given before it is saved, so a reader who stops has lost none. Lines with an error are given in their place. */
export async function* savedInUnits<Answer>(
  lines: AsyncGenerator<BatchLine<Answer>>,
  save: (answers: readonly Answer[]) => Promise<void>,
): AsyncGenerator<BatchLine<Answer>> {
  let unit: BatchLine<Answer>[] = [];
  try {
    for (;;) {
      const next = lines.next();
      // It is awaited below; until then its failure is nobody's yet.
      next.catch(() => {});
      if (unit.length === UNIT || (unit.length > 0 && !(await comesSoon(next)))) {
        await save(answersOf(unit));
        yield* unit;
        unit = [];
      }
      const line = await next;
      if (line.done) break;
      unit.push(line.value);
    }
    await save(answersOf(unit));
    yield* unit;
  } finally {
    await lines.return(undefined);
  }
}

const answersOf = <Answer>(lines: readonly BatchLine<Answer>[]): readonly Answer[] =>
  lines.flatMap((line) => ('answer' in line ? [line.answer] : []));

async function comesSoon(next: Promise<unknown>): Promise<boolean> {
  const waiting = new AbortController();
  const late = sleep(LONG_IN_COMING_MS, false, { signal: waiting.signal }).catch(() => false);
  const came = next.then(
    () => true,
    () => true,
  );
  const soon = await Promise.race([came, late]);
  waiting.abort();
  return soon;
}
