/** One determination, most needed first: verdict, what is open, red flags, duties, the findings of each regime, rows, coverage. */
import type { Determination } from '../../../src/domain/determination.ts';
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
      <OpenQuestions determination={determination} question={question} {...actions} />
      <RedFlags flags={determination.redFlags} />
      <Obligations obligations={determination.obligations} />
      {determination.regimes.map((regime) => (
        <RegimeSection key={regime.regime} regime={regime} />
      ))}
      <ListRows screenings={determination.screenings} date={determination.asOf.validAt} />
      <CoverageTable coverage={determination.coverage} />
      <RegimesNotEvaluated regimes={determination.regimesNotEvaluated} />
      <AnswerBasis determination={determination} question={question} />
    </article>
  );
}
