/** Use case: which statements may be signed? */
import type { LawStatements } from '../../../contract/index.ts';
import { lawStatements as operation } from '../../../contract/operations/law/statements.ts';
import type { RuleBook } from '../../../rules/index.ts';
import { implement } from '../../requests/implement.ts';

/** In the order of the regimes, and there as the law has them. */
export const listStatements = ({ statements }: RuleBook): LawStatements => ({
  statements: [...statements.values()].map(({ id, regime, text, provision, kind }) => ({
    id,
    regime,
    text,
    provision,
    kind,
  })),
});

export const lawStatementsOperation = implement(operation, ({ ruleBook }) => listStatements(ruleBook));
