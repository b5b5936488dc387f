/** Gives the red flags of a verdict in the form of the contract, and says which of them a person has settled. */
import type { RedFlag } from '../../domain/determination.ts';
import type { Citation } from '../../domain/evidence.ts';
import type { RedFlagResolution } from '../../domain/transaction.ts';
import type { Verdict, VerdictRedFlag } from '../../domain/verdict/verdict.ts';
import { settlesSign } from '../claims/dealText.ts';
import { evidenceOfFinding } from './evidenceOfFinding.ts';
import { type Ground, regimeOf, ruleOf, versionOf } from './ground.ts';
import { sayAll } from './sayFinding.ts';
import { sayOwnListed } from './sayListings.ts';
import { type Speaker, speakerOf } from './speaker.ts';

export const renderRedFlags = (speaker: Speaker, verdict: Verdict, ground: Ground): RedFlag[] =>
  verdict.redFlags.map((flag) => {
    const text = sayFlag(speaker, flag, verdict, ground);
    const resolution = flag.resolution === undefined ? undefined : resolutionsOf(ground)[flag.resolution];
    return {
      rule: flag.rule,
      text,
      citations: citationsOf(flag, verdict, ground),
      resolved: resolution !== undefined,
      ...(flag.ownListed ? { ownListing: flag.ownListed.listing } : {}),
      ...(resolution ? { resolution } : {}),
    };
  });

function sayFlag(speaker: Speaker, flag: VerdictRedFlag, { listings }: Verdict, ground: Ground): string {
  if (flag.ownListed) return sayOwnListed(speaker, flag.ownListed);
  const rule = ruleOf(ground.book, flag.rule);
  const source = regimeOf(ground.book, rule.regime);
  return sayAll(speaker, flag.says ?? [], { ground, listings, source }, rule);
}

/** Those of the finding that left it. */
function citationsOf({ rule, ownListed }: VerdictRedFlag, { regimes }: Verdict, { book }: Ground): Citation[] {
  if (ownListed) return [];
  const source = ruleOf(book, rule);
  const finding = regimes.find(({ regime }) => regime === source.regime)?.findings.find((one) => one.rule === rule);
  if (finding?.version === undefined) throw new Error(`no finding of the verdict left the red flag of ${rule}`);
  return evidenceOfFinding(finding, versionOf(source, finding.version), regimeOf(book, source.regime)).citations;
}

const NO_RESOLUTIONS: readonly RedFlagResolution[] = [];
const resolutionsOf = ({ transaction }: Ground): readonly RedFlagResolution[] =>
  transaction.redFlagResolutions ?? NO_RESOLUTIONS;

/** A sign in the text of the deal is settled by no fewer than two persons, with evidence; a statement that denies a fact, by neither. */
function settles(resolution: RedFlagResolution, { rule, says }: VerdictRedFlag, text: string): boolean {
  const [first] = says ?? [];
  if (first?.code === 'textSays') return settlesSign(resolution, rule, first.sign);
  if (first?.code === 'statementDenies' || resolution.rule !== rule) return false;
  return resolution.about === undefined || text.includes(resolution.about.toLowerCase());
}

/**
 * Joins red flags with what the transaction says of them. A resolution may quote a part of the flag's English text (`about`).
 * INVARIANT: nothing but `resolution` of the flags depends on resolutions here; those of signs have their effect in factValue.
 */
export function settleRedFlags(verdict: Verdict, ground: Ground): Verdict {
  const resolutions = resolutionsOf(ground);
  if (verdict.redFlags.length === 0 || resolutions.length === 0) return verdict;
  const english = speakerOf('en');
  const redFlags = verdict.redFlags.map((flag) => {
    const text = sayFlag(english, flag, verdict, ground).toLowerCase();
    const resolution = resolutions.findIndex((one) => settles(one, flag, text));
    return resolution === -1 ? flag : { ...flag, resolution };
  });
  return { ...verdict, redFlags };
}
