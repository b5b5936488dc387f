/**
 * Why does one transaction have another answer on another day, or with other facts? The result says what differs in law, lists,
 * memberships and request, which findings changed with it, and what followed. It is pure: both answers are computed here from
 * their facts.
 */
import type { Outcome, RegimeResult, ReviewPolicy } from '../../domain/determination.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { Facts } from '../book/facts.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { determine } from '../prose/determine.ts';
import { outcomeWords, policyWords } from '../prose/renderText.ts';
import type { RulesAnswer } from '../prose/rulesAnswer.ts';
import { speakerOf } from '../prose/speaker.ts';
import type { Cause } from './cause.ts';
import { factCauses } from './factCauses.ts';
import { type FindingChange, findingChanges } from './findingChanges.ts';
import { itemEntries, placesOfEntries } from './itemEntries.ts';
import { joinKnowledge } from './joinKnowledge.ts';
import { lawCauses } from './lawCauses.ts';

export type { Cause } from './cause.ts';
export type { FindingChange, FindingState } from './findingChanges.ts';

type RegimeState = Pick<RegimeResult, 'nexus' | 'outcome' | 'listBased'>;

interface AnswerState {
  readonly validAt: LocalDate;
  readonly outcome: Outcome;
  readonly possible: readonly Outcome[];
  readonly reviewPolicy: ReviewPolicy | null;
}

/** Texts that are there on one day and not on the other. */
interface Gained {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface WhyChanged {
  readonly before: AnswerState;
  readonly after: AnswerState;
  /** Whether anything of the answer differs: outcome, review policy, a regime, a finding, a duty or a red flag. */
  readonly changed: boolean;
  /** Regimes whose state differs; null: it does not reach the transaction. */
  readonly regimes: readonly {
    readonly regime: string;
    readonly before: RegimeState | null;
    readonly after: RegimeState | null;
  }[];
  readonly findings: readonly FindingChange[];
  readonly obligations: Gained;
  readonly redFlags: Gained;
  /** What differs and changed a finding: since when law is known, changes of law, rows, memberships, coverage, ownership, request. */
  readonly causes: readonly Cause[];
  /** What differs and changed no finding. */
  readonly withoutEffect: readonly Cause[];
  readonly text: string;
}

/** The earlier day stands first, whichever is given first; on one day the order given is kept. */
export function whyChanged(book: RuleBook, one: Facts, other: Facts): WhyChanged {
  const [earlier, later] = one.validAt <= other.validAt ? [one, other] : [other, one];
  const [old, young] = [determine(book, earlier), determine(book, later)];
  const single = [...lawCauses(book, earlier, later), ...factCauses(book, earlier, later)];
  const places = placesOfEntries([earlier, later].flatMap((facts) => itemEntries(book, facts)));
  const { causes: all, findings } = joinKnowledge(single, findingChanges(book, old, young, single, places));
  const effective = new Set(findings.flatMap(({ because }) => because));
  const parts: Omit<WhyChanged, 'changed' | 'text'> = {
    before: stateOf(earlier, old),
    after: stateOf(later, young),
    regimes: regimeChanges(old, young),
    findings,
    obligations: gained(dutiesOf(old), dutiesOf(young)),
    redFlags: gained(old.redFlags.map(flagText), young.redFlags.map(flagText)),
    causes: all.filter(({ id }) => effective.has(id)),
    withoutEffect: all.filter(({ id }) => !effective.has(id)),
  };
  return { ...parts, changed: hasChanged(parts), text: writeText(parts) };
}

const stateOf = ({ validAt }: Facts, { outcome, possible, reviewPolicy }: RulesAnswer): AnswerState => ({
  validAt,
  outcome,
  possible,
  reviewPolicy,
});

function regimeChanges(old: RulesAnswer, young: RulesAnswer): WhyChanged['regimes'] {
  const [before, after] = [old, young].map(
    ({ regimes }) =>
      new Map(regimes.map(({ regime, nexus, outcome, listBased }) => [regime, { nexus, outcome, listBased }])),
  );
  const keys = [...new Set([...old.regimes, ...young.regimes].map(({ regime }) => regime))];
  return keys
    .map((regime) => ({ regime, before: before?.get(regime) ?? null, after: after?.get(regime) ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

const dutiesOf = ({ obligations }: RulesAnswer): readonly string[] =>
  obligations.map(({ rule, when, what, due }) => `${rule}: ${when}: ${what}${due ? ` (${due})` : ''}`);
const flagText = ({ rule, text }: RulesAnswer['redFlags'][number]): string => `${rule}: ${text}`;

const gained = (before: readonly string[], after: readonly string[]): Gained => ({
  added: after.filter((one) => !before.includes(one)),
  removed: before.filter((one) => !after.includes(one)),
});

function hasChanged({ before, after, regimes, findings, obligations, redFlags }: Omit<WhyChanged, 'changed' | 'text'>) {
  const moved = [obligations, redFlags].some(({ added, removed }) => added.length + removed.length > 0);
  const head = ({ validAt: _day, ...state }: AnswerState): string => JSON.stringify(state);
  return head(before) !== head(after) || regimes.length + findings.length > 0 || moved;
}

function writeText(parts: Omit<WhyChanged, 'changed' | 'text'>): string {
  const { before, after, findings, causes } = parts;
  const lines = [headline(before, after)];
  for (const cause of causes) lines.push(`- ${cause.says} ${effectOf(cause, findings)}`);
  const unexplained = findings.filter(({ because }) => because.length === 0);
  if (unexplained.length > 0)
    lines.push(`- No difference in law, lists or request explains ${unexplained.map(sayChange).join(', ')}.`);
  for (const duty of parts.obligations.added) lines.push(`+ ${duty}`);
  for (const duty of parts.obligations.removed) lines.push(`- no longer: ${duty}`);
  if (!hasChanged(parts)) lines.push('Nothing in the answer changed.');
  return lines.join('\n');
}

const english = speakerOf('en');

function headline(before: AnswerState, after: AnswerState): string {
  const [was, is] = [outcomeWords(english, before.outcome), outcomeWords(english, after.outcome)];
  const first = `${before.validAt}: ${was}${policyIn(before)}. ${after.validAt}: ${is}${policyIn(after)}.`;
  return was === is ? `${first} The outcome is the same.` : first;
}

const policyIn = ({ reviewPolicy }: AnswerState): string =>
  reviewPolicy ? ` (${policyWords(english, reviewPolicy)})` : '';

/** A sentence names so many findings; the data name all. */
const NAMED = 5;

function effectOf(cause: Cause, findings: readonly FindingChange[]): string {
  const touched = findings.filter(({ because }) => because.includes(cause.id)).map(sayChange);
  const more = touched.length > NAMED ? ` and ${touched.length - NAMED} more` : '';
  return `Changed by it: ${touched.slice(0, NAMED).join(', ')}${more}.`;
}

function sayChange({ rule, before, after }: FindingChange): string {
  const [was, is] = [before, after].map((state) => state?.result ?? 'not looked at');
  if (was !== is) return `${rule} (${was} to ${is})`;
  if (before?.reviewPolicy !== after?.reviewPolicy)
    return `${rule} (review policy ${before?.reviewPolicy ?? 'none'} to ${after?.reviewPolicy ?? 'none'})`;
  return `${rule} (${was}, on other grounds)`;
}
