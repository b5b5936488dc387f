/**
 * The named schemas of the OpenAPI document, made from the schemas of the domain and the contract. A schema inside another (a
 * Screening in a Determination) becomes a reference, because it is the same object.
 */
import { z } from 'zod';
import {
  auditReportSchema,
  countriesSchema,
  countryShownSchema,
  dossierIndexSchema,
  dossierShownSchema,
  impactRequestSchema,
  impactSchema,
  lawDiffSchema,
  lawIndexSchema,
  lawShownSchema,
  listShownSchema,
  listSummarySchema,
  ownershipShownSchema,
  partyTimelineSchema,
  portfolioRowSchema,
  problemSchema,
  replaySchema,
} from '../../contract/index.ts';
import { determinationSchema, findingSchema, regimeResultSchema } from '../../domain/determination.ts';
import { citationSchema, evidenceSchema } from '../../domain/evidence.ts';
import { itemSchema } from '../../domain/item.ts';
import { listDiffSchema, listingSchema, listVersionSchema } from '../../domain/list.ts';
import { partySchema } from '../../domain/party.ts';
import { coverageSchema } from '../../domain/programme.ts';
import { matchSchema, screeningQuerySchema, screeningSchema } from '../../domain/screening.ts';
import { transactionInputSchema, transactionSchema } from '../../domain/transaction.ts';

const answers = {
  Determination: determinationSchema,
  RegimeResult: regimeResultSchema,
  Finding: findingSchema,
  Transaction: transactionSchema,
  Item: itemSchema,
  Party: partySchema,
  Citation: citationSchema,
  Evidence: evidenceSchema,
  Screening: screeningSchema,
  Match: matchSchema,
  Coverage: coverageSchema,
  Listing: listingSchema,
  ListVersion: listVersionSchema,
  ListSummary: listSummarySchema,
  Lists: z.object({ lists: z.array(listSummarySchema) }),
  ListShown: listShownSchema,
  ListDiff: listDiffSchema,
  PortfolioRow: portfolioRowSchema,
  Impact: impactSchema,
  PartyTimeline: partyTimelineSchema,
  DossierShown: dossierShownSchema,
  DossierIndex: dossierIndexSchema,
  OwnershipShown: ownershipShownSchema,
  LawIndex: lawIndexSchema,
  LawShown: lawShownSchema,
  LawDiff: lawDiffSchema,
  Replay: replaySchema,
  AuditReport: auditReportSchema,
  CountryShown: countryShownSchema,
  Countries: countriesSchema,
  Health: z.object({ status: z.literal('ok') }),
  Problem: problemSchema,
} as const;

const requests = {
  TransactionInput: transactionInputSchema,
  ScreeningQuery: screeningQuerySchema,
  ImpactRequest: impactRequestSchema,
} as const;

export type ComponentName = keyof typeof answers | keyof typeof requests;

/** A reference to a named schema, as a route names its body and its answers. */
export const ref = (name: ComponentName): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** Name -> JSON Schema 2020-12, which is the schema language of OpenAPI 3.1. */
export function componentSchemas(): Readonly<Record<string, object>> {
  return { ...convert(answers, 'output'), ...convert(requests, 'input') };
}

function convert(schemas: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output'): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}
