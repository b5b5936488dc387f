/** What one regime says: its outcome, the findings that make it, exceptions with their conditions, and what does not apply. */
import type { Finding, RegimeResult } from '../../../src/domain/determination.ts';
import { Folded, Sheet } from '../kit/Sheet.tsx';
import { ExceptionRow } from './ExceptionRow.tsx';
import { CompactFindingRow, FindingRow } from './FindingRow.tsx';
import { OutcomeTag } from './OutcomeTag.tsx';
import classes from './RegimeSection.module.css';
import { count, LIST_BASED_WORDS, NEXUS_WORDS, regimeName } from './words.ts';

export function RegimeSection({ regime }: { readonly regime: RegimeResult }) {
  const told = regime.findings.filter(isTold).sort(byWeight);
  const open = regime.findings
    .filter((finding) => finding.result === 'undetermined' && !isTold(finding))
    .sort(byWeight);
  const others = regime.findings.filter((finding) => finding.result === 'doesNotApply' && !isTold(finding));
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
      <ul className={classes.findings}>
        {told.map((finding) => (
          <FindingRow key={finding.rule} finding={finding} />
        ))}
      </ul>
      <Open findings={open} alone={told.length === 0} nexus={regime.nexus} />
      <Exceptions regime={regime} />
      {others.length > 0 && (
        <Folded summary={`${count(others.length, 'finding')} that ${others.length === 1 ? 'does' : 'do'} not apply`}>
          <Compact findings={others} />
        </Folded>
      )}
    </Sheet>
  );
}

/** More open findings than this are folded: the questions above already ask for what settles them. */
const MOST_UNFOLDED = 5;

interface OpenProps {
  readonly findings: readonly Finding[];
  /** Nothing of the regime applies. */
  readonly alone: boolean;
  readonly nexus: RegimeResult['nexus'];
}

/** Also folded for a regime that may not even reach the transaction: the nexus comes first. */
function Open({ findings, alone, nexus }: OpenProps) {
  const nexusIsOpen = alone && nexus === 'undetermined' && findings.length > 1;
  if (nexusIsOpen || findings.length > MOST_UNFOLDED) {
    const why = nexusIsOpen ? ' while it is open whether the regime reaches this at all' : '';
    return (
      <Folded summary={`${count(findings.length, alone ? 'open finding' : 'more open finding')}${why}`}>
        <Compact findings={findings} />
      </Folded>
    );
  }
  return <Compact title={alone ? 'Open' : 'Also open'} findings={findings} />;
}

function Exceptions({ regime: { exceptions } }: { readonly regime: RegimeResult }) {
  if (exceptions.length === 0) return null;
  return (
    <>
      <h4 className={classes.subhead}>Exceptions and authorisations</h4>
      <ul className={classes.findings}>
        {exceptions.map((exception) => (
          <ExceptionRow key={exception.rule} exception={exception} />
        ))}
      </ul>
    </>
  );
}

function Compact({ title, findings }: { readonly title?: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <>
      {title && <h4 className={classes.subhead}>{title}</h4>}
      <ul className={classes.findings}>
        {findings.map((finding) => (
          <CompactFindingRow key={finding.rule} finding={finding} />
        ))}
      </ul>
    </>
  );
}

/** Told in full: what applies, and whatever quotes a list row or a source that says otherwise. */
const isTold = ({ result, listings, conflicts }: Finding): boolean =>
  result === 'applies' || listings.length > 0 || (result === 'undetermined' && conflicts.length > 0);

const RESULTS: readonly Finding['result'][] = ['applies', 'undetermined', 'doesNotApply'];
const KINDS: readonly Finding['kind'][] = ['prohibition', 'requirement', 'exception', 'redFlag', 'definition'];

const byWeight = (a: Finding, b: Finding): number =>
  RESULTS.indexOf(a.result) - RESULTS.indexOf(b.result) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
