/** renderVerdict: a verdict and the ground it was found on in, the answer with its sentences out, in the form of the contract. */
import type { Obligation, Question, ReviewPolicy } from '../../domain/determination.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import { reachesOf } from '../judge/reaches.ts';
import { settlesOf } from '../judge/settles.ts';
import { evidenceOfFinding } from './evidenceOfFinding.ts';
import { type Ground, listingOf, regimeOf, ruleOf, versionOf } from './ground.ts';
import { renderAuthorisation } from './renderAuthorisation.ts';
import { renderRedFlags } from './renderRedFlags.ts';
import { type Depth, renderRegime } from './renderRegime.ts';
import { renderText } from './renderText.ts';
import type { RulesAnswer } from './rulesAnswer.ts';
import { sayChange } from './sayChange.ts';
import { renderQuestion } from './sayQuestion.ts';
import type { Language } from './sentences.ts';
import { type Speaker, speakerOf } from './speaker.ts';

export interface RenderOptions {
  /** Default: en. */
  readonly language?: Language;
  /** Default: all. Whatever it is, the rest of the answer is the same. */
  readonly depth?: Depth;
}

/** Pure: reads nothing but what it is given. The book has to be the one that the verdict was found with. */
export function renderVerdict(verdict: Verdict, ground: Ground, options: RenderOptions = {}): RulesAnswer {
  const { language = 'en', depth = 'all' } = options;
  const speaker = speakerOf(language);
  const { book } = ground;
  const { listings, nextChange } = verdict;
  const answer = {
    outcome: verdict.outcome,
    possible: verdict.possible,
    couldBeWorse: verdict.couldBeWorse,
    reviewPolicy: renderPolicy(verdict, ground),
    authorisation: renderAuthorisation(speaker, verdict, ground),
    regimes: verdict.regimes.map((regime) =>
      renderRegime(speaker, regime, { ground, listings, source: regimeOf(book, regime.regime) }, depth),
    ),
    regimesNotEvaluated: verdict.notEvaluated.map(({ regime, why }) => ({
      regime,
      why: sayWhyNot(speaker, regime, why, ground),
    })),
    questions: renderQuestions(speaker, verdict, ground),
    redFlags: renderRedFlags(speaker, verdict, ground),
    obligations: verdict.obligations.flatMap((one) => renderObligations(one, ground)),
    recheckBy: nextChange?.on ?? null,
    nextKnownChange: nextChange && { on: nextChange.on, what: sayChange(speaker, nextChange.what, book) },
    reaches: reachesOf(book, verdict),
    ...(verdict.warnings?.length
      ? { warnings: verdict.warnings.map((code) => ({ code, text: speaker.say(`warning ${code}`) })) }
      : {}),
    text: '',
  };
  answer.text = renderText(speaker, answer, ground);
  return answer;
}

/** With the source of the policy: rows of lists first where the rule leaves the policy to them, then the rule. */
function renderPolicy({ reviewPolicy, regimes, listings }: Verdict, { book }: Ground): ReviewPolicy | null {
  if (reviewPolicy === null) return null;
  const { policy, regime, rule: id } = reviewPolicy;
  const finding = regimes.find((one) => one.regime === regime)?.findings.find(({ rule }) => rule === id);
  if (finding?.version === undefined) throw new Error(`no finding of the verdict has the review policy of ${id}`);
  const version = versionOf(ruleOf(book, id), finding.version);
  const given = version.reviewPolicy;
  const source =
    typeof given === 'object'
      ? given.evidence
      : given === 'fromListing'
        ? version.evidence
        : evidenceOfFinding(finding, version, regimeOf(book, regime));
  const rows = given === 'fromListing' ? (finding.listings ?? []).map((place) => listingOf(listings, place)) : [];
  const row = rows.find(({ inForce, match, citation }) => inForce === 'true' && match === 'proven' && citation);
  const citation = row?.citation ?? source.citations[0];
  return citation ? { policy, regime, citation, authority: source.authority } : null;
}

function sayWhyNot({ say }: Speaker, regime: string, why: Verdict['notEvaluated'][number]['why'], { book }: Ground) {
  const { why: stated, blockingStatute } = regimeOf(book, regime).regime;
  if (why === 'notModelled' && stated !== undefined) return stated;
  return say(`notEvaluated ${why}`, { says: blockingStatute?.says ?? '' });
}

function renderQuestions(speaker: Speaker, { questions, regimes }: Verdict, ground: Ground): Question[] {
  const settles = settlesOf(regimes);
  return questions.map((fact) => renderQuestion(speaker, ground, fact, settles.get(fact) ?? []));
}

function renderObligations({ rule, version }: Verdict['obligations'][number], { book }: Ground): readonly Obligation[] {
  const { obligations, evidence } = versionOf(ruleOf(book, rule), version);
  const [citation] = evidence.citations;
  return citation ? obligations.map(({ when, what, due }) => ({ rule, when, what, due, citation })) : [];
}
