/** The answer at a glance: outcome, why in a sentence or two, review policy with its grade, what could still change, until when. */
import type { Determination, ReviewPolicy } from '../../../src/domain/determination.ts';
import { countryName } from '../kit/countries.ts';
import { showDay, showInstant } from '../kit/dates.ts';
import { Citations } from './Citations.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import { OutcomeTag } from './OutcomeTag.tsx';
import { openFindings, reasonsFor } from './reasons.ts';
import classes from './Verdict.module.css';
import { BASIS_WORDS, count, headlineOf, POLICY_WORDS, regimeName } from './words.ts';

export function Verdict({ determination }: { readonly determination: Determination }) {
  const { outcome, transaction, asOf } = determination;
  const codes = transaction.items.flatMap(({ classifications }) => classifications.map(({ code }) => code));
  return (
    <section className={classes.verdict} data-outcome={outcome} aria-label="Outcome">
      <div className={classes.mark}>
        <OutcomeMark outcome={outcome} size={40} />
      </div>
      <div className={classes.body}>
        <p className={classes.asked}>
          {codes.join(', ')} from {countryName(transaction.from)} to {countryName(transaction.to)},{' '}
          {showDay(asOf.validAt)}
        </p>
        <p className={classes.headline}>{headlineOf(determination)}</p>
        <Why determination={determination} />
        <dl className={classes.facts}>
          <Policy policy={determination.reviewPolicy} />
          <Basis determination={determination} />
          <StillPossible determination={determination} />
          <Keeps determination={determination} />
          <dt>Known</dt>
          <dd>
            {asOf.knownBasis === 'public' ? 'to the public by ' : 'to this installation by '}
            {showInstant(asOf.knownAt)}
          </dd>
        </dl>
      </div>
    </section>
  );
}

function Why({ determination }: { readonly determination: Determination }) {
  const reasons = reasonsFor(determination);
  if (reasons.length > 0) {
    return (
      <ul className={classes.reasons}>
        {reasons.map(({ regime, says, holder }) => (
          <li key={`${regime}${says}`}>
            {says} {holder && <span className={classes.quiet}>To be held by: {holder}.</span>}
          </li>
        ))}
      </ul>
    );
  }
  if (determination.outcome !== 'unknown') return null;
  return (
    <p className={classes.text}>
      No prohibition and no requirement is proven, and nothing proves that none applies:{' '}
      {count(openFindings(determination), 'finding')} open.
    </p>
  );
}

function Policy({ policy }: { readonly policy: ReviewPolicy | null }) {
  if (!policy) return null;
  const reported = policy.authority === 'reportedPolicy';
  return (
    <>
      <dt>Review policy</dt>
      <dd>
        <strong>
          {POLICY_WORDS[policy.policy]}
          {reported ? ', as reported' : ''}
        </strong>{' '}
        <span className={classes.quiet}>({regimeName(policy.regime)})</span>{' '}
        <Citations citations={[policy.citation]} inline />
      </dd>
    </>
  );
}

function Basis({ determination: { authorisation } }: { readonly determination: Determination }) {
  if (!authorisation) return null;
  return (
    <>
      <dt>On what</dt>
      <dd>
        {BASIS_WORDS[authorisation.basis]}
        {authorisation.symbol ? ` ${authorisation.symbol}` : ''}
        {authorisation.conditions.length > 0 && (
          <ul className={classes.conditions}>
            {authorisation.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}

function StillPossible({ determination }: { readonly determination: Determination }) {
  const others = determination.possible.filter((outcome) => outcome !== determination.outcome);
  const worse = new Set(determination.couldBeWorse);
  const milder = others.filter((outcome) => !worse.has(outcome));
  return (
    <>
      {worse.size > 0 && (
        <>
          <dt>Could be worse</dt>
          <dd className={classes.outcomes}>
            {[...worse].map((outcome) => (
              <OutcomeTag key={outcome} outcome={outcome} />
            ))}
          </dd>
        </>
      )}
      <dt>Still possible</dt>
      <dd className={classes.outcomes}>
        {milder.length === 0 ? (
          <span className={classes.quiet}>{worse.size > 0 ? 'nothing milder' : 'nothing else'}</span>
        ) : (
          milder.map((outcome) => <OutcomeTag key={outcome} outcome={outcome} />)
        )}
      </dd>
    </>
  );
}

function Keeps({ determination: { recheckBy, nextKnownChange } }: { readonly determination: Determination }) {
  if (!recheckBy && !nextKnownChange) return null;
  const by = recheckBy ?? nextKnownChange?.on ?? '';
  return (
    <>
      <dt>Ask again</dt>
      <dd>
        by {showDay(by)}
        {nextKnownChange && nextKnownChange.on !== by && `; on ${showDay(nextKnownChange.on)}`}
        {nextKnownChange && <span className={classes.quiet}> ({nextKnownChange.what})</span>}
      </dd>
    </>
  );
}
