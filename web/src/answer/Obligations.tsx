/** What has to be done before, on and after the export, whatever the outcome. */
import type { Obligation } from '../../../src/domain/determination.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { Citations } from './Citations.tsx';
import classes from './Obligations.module.css';
import { count, WHEN_WORDS } from './words.ts';

const ORDER = ['before', 'at', 'after'] as const;

export function Obligations({ obligations }: { readonly obligations: readonly Obligation[] }) {
  if (obligations.length === 0) return null;
  return (
    <Sheet title="What has to be done" aside={count(obligations.length, 'duty', 'duties')}>
      <dl className={classes.duties}>
        {ORDER.flatMap((when) => {
          const due = obligations.filter((obligation) => obligation.when === when);
          return due.length === 0 ? [] : [<Group key={when} title={WHEN_WORDS[when]} obligations={due} />];
        })}
      </dl>
    </Sheet>
  );
}

function Group({ title, obligations }: { readonly title: string; readonly obligations: readonly Obligation[] }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <ul className={classes.list}>
          {obligations.map((obligation) => (
            <li key={`${obligation.rule}${obligation.what}`}>
              {obligation.what}
              {obligation.due && <strong> {obligation.due}</strong>}{' '}
              <Citations citations={[obligation.citation]} inline />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
