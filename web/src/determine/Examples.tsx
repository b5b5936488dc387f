/** Cases one click away. Each button is a day: the same question before and after something changed. */
import { showDay, showDayOfYear } from '../kit/dates.ts';
import { EXAMPLE_GROUPS, type Example, questionOn } from '../question/examples.ts';
import type { Question } from '../question/question.ts';
import { addressOf } from '../question/questionAddress.ts';
import classes from './Examples.module.css';

interface Props {
  readonly current: Question;
  readonly onOpen: (question: Question) => void;
}

export function Examples({ current, onOpen }: Props) {
  const address = addressOf(current);
  return (
    <section aria-label="Examples" className={classes.examples}>
      {EXAMPLE_GROUPS.map((group) => (
        <div key={group.title} className={classes.group}>
          <h2 className={classes.title}>{group.title}</h2>
          <ul className={classes.list}>
            {group.examples.map((example) => (
              <li key={example.title} className={classes.example}>
                <span className={classes.name}>{example.title}</span>
                <Days group={group.title} example={example} address={address} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface DaysProps extends Pick<Props, 'onOpen'> {
  readonly group: string;
  readonly example: Example;
  /** Of the question that is asked now. */
  readonly address: string;
}

function Days({ group, example, address, onOpen }: DaysProps) {
  const years = new Set(example.days.map(({ date }) => date.slice(0, 4)));
  return (
    <span className={classes.days}>
      {example.days.map(({ date, note }, index) => {
        const question = questionOn(example, date);
        const isLast = index === example.days.length - 1;
        return (
          <button
            key={date}
            type="button"
            title={note}
            aria-label={`${example.title}, ${showDay(date)}: ${note}. ${group}`}
            aria-pressed={addressOf(question) === address}
            onClick={() => onOpen(question)}
          >
            {years.size > 1 || isLast ? showDay(date) : showDayOfYear(date)}
          </button>
        );
      })}
    </span>
  );
}
