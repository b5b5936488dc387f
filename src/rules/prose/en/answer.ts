/** English: the sentences of an answer as a whole. `{...}` is filled in. */
export const ANSWER = {
  'outcome allowed': 'Allowed',
  'outcome unknown': 'Unknown',
  'outcome licenceRequired': 'A licence is required',
  'outcome prohibited': 'Prohibited',

  headline: '{outcome}: {items} from {from} to {to} on {date}{only}.',
  'headline only': ', under {regimes} only',
  'headline item': 'item',

  'policy presumptionOfDenial': 'presumption of denial',
  'policy policyOfDenial': 'policy of denial',
  'policy restrictive': 'restrictive',
  'policy caseByCase': 'case by case',
  'policy presumptionOfApproval': 'presumption of approval',
  'policy mixed': 'depends on the item',
  'policy reported': '{policy}, as reported',

  'text duty': '{regime}: {says}{holder} [{instrument}; {authority}, {verification}]',
  'text holder': ' (to be held by: {holder})',
  'text nexusOpen': '{regime}: whether it reaches this transaction is open.',
  'text policy': 'Review policy: {policy} ({regime}, {instrument}).',
  'text basis': 'Basis: {basis}.',
  'text basisProvided': 'Basis: {basis}, provided: {conditions}.',
  'text redFlag': 'Red flag: {text}',
  'text worse': 'It could be worse: {outcomes} is not ruled out.',
  'text or': ' or ',
  'text oneQuestion': 'Open: 1 question, first: {first}',
  'text questions': 'Open: {count} questions, first: {first}',

  'basis notSubject': 'not subject to it',
  'basis noLicenceRequired': 'no licence required',
  'basis other': '{basis} {symbol}',
  attested: 'as attested: "{text}"',
  stated: 'as {by} stated on {on}: "{text}" ({id})',
  'warning ATTESTATION_TEXT_ANSWERS_NOTHING':
    'The free text of the attestation is quoted and answers nothing: sign named statements instead (portcullis law statements).',
  'text warning': 'Note: {text}',

  'notEvaluated notModelled': 'not modelled',
  'notEvaluated notAsked': 'not asked for: the request names its regimes',
  'notEvaluated noNexus': 'left out, since no nexus with it is proven. {says}',
  'notEvaluated notReached': 'does not reach this transaction, as far as the given facts say',
} as const;
