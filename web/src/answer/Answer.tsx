/** One determination, most needed first: verdict, list rows, what is open, red flags, duties, the findings of each regime, coverage. */
import type { Determination, Outcome, RegimeResult } from '../../../src/domain/determination.ts';
import type { Question } from '../question/question.ts';
import classes from './Answer.module.css';
import { AnswerBasis } from './AnswerBasis.tsx';
import type { AnswerActions } from './answerActions.ts';
import { CoverageTable } from './CoverageTable.tsx';
import { ListRows } from './ListRows.tsx';
import { Obligations } from './Obligations.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { RedFlags } from './RedFlags.tsx';
import { RegimeSection } from './RegimeSection.tsx';
import { RegimesNotEvaluated } from './RegimesNotEvaluated.tsx';
import { Verdict } from './Verdict.tsx';

interface Props extends AnswerActions {
  readonly determination: Determination;
  readonly question: Question;
}

export function Answer({ determination, question, ...actions }: Props) {
  return (
    <article className={classes.answer}>
      <Verdict determination={determination} />
      <ListRows screenings={determination.screenings} date={determination.asOf.validAt} />
      <OpenQuestions determination={determination} question={question} {...actions} />
      <RedFlags flags={determination.redFlags} />
      <Obligations obligations={determination.obligations} />
      {bySeverity(determination.regimes).map((regime) => (
        <RegimeSection key={regime.regime} regime={regime} />
      ))}
      <CoverageTable coverage={determination.coverage} />
      <RegimesNotEvaluated regimes={determination.regimesNotEvaluated} />
      <AnswerBasis determination={determination} question={question} />
    </article>
  );
}

const SEVERITY: readonly Outcome[] = ['prohibited', 'licenceRequired', 'unknown', 'allowed'];

/** What decides comes first; a regime that certainly reaches the transaction before one that may. */
const bySeverity = (regimes: readonly RegimeResult[]): readonly RegimeResult[] =>
  regimes.toSorted(
    (a, b) =>
      SEVERITY.indexOf(a.outcome) - SEVERITY.indexOf(b.outcome) ||
      Number(a.nexus !== 'applies') - Number(b.nexus !== 'applies'),
  );
