/**
 * Short forms for route descriptions: a JSON answer by the name of its schema, and the problem documents that may be returned
 * instead.
 */
import { type ComponentName, ref } from './components.ts';

const json = (name: ComponentName) => ({ 'application/json': { schema: ref(name) } });

/** Responses as the router needs to know them: what each holds is told by its named schema, not by a TypeScript type. */
type Responses = Readonly<Record<number, { readonly description: string }>>;

/** The responses of a route: 200 with the named schema, the listed error statuses as Problem. */
export function answers(name: ComponentName, description: string, ...problems: readonly ProblemStatus[]): Responses {
  const failures = [...problems, 500 as const].map((status) => [status, problemResponse(status)] as const);
  return { 200: { description, content: json(name) } as Responses[number], ...Object.fromEntries(failures) };
}

type ProblemStatus = keyof typeof MEANINGS;

const problemResponse = (status: ProblemStatus) => ({
  description: MEANINGS[status],
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

export const bodyOf = (name: ComponentName) => ({ body: { required: true, content: json(name) } });

const MEANINGS = {
  400: 'The body is not JSON.',
  404: 'There is no such thing.',
  413: 'The body is too large.',
  415: 'The body is not declared as JSON.',
  422: 'A field is missing, of the wrong kind or out of range; `errors` names each with its JSON pointer.',
  503: 'The store is busy or read-only.',
  500: 'A bug, or a store that fails its own check.',
} as const;
