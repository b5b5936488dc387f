/** What was looked at and what was not: a name that is not found says nothing about a list that was not covered. */
import type { Coverage } from '../../../src/domain/programme.ts';
import { showDay } from '../kit/dates.ts';
import { Folded, Sheet } from '../kit/Sheet.tsx';
import classes from './CoverageTable.module.css';
import { COVERAGE_WORDS, count } from './words.ts';

/** Gaps first. Programmes that are not loaded have nothing to tell one by one. */
const IN_DETAIL: readonly Coverage['state'][] = ['partial', 'outsidePeriod', 'stale'];

export function CoverageTable({ coverage }: { readonly coverage: readonly Coverage[] }) {
  if (coverage.length === 0) return null;
  const detailed = coverage.filter(({ state }) => IN_DETAIL.includes(state));
  const notLoaded = coverage.filter(({ state }) => state === 'notLoaded');
  const whole = coverage.filter(({ state }) => state === 'loaded');
  return (
    <Sheet title="What was looked at" aside={`${whole.length} of ${count(coverage.length, 'programme')} in full`}>
      <Rows coverage={detailed} />
      {notLoaded.length > 0 && (
        <p className={classes.notLoaded}>
          <strong>Not loaded:</strong> <code>{notLoaded.map(({ programme }) => programme).join(', ')}</code>
        </p>
      )}
      {whole.length > 0 && (
        <Folded summary={`${count(whole.length, 'programme')} looked at in full`}>
          <Rows coverage={whole} />
        </Folded>
      )}
    </Sheet>
  );
}

function Rows({ coverage }: { readonly coverage: readonly Coverage[] }) {
  if (coverage.length === 0) return null;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Programme</th>
          <th scope="col">State</th>
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
              {row.note && <span className={classes.note}> {row.note}</span>}
            </td>
            <td>{(row.lists ?? []).map((list) => `${list.list}, ${showDay(list.publishedOn)}`).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
