/** Writes the answer in plain sentences: the outcome and its reasons, what is unknown, and what could change it. */
import { countryName } from '../../domain/country.ts';
import type { Finding, Outcome, ReviewPolicy } from '../../domain/determination.ts';
import type { Ground } from './ground.ts';
import type { RulesAnswer } from './rulesAnswer.ts';
import type { Speaker } from './speaker.ts';

type Answer = Omit<RulesAnswer, 'text'>;

export function renderText(speaker: Speaker, answer: Answer, ground: Ground): string {
  const { say } = speaker;
  const { reviewPolicy, authorisation, redFlags, couldBeWorse, questions } = answer;
  const lines = [
    headline(speaker, answer.outcome, ground),
    ...answer.regimes.flatMap((one) => sayRegime(speaker, one)),
  ];
  if (reviewPolicy) {
    const { regime, citation } = reviewPolicy;
    const policy = policyWords(speaker, reviewPolicy);
    lines.push(say('text policy', { policy, regime, instrument: citation.instrument }));
  }
  if (authorisation) lines.push(sayAuthorisation(speaker, authorisation));
  for (const { text } of redFlags) lines.push(say('text redFlag', { text }));
  for (const { text } of answer.warnings ?? []) lines.push(say('text warning', { text }));
  if (couldBeWorse.length > 0) {
    const outcomes = couldBeWorse.map((one) => outcomeWords(speaker, one)).join(say('text or'));
    lines.push(say('text worse', { outcomes }));
  }
  const [first] = questions;
  if (first) lines.push(sayQuestions(speaker, questions.length, first.text));
  return lines.join('\n');
}

function headline({ say }: Speaker, outcome: Outcome, { transaction, validAt }: Ground): string {
  const { from, to, items, regimes } = transaction;
  return say('headline', {
    outcome: say(`outcome ${outcome}`),
    items: items
      .map(({ classifications, description }) => classifications[0]?.code ?? description ?? say('headline item'))
      .join(', '),
    from: countryName(from),
    to: countryName(to),
    date: validAt,
    only: regimes === null ? '' : say('headline only', { regimes: regimes.join(', ') }),
  });
}

/** `licence required`: the outcome inside a sentence. */
export const outcomeWords = ({ say }: Speaker, outcome: Outcome): string => say(`outcome ${outcome}`).toLowerCase();

export function policyWords(
  { say }: Speaker,
  { policy, authority }: Pick<ReviewPolicy, 'policy' | 'authority'>,
): string {
  const words = say(`policy ${policy}`);
  return authority === 'reportedPolicy' ? say('policy reported', { policy: words }) : words;
}

/** What a regime asks for and nothing overcomes. */
function sayRegime(speaker: Speaker, { regime, nexus, findings }: Answer['regimes'][number]): readonly string[] {
  const duties = findings.filter(bites);
  if (duties.length === 0) return nexus === 'undetermined' ? [speaker.say('text nexusOpen', { regime })] : [];
  return duties.map((duty) => sayDuty(speaker, regime, duty));
}

const bites = ({ result, overcomeBy, kind }: Finding): boolean =>
  result === 'applies' && overcomeBy.length === 0 && (kind === 'requirement' || kind === 'prohibition');

function sayDuty({ say }: Speaker, regime: string, { says, holder, citations, authority, verification }: Finding) {
  return say('text duty', {
    regime,
    says,
    holder: holder ? say('text holder', { holder }) : '',
    instrument: citations[0]?.instrument ?? '',
    authority,
    verification,
  });
}

function sayAuthorisation(
  { say }: Speaker,
  { basis, symbol, conditions }: NonNullable<RulesAnswer['authorisation']>,
): string {
  const words =
    basis === 'notSubject' || basis === 'noLicenceRequired'
      ? say(`basis ${basis}`)
      : say('basis other', { basis, symbol: symbol ?? '' }).trim();
  return conditions.length > 0
    ? say('text basisProvided', { basis: words, conditions: conditions.join('; ') })
    : say('text basis', { basis: words });
}

const sayQuestions = ({ say }: Speaker, count: number, first: string): string =>
  count === 1 ? say('text oneQuestion', { first }) : say('text questions', { count, first });
