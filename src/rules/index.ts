/** The door of the room: what the app may use of the law: compiled rule books, judgement, explanation, what changed. */

export { equivalents } from './book/equivalents.ts';
export type {
  Facts,
  ListedOwner,
  OwnershipAnswer,
  OwnershipResult,
  OwnListed,
  PartyFacts,
  PartyHit,
} from './book/facts.ts';
export { loadRuleBook } from './book/loadRuleBook.ts';
export { type OwnershipQuestion, ownershipQuestionsOn, programmesWithOwnership } from './book/ownershipTests.ts';
export { readRuleBook } from './book/readRuleBook.ts';
export type { KnownCode, RuleBook } from './book/ruleBook.ts';
export { lawDiff } from './change/lawDiff.ts';
export { type WhyChanged, whyChanged } from './change/whyChanged.ts';
export { validateTransaction } from './judge/validateTransaction.ts';
export type { RuleBookSource, RuleSource } from './law/ruleBookSource.ts';
export { readAsWhole, type UnreadException, unreadExceptions } from './law/unreadExceptions.ts';
export { determine, verdictOf } from './prose/determine.ts';
export { type Edition, editionOf, isSameEdition } from './prose/edition.ts';
export { explainAnswer } from './prose/explainAnswer.ts';
export { type RenderOptions, renderVerdict } from './prose/renderVerdict.ts';
export type { RulesAnswer } from './prose/rulesAnswer.ts';
