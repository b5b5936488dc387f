/**
 * The named schemas of the OpenAPI document: the answers and bodies of the operations, and the nouns inside them. A schema that stands
 * inside another (a Screening in a Determination) becomes a reference, because it is the same object.
 */
import { z } from 'zod';
import type { Operation } from '../../contract/index.ts';
import {
  countryShownSchema,
  listSummarySchema,
  listVersionShownSchema,
  portfolioRowSchema,
  problemSchema,
  tracedDeterminationSchema,
} from '../../contract/schemas/index.ts';
import { determinationSchema, findingSchema, regimeResultSchema } from '../../domain/determination.ts';
import { citationSchema, evidenceSchema } from '../../domain/evidence.ts';
import { itemSchema } from '../../domain/item.ts';
import { listingSchema } from '../../domain/list.ts';
import { partySchema } from '../../domain/party.ts';
import { coverageSchema } from '../../domain/programme.ts';
import { matchSchema, screeningQuerySchema, screeningSchema } from '../../domain/screening.ts';
import { transactionInputSchema, transactionSchema } from '../../domain/transaction.ts';

/** Nouns that stand inside answers, and the one answer that no operation gives. */
const INSIDE_ANSWERS = {
  Determination: determinationSchema,
  TracedDetermination: tracedDeterminationSchema,
  Screening: screeningSchema,
  RegimeResult: regimeResultSchema,
  Finding: findingSchema,
  Transaction: transactionSchema,
  Item: itemSchema,
  Party: partySchema,
  Citation: citationSchema,
  Evidence: evidenceSchema,
  Match: matchSchema,
  Coverage: coverageSchema,
  Listing: listingSchema,
  ListVersion: listVersionShownSchema,
  ListSummary: listSummarySchema,
  PortfolioRow: portfolioRowSchema,
  CountryShown: countryShownSchema,
  Problem: problemSchema,
} as const;

/** Lines that are read as text have no schema of their own in an operation. */
const INSIDE_BODIES = { ScreeningQuery: screeningQuerySchema, TransactionInput: transactionInputSchema } as const;

type Schemas = Readonly<Record<string, z.ZodType>>;

/** A reference to a named schema, as a route names its body and its answers. */
export const ref = (name: string): { readonly $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** Name -> JSON Schema 2020-12, which is the schema language of OpenAPI 3.1. */
export function componentSchemas(operations: readonly Operation[]): Readonly<Record<string, object>> {
  const answers = Object.fromEntries(operations.map(({ output }) => [output.component, answerSchema(output)]));
  const bodies = Object.fromEntries(
    operations.flatMap(({ body }) => (body ? [[body.component, bodySchema(body)]] : [])),
  );
  return {
    ...convert({ ...INSIDE_ANSWERS, ...answers }, 'output'),
    ...convert({ ...bodies, ...INSIDE_BODIES }, 'input'),
  };
}

const answerSchema = ({ schema, wrapped }: Operation['output']): z.ZodType =>
  wrapped === undefined ? schema : z.object({ [wrapped]: schema });

const bodySchema = ({ schema, envelope }: NonNullable<Operation['body']>): z.ZodType => envelope ?? schema;

function convert(schemas: Schemas, io: 'input' | 'output'): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}
