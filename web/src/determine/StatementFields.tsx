/** The statements of the law that somebody signs for this deal: who signs, and which of them, by regime. */
import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { regimeName } from '../answer/words.ts';
import { statementsQuery } from '../api/queries.ts';
import { FIELD_IDS } from '../question/fieldIds.ts';
import type { Question } from '../question/question.ts';
import classes from './StatementFields.module.css';

interface Props {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

export function StatementFields({ question, onChange }: Props) {
  const { data } = useQuery(statementsQuery);
  const statements = data?.statements ?? [];
  const regimes = [...new Set(statements.map(({ regime }) => regime))];
  const sign = (id: string, isSigned: boolean) => {
    const others = question.statements.filter((one) => one !== id);
    onChange({ ...question, statements: isSigned ? [...others, id] : others });
  };
  return (
    <fieldset className={classes.statements}>
      <legend>Statements</legend>
      <TextInput
        id={FIELD_IDS.signer}
        label="Signed by"
        description="First and last name; each statement is quoted in the answer"
        placeholder="Ada Officer"
        value={question.signer}
        onChange={(event) => onChange({ ...question, signer: event.currentTarget.value })}
      />
      {regimes.map((regime) => (
        <details key={regime} className={classes.regime}>
          <summary>
            {regimeName(regime)}
            <Signed question={question} ids={statements.filter((one) => one.regime === regime).map(({ id }) => id)} />
          </summary>
          {statements
            .filter((one) => one.regime === regime)
            .map(({ id, text, provision }) => (
              <Checkbox
                key={id}
                label={text}
                description={`${id}; ${provision}`}
                checked={question.statements.includes(id)}
                onChange={(event) => sign(id, event.currentTarget.checked)}
              />
            ))}
        </details>
      ))}
    </fieldset>
  );
}

function Signed({ question, ids }: { readonly question: Question; readonly ids: readonly string[] }) {
  const signed = ids.filter((id) => question.statements.includes(id)).length;
  return signed === 0 ? null : (
    <span>
      {' '}
      · {signed} of {ids.length}
    </span>
  );
}
