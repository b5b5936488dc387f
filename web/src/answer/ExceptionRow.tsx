/** An exception or authorisation: whether it can be used, what it would overcome, and each condition with what was given. */
import type { ExceptionResult } from '../../../src/domain/determination.ts';
import { showFact } from '../question/factText.ts';
import { Citations } from './Citations.tsx';
import classes from './ExceptionRow.module.css';
import rowClasses from './FindingRow.module.css';
import { ResultSign } from './FindingRow.tsx';
import { EXCEPTION_WORDS } from './words.ts';

const SIGN = { available: 'applies', notAvailable: 'doesNotApply', undetermined: 'undetermined' } as const;

export function ExceptionRow({ exception }: { readonly exception: ExceptionResult }) {
  return (
    <li className={rowClasses.finding} data-result={SIGN[exception.result]} data-kind="exception">
      <p className={rowClasses.result}>
        <ResultSign result={SIGN[exception.result]} />
        <span>
          {EXCEPTION_WORDS[exception.result]}
          <span className={rowClasses.kind}>{exception.symbol}</span>
        </span>
      </p>
      <div className={rowClasses.body}>
        <p className={rowClasses.says}>{exception.why}</p>
        {exception.conditions.length > 0 && <Conditions exception={exception} />}
        <p className={rowClasses.meta}>
          <Citations citations={exception.citations} />
        </p>
        <p className={rowClasses.grade}>
          <code>{exception.rule}</code>
          {exception.overcomes.length > 0 && <> · would overcome {exception.overcomes.join(', ')}</>}
        </p>
      </div>
    </li>
  );
}

function Conditions({ exception }: { readonly exception: ExceptionResult }) {
  return (
    <ul className={classes.conditions}>
      {exception.conditions.map((condition) => (
        <li key={`${condition.fact}${condition.needed}`}>
          <span>{condition.needed}</span>
          <span className={classes.given}>{condition.given === null ? 'not known' : showFact(condition.given)}</span>
        </li>
      ))}
    </ul>
  );
}
