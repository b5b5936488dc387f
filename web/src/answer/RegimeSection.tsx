/** What one regime says: its outcome, the findings that make it, exceptions with their conditions, and what does not apply. */
import type { Finding, RegimeResult } from '../../../src/domain/determination.ts';
import { Folded, Sheet } from '../kit/Sheet.tsx';
import { ExceptionRow } from './ExceptionRow.tsx';
import { FindingRow } from './FindingRow.tsx';
import { OutcomeTag } from './OutcomeTag.tsx';
import classes from './RegimeSection.module.css';
import { count, LIST_BASED_WORDS, NEXUS_WORDS, regimeName } from './words.ts';

export function RegimeSection({ regime }: { readonly regime: RegimeResult }) {
  const relevant = regime.findings.filter(({ result }) => result !== 'doesNotApply').sort(byWeight);
  const others = regime.findings.filter(({ result }) => result === 'doesNotApply');
  return (
    <Sheet
      title={
        <>
          {regimeName(regime.regime)} <code className={classes.key}>{regime.regime}</code>
        </>
      }
      aside={<OutcomeTag outcome={regime.outcome} />}
    >
      <p className={classes.sub}>
        {NEXUS_WORDS[regime.nexus]} · by lists alone, before parties and end use: {LIST_BASED_WORDS[regime.listBased]}
      </p>
      <Findings findings={relevant} empty="No finding of this regime applies or is open." />
      {regime.exceptions.length > 0 && (
        <>
          <h4 className={classes.subhead}>Exceptions and authorisations</h4>
          <ul className={classes.findings}>
            {regime.exceptions.map((exception) => (
              <ExceptionRow key={exception.rule} exception={exception} />
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <Folded summary={`${count(others.length, 'finding')} that ${others.length === 1 ? 'does' : 'do'} not apply`}>
          <Findings findings={others} empty="" />
        </Folded>
      )}
    </Sheet>
  );
}

function Findings({ findings, empty }: { readonly findings: readonly Finding[]; readonly empty: string }) {
  if (findings.length === 0) return empty === '' ? null : <p className={classes.empty}>{empty}</p>;
  return (
    <ul className={classes.findings}>
      {findings.map((finding) => (
        <FindingRow key={finding.rule} finding={finding} />
      ))}
    </ul>
  );
}

const RESULTS: readonly Finding['result'][] = ['applies', 'undetermined', 'doesNotApply'];
const KINDS: readonly Finding['kind'][] = ['prohibition', 'requirement', 'exception', 'redFlag', 'definition'];

const byWeight = (a: Finding, b: Finding): number =>
  RESULTS.indexOf(a.result) - RESULTS.indexOf(b.result) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
