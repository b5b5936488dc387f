/** The regimes that this answer says nothing about, and why. */
import type { Determination } from '../../../src/domain/determination.ts';
import { Folded, Sheet } from '../kit/Sheet.tsx';
import classes from './RegimesNotEvaluated.module.css';
import { count, regimeName } from './words.ts';

export function RegimesNotEvaluated({ regimes }: { readonly regimes: Determination['regimesNotEvaluated'] }) {
  if (regimes.length === 0) return null;
  return (
    <Sheet title="What this answer does not speak of" aside={count(regimes.length, 'regime')}>
      <Folded summary={regimes.map(({ regime }) => regimeName(regime)).join(', ')}>
        <dl className={classes.regimes}>
          {regimes.map(({ regime, why }) => (
            <div key={regime}>
              <dt>
                {regimeName(regime)} <code>{regime}</code>
              </dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      </Folded>
    </Sheet>
  );
}
