/** `--date` and `--known-at` as the operations take them; what else stands among a command's options is not theirs. */
export interface AskedDay {
  readonly date?: string;
  readonly knownAt?: string;
}

export const askedDay = ({ date, knownAt }: AskedDay): AskedDay => ({
  ...(date === undefined ? {} : { date }),
  ...(knownAt === undefined ? {} : { knownAt }),
});
