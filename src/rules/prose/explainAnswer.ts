/** Writes the long form of an answer for `--explain`: every finding with its reasons, sources, age and doubts. */
import type { AsOf } from '../../domain/asOf.ts';

import type { ExceptionResult, Finding, RegimeResult } from '../../domain/determination.ts';
import type { Citation } from '../../domain/evidence.ts';
import { outcomeWords } from './renderText.ts';
import type { RulesAnswer } from './rulesAnswer.ts';
import { speakerOf } from './speaker.ts';

/** What is explained: a Determination, or an answer with the day it was given for. */
export type ExplainedAnswer = Pick<
  RulesAnswer,
  'text' | 'regimes' | 'regimesNotEvaluated' | 'questions' | 'redFlags' | 'obligations' | 'nextKnownChange'
> & { readonly asOf: Pick<AsOf, 'validAt'> };

export function explainAnswer(answer: ExplainedAnswer): string {
  const { validAt } = answer.asOf;
  const lines = [answer.text, ''];
  for (const regime of answer.regimes) lines.push(...explainRegime(validAt, regime), '');
  if (answer.regimesNotEvaluated.length > 0) {
    lines.push('Not evaluated');
    for (const { regime, why } of answer.regimesNotEvaluated) lines.push(`  ${regime}: ${why}`);
    lines.push('');
  }
  if (answer.questions.length > 0) {
    lines.push('Questions');
    for (const { fact, text, settles } of answer.questions)
      lines.push(`  ${fact}: ${text} Settles: ${settles.join(', ')}.`);
    lines.push('');
  }
  if (answer.redFlags.length > 0) {
    lines.push('Red flags');
    for (const { rule, text, resolution } of answer.redFlags) {
      lines.push(`  ${rule}: ${text}`);
      lines.push(
        resolution
          ? `    settled by ${resolution.by} on ${resolution.on}: ${resolution.why}${resolution.evidence ? ` [${resolution.evidence}]` : ''}`
          : '    not settled: look into it before anything is released',
      );
    }
    lines.push('');
  }
  if (answer.obligations.length > 0) {
    lines.push('To do');
    for (const { when, what, due, citation } of answer.obligations)
      lines.push(`  ${when}: ${what}${due ? `, due ${due}` : ''} [${cite(citation)}]`);
    lines.push('');
  }
  if (answer.nextKnownChange)
    lines.push(`Next known change: ${answer.nextKnownChange.on}, ${answer.nextKnownChange.what}. Check again by then.`);
  return lines.join('\n').trimEnd();
}

const english = speakerOf('en');

function explainRegime(validAt: string, regime: RegimeResult): readonly string[] {
  const lines = [
    `${regime.regime}: ${outcomeWords(english, regime.outcome)}; nexus ${regime.nexus}; by the lists alone: ${regime.listBased}; possible: ${regime.possible.map((one) => outcomeWords(english, one)).join(', ')}`,
  ];
  const shown = regime.findings.filter(({ result, listings }) => result !== 'doesNotApply' || listings.length > 0);
  for (const finding of shown) lines.push(...explainFinding(validAt, finding));
  const quiet = regime.findings.filter((finding) => !shown.includes(finding)).map(({ rule }) => rule);
  if (quiet.length > 0) lines.push(`  does not apply: ${quiet.join(', ')}`);
  for (const exception of regime.exceptions) lines.push(...explainException(exception));
  return lines;
}

function explainFinding(validAt: string, finding: Finding): readonly string[] {
  const lines = [
    `  ${finding.result} ${finding.rule}: ${finding.says}`,
    `    source: ${finding.citations.map(cite).join('; ')} (${finding.authority}, ${finding.verification}${ageText(validAt, finding)}, ${finding.state})`,
  ];
  if (finding.missing.length > 0) lines.push(`    missing: ${finding.missing.join(', ')}`);
  if (finding.overcomeBy.length > 0) lines.push(`    overcome by: ${finding.overcomeBy.join(', ')}`);
  for (const { says, citations } of finding.conflicts)
    lines.push(`    but: ${says} [${citations.map(cite).join('; ')}]`);
  return lines;
}

/** What was verified before the day of the question is carried forward, and its age is told. */
function ageText(validAt: string, { verifiedOn }: Finding): string {
  if (verifiedOn === null) return '';
  const days = Math.round((Date.parse(validAt) - Date.parse(verifiedOn)) / 86_400_000);
  return days > 0 ? ` on ${verifiedOn}, ${days} days before` : ` on ${verifiedOn}`;
}

function explainException({ symbol, rule, result, why, conditions, citations }: ExceptionResult): readonly string[] {
  const lines = [`  exception ${symbol} (${rule}): ${result}; ${why} [${citations.map(cite).join('; ')}]`];
  for (const { needed, given } of conditions)
    lines.push(`    needed: ${needed}; given: ${given === null ? 'nothing' : String(given)}`);
  return lines;
}

function cite({ instrument, provision, url }: Citation): string {
  return [instrument, provision, url].filter((part) => part).join(' ');
}
