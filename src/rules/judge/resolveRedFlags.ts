/**
 * Joins red flags with what the transaction says of them. A resolution settles the flag for the reader and for a release; it is
 * no fact of any rule.
 */
import type { RedFlag } from '../../domain/determination.ts';
import type { RedFlagResolution, Transaction } from '../../domain/transaction.ts';

/** INVARIANT: nothing but `resolved` and `resolution` of the flags depends on resolutions. */
export function resolveRedFlags(
  flags: readonly RedFlag[],
  { redFlagResolutions: resolutions = [] }: Pick<Transaction, 'redFlagResolutions'>,
): readonly RedFlag[] {
  if (flags.length === 0 || resolutions.length === 0) return flags;
  return flags.map((flag) => {
    const resolution = resolutions.find((one) => settles(one, flag));
    return resolution ? { ...flag, resolved: true, resolution } : flag;
  });
}

function settles({ rule, about }: RedFlagResolution, flag: RedFlag): boolean {
  return rule === flag.rule && (about === undefined || flag.text.toLowerCase().includes(about.toLowerCase()));
}
