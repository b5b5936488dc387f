/**
 * law/<regime>/symbols.yml: the exceptions, general authorisations and licence types that the law knows and no file models. Each becomes an
 * exception that is never available: within its scope it stays open, outside it is not on offer.
 */
import { z } from 'zod';
import { dateBoundSchema, localDateSchema } from '../../domain/dateBound.ts';
import { evidenceSchema } from '../../domain/evidence.ts';
import { idSchema, predicateSchema, type RuleFile, ruleFileSchema } from './lawSchemas.ts';

const symbolSchema = z.strictObject({
  /** The id of the exception; a file under exceptions/ takes its place once it is modelled. */
  id: idSchema,
  symbol: z.string().min(1),
  title: z.string().min(1),
  basis: z.enum(['exception', 'generalAuthorisation', 'licence', 'exemption']).default('exception'),
  validFrom: dateBoundSchema.optional(),
  validTo: dateBoundSchema.optional(),
  before: z.enum(['notInForce', 'unknown']).optional(),
  after: z.enum(['notInForce', 'unknown']).optional(),
  /** For what it may be on offer: kinds, destinations, persons, codes. Wide where the text was not read, never wider than it may be. */
  scope: predicateSchema,
  /** Requirement or prohibition ids (or `<rule>:<reason>`) of the regime that it may overcome. */
  overcomes: z.array(z.string()).min(1),
  /** The provisions whose conditions are not modelled. */
  unmodelled: z.array(z.string().min(1)).min(1),
  evidence: evidenceSchema,
});

export const symbolsFileSchema = z.strictObject({
  checkedOn: localDateSchema,
  symbols: z.array(symbolSchema).min(1),
});
export type SymbolsFile = z.output<typeof symbolsFileSchema>;

/** One exception for each symbol, in the order of the file. */
export function exceptionsOf({ checkedOn, symbols }: SymbolsFile): readonly RuleFile[] {
  return symbols.map(({ id, symbol, title, basis, before, after, ...version }) =>
    ruleFileSchema.parse({
      id,
      kind: 'exception',
      title,
      symbol,
      basis,
      ...(before && { before }),
      ...(after && { after }),
      checkedOn,
      versions: [
        {
          ...(version.validFrom && { validFrom: version.validFrom }),
          ...(version.validTo && { validTo: version.validTo }),
          when: version.scope,
          overcomes: version.overcomes,
          conditions: [],
          unread: version.unmodelled,
          says: `${symbol} (${title}) may serve; its conditions are not modelled.`,
          evidence: version.evidence,
        },
      ],
    }),
  );
}
