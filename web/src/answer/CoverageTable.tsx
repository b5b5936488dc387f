/** What was looked at and what was not: a name that is not found says nothing about a list that was not covered. */
import type { Coverage } from '../../../src/domain/programme.ts';
import { showDay } from '../kit/dates.ts';
import { Folded, Sheet } from '../kit/Sheet.tsx';
import classes from './CoverageTable.module.css';
import { COVERAGE_WORDS, count } from './words.ts';

export function CoverageTable({ coverage }: { readonly coverage: readonly Coverage[] }) {
  if (coverage.length === 0) return null;
  const gaps = coverage.filter(({ state }) => state !== 'loaded');
  const whole = coverage.filter(({ state }) => state === 'loaded');
  return (
    <Sheet title="What was looked at" aside={`${whole.length} of ${count(coverage.length, 'programme')} in full`}>
      {gaps.length > 0 && <Rows coverage={gaps} />}
      {whole.length > 0 &&
        (gaps.length === 0 ? (
          <Rows coverage={whole} />
        ) : (
          <Folded summary={`${count(whole.length, 'programme')} looked at in full`}>
            <Rows coverage={whole} />
          </Folded>
        ))}
    </Sheet>
  );
}

function Rows({ coverage }: { readonly coverage: readonly Coverage[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Programme</th>
          <th scope="col">State</th>
          <th scope="col">Reaches</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {coverage.map((row) => (
          <tr key={row.programme} data-state={row.state}>
            <th scope="row">
              <code>{row.programme}</code>
            </th>
            <td>
              <strong>{COVERAGE_WORDS[row.state]}</strong>
              {row.note && <div className={classes.note}>{row.note}</div>}
            </td>
            <td>{row.reaches.join(', ')}</td>
            <td>{(row.lists ?? []).map((list) => `${list.list}, ${showDay(list.publishedOn)}`).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
