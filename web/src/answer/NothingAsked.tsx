/** Before the question is whole: what is missing, and what an answer will hold. */

import type { FieldName } from '../question/fieldIds.ts';
import classes from './NothingAsked.module.css';

const PARTS = {
  from: 'the country it leaves',
  to: 'the country it goes to',
  item: 'the item’s code on a control list, or EAR99',
} as const;

interface Props {
  readonly missing: readonly (keyof typeof PARTS)[];
  readonly onFocusField: (field: FieldName) => void;
}

export function NothingAsked({ missing, onFocusField }: Props) {
  return (
    <div className={classes.sheet}>
      <p className={classes.lead}>{missing.length === 3 ? 'Ask, and the answer stands here.' : 'Nearly there.'}</p>
      <p>Still needed:</p>
      <ul className={classes.missing}>
        {missing.map((part) => (
          <li key={part}>
            <button type="button" onClick={() => onFocusField(part)}>
              {PARTS[part]}
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.about}>
        Every answer says what it rests on: the rules with their citations, how each was verified and who says
        otherwise, the list rows that were found, what nobody has told it yet, and what it did not look at. An example
        above shows one at once.
      </p>
    </div>
  );
}
