/** The options of `screen`, and how their texts become those of a screening. */
import { PortcullisError } from '../../kit/errors.ts';

export interface ScreenCommandOptions {
  readonly country?: string;
  readonly born?: string;
  readonly type?: string;
  readonly gender?: string;
  readonly identifier: readonly string[];
  readonly address: readonly string[];
  readonly list: readonly string[];
  readonly limit?: string;
  readonly model?: string;
  readonly threshold?: string;
  readonly date?: string;
  readonly knownAt?: string;
  readonly file?: string;
  readonly out?: string;
  readonly map?: string;
  readonly threads?: string;
  readonly save?: boolean;
  readonly exitCode?: boolean;
}

/** The options a screening takes, read from text. */
export function screenOptions(options: ScreenCommandOptions) {
  return {
    ...(options.list.length > 0 ? { lists: options.list } : {}),
    ...(options.limit === undefined ? {} : { limit: readNumber('--limit', options.limit, 1, 100_000) }),
    ...(options.model === undefined ? {} : { model: options.model }),
    ...(options.threshold === undefined ? {} : { threshold: readNumber('--threshold', options.threshold, 0, 1) }),
    ...(options.date ? { date: options.date } : {}),
    ...(options.knownAt ? { knownAt: options.knownAt } : {}),
    ...(options.threads === undefined ? {} : { threads: readNumber('--threads', options.threads, 1, 256) }),
    ...(options.save ? { save: true } : {}),
  };
}

function readNumber(where: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new PortcullisError({
    code: 'USAGE',
    what: `${where} is not a number in its range`,
    where,
    expected: `${least} to ${most}`,
    got: text,
  });
}
