/** A problem document, said plainly: what is wrong, where, what was expected and got, and the next step. */
import { Button } from '@mantine/core';
import type { Problem } from '../../../src/contract/index.ts';
import classes from './ProblemNotice.module.css';

interface Props {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

export function ProblemNotice({ problem, onRetry }: Props) {
  const others = (problem.errors ?? []).slice(1);
  return (
    <section role="alert" className={classes.notice} aria-label="Error">
      <p className={classes.code}>
        <span aria-hidden="true">▲ </span>
        <code>{problem.code}</code>
        <span className={classes.title}> {problem.title}</span>
      </p>
      <h2 className={classes.detail}>{sentence(problem.detail)}</h2>
      <dl className={classes.facts}>
        <Fact term="Where" text={problem.where} />
        <Fact term="Expected" text={problem.expected} />
        <Fact term="Got" text={problem.got} />
        <Fact term="What to do" text={problem.hint} />
        <Fact term="Request" text={problem.requestId} />
      </dl>
      {others.length > 0 && (
        <>
          <h3 className={classes.also}>Also wrong</h3>
          <ul className={classes.others}>
            {others.map((fault) => (
              <li key={`${fault.pointer}${fault.code}`}>
                <code>{fault.pointer || '(the whole)'}</code> {fault.detail}
                {fault.expected ? `, expected ${fault.expected}` : ''}
              </li>
            ))}
          </ul>
        </>
      )}
      {onRetry && (
        <Button variant="default" size="xs" mt="sm" onClick={onRetry}>
          Ask again
        </Button>
      )}
    </section>
  );
}

function Fact({ term, text }: { readonly term: string; readonly text: string | undefined }) {
  if (!text) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  );
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
