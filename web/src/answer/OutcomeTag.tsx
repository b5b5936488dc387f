/** An outcome in a line of text: sign and word, coloured. */
import type { Outcome } from '../../../src/domain/determination.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import classes from './OutcomeTag.module.css';
import { OUTCOME_WORDS } from './words.ts';

export function OutcomeTag({ outcome }: { readonly outcome: Outcome }) {
  return (
    <span className={classes.tag} data-outcome={outcome}>
      <OutcomeMark outcome={outcome} size={15} />
      {OUTCOME_WORDS[outcome]}
    </span>
  );
}
