/** Writes the answer in plain sentences: the outcome and its reasons, what is unknown, and what could change it. */
import { countryName } from '../../domain/country.ts';
import type { Finding, Outcome, RegimeResult, ReviewPolicy } from '../../domain/determination.ts';
import type { Facts } from '../book/facts.ts';
import type { RulesAnswer } from './rulesAnswer.ts';

const OUTCOME_TEXT: Readonly<Record<Outcome, string>> = {
  allowed: 'Allowed',
  unknown: 'Unknown',
  licenceRequired: 'A licence is required',
  prohibited: 'Prohibited',
};

const POLICY_TEXT: Readonly<Record<ReviewPolicy['policy'], string>> = {
  presumptionOfDenial: 'presumption of denial',
  policyOfDenial: 'policy of denial',
  restrictive: 'restrictive',
  caseByCase: 'case by case',
  presumptionOfApproval: 'presumption of approval',
  mixed: 'depends on the item',
};

export const policyText = ({ policy, authority }: Pick<ReviewPolicy, 'policy' | 'authority'>): string =>
  `${POLICY_TEXT[policy]}${authority === 'reportedPolicy' ? ', as reported' : ''}`;

type Answer = Omit<RulesAnswer, 'text'>;

/** A regime with the findings that ask for something. */
export interface RegimeDuties {
  readonly result: RegimeResult;
  readonly duties: readonly Finding[];
}

export function writeText(facts: Facts, answer: Answer, regimes: readonly RegimeDuties[]): string {
  let text = headline(facts, answer);
  for (const { result: regime, duties } of regimes) {
    for (const finding of duties) text += `\n${regime.regime}: ${sayDuty(finding)}`;
    if (duties.length === 0 && regime.nexus === 'undetermined')
      text += `\n${regime.regime}: whether it reaches this transaction is open.`;
  }
  if (answer.reviewPolicy)
    text += `\nReview policy: ${policyText(answer.reviewPolicy)} (${answer.reviewPolicy.regime}, ${answer.reviewPolicy.citation.instrument}).`;
  if (answer.authorisation) text += `\n${sayAuthorisation(answer.authorisation)}`;
  for (const flag of answer.redFlags) text += `\nRed flag: ${flag.text}`;
  if (answer.couldBeWorse.length > 0)
    text += `\nIt could be worse: ${answer.couldBeWorse.map(outcomeWords).join(' or ')} is not ruled out.`;
  if (answer.questions.length > 0)
    text += `\nOpen: ${answer.questions.length} question${answer.questions.length === 1 ? '' : 's'}, first: ${answer.questions[0]?.text}`;
  return text;
}

export const bites = (finding: Finding): boolean =>
  finding.result === 'applies' &&
  finding.overcomeBy.length === 0 &&
  (finding.kind === 'requirement' || finding.kind === 'prohibition');

export const outcomeWords = (outcome: Outcome): string => OUTCOME_TEXT[outcome].toLowerCase();

function headline(facts: Facts, answer: Answer): string {
  const { from, to, items, regimes } = facts.transaction;
  const codes = items
    .map(({ classifications, description }) => classifications[0]?.code ?? description ?? 'item')
    .join(', ');
  const only = regimes === null ? '' : `, under ${regimes.join(', ')} only`;
  return `${OUTCOME_TEXT[answer.outcome]}: ${codes} from ${countryName(from)} to ${countryName(to)} on ${facts.validAt}${only}.`;
}

function sayDuty(finding: Finding): string {
  const holder = finding.holder ? ` (to be held by: ${finding.holder})` : '';
  return `${finding.says}${holder} [${finding.citations[0]?.instrument}; ${finding.authority}, ${finding.verification}]`;
}

/** Bases that carry no symbol. */
const BASIS_TEXT: ReadonlyMap<string, string> = new Map([
  ['notSubject', 'not subject to it'],
  ['noLicenceRequired', 'no licence required'],
]);

function sayAuthorisation({ basis, symbol, conditions }: NonNullable<RulesAnswer['authorisation']>): string {
  const what = BASIS_TEXT.get(basis) ?? `${basis} ${symbol ?? ''}`.trim();
  return `Basis: ${what}${conditions.length > 0 ? `, provided: ${conditions.join('; ')}` : ''}.`;
}
