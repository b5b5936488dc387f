/** The OpenAPI 3.1 document, made from the routes of the operations: parameters, bodies, answers, problems, an example of each. */
import { ERROR_CODES, type ErrorCode, type Operation } from '../../contract/index.ts';
import { ownMember } from '../../kit/ownMember.ts';
import { pathMembers, type Route } from '../bind/address.ts';
import { LINES_TYPE } from '../bind/answerLines.ts';
import { memberSchemas } from '../bind/readQuery.ts';
import { componentSchemas, ref } from './components.ts';

export function describeApi(routes: readonly Route[], version: string): object {
  const paths = new Map<string, Record<string, object>>();
  for (const route of routes) {
    const { path } = route.address;
    paths.set(path, { ...paths.get(path), [route.method]: describeRoute(route) });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Portcullis',
      version,
      description: 'May this item go to this party in this country for this use on this date?',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    components: { schemas: componentSchemas(routes.map(({ operation }) => operation)) },
    paths: Object.fromEntries(paths),
  };
}

function describeRoute(route: Route): object {
  const { operation, id, hasBody } = route;
  const { noun, summary, description, output } = operation;
  return {
    operationId: id,
    tags: [noun],
    summary,
    ...(description === undefined ? {} : { description }),
    parameters: parametersOf(route),
    ...(hasBody && operation.body
      ? { requestBody: { required: true, content: bodyContent(operation, operation.body) } }
      : {}),
    responses: {
      200: { description: output.description, content: answerContent(operation) },
      ...Object.fromEntries(problemsOf(route)),
    },
  };
}

function parametersOf({ operation, address }: Route): object[] {
  const inPath = pathMembers(address);
  const examples = operation.example.input as Readonly<Record<string, unknown>>;
  return [...memberSchemas(operation)].map(([name, { description, example, ...schema }]) => {
    const shown = ownMember(examples, name) ?? example;
    return {
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || isRequired(operation, name),
      ...(description === undefined ? {} : { description }),
      schema,
      // Several values stand in one parameter, separated by commas.
      ...(schema.type === 'array' ? { style: 'form', explode: false } : {}),
      ...(shown === undefined ? {} : { example: shown }),
    };
  });
}

const isRequired = ({ input }: Operation, name: string): boolean =>
  ownMember(input.shape, name)?.safeParse(undefined).success === false;

function bodyContent(
  { kind, example }: Operation,
  { member, component, envelope, lines }: NonNullable<Operation['body']>,
): object {
  const given = ownMember(example.input as Readonly<Record<string, unknown>>, member);
  if (kind === 'stream') {
    const line = lines === 'text' ? given : JSON.stringify(given);
    return { [LINES_TYPE]: { schema: ref(component), example: `${line}\n` } };
  }
  return { 'application/json': { schema: ref(component), example: envelope ? { [member]: given } : given } };
}

function answerContent({ kind, output, example }: Operation): object {
  const { component, wrapped, mediaType } = output;
  if (kind === 'document') return { [mediaType ?? 'text/plain']: { example: example.output } };
  if (kind === 'stream') {
    const line = { line: 1, answer: example.output };
    return { [LINES_TYPE]: { schema: ref(component), example: `${JSON.stringify(line)}\n` } };
  }
  const shown = wrapped === undefined ? example.output : { [wrapped]: example.output };
  return { 'application/json': { schema: ref(component), example: shown } };
}

/** Of every call: the caller may not, the store is busy, a bug. */
const ALWAYS: readonly ErrorCode[] = ['NOT_PERMITTED', 'STORE_BUSY', 'INTERNAL'];
const OF_BODIES: readonly ErrorCode[] = [
  'INPUT_NOT_JSON',
  'INPUT_TOO_LARGE',
  'CONTENT_TYPE_UNSUPPORTED',
  'INPUT_INVALID',
];

/** Each status with the codes that have it. */
function problemsOf({ operation, hasBody }: Route): [status: number, response: object][] {
  const ofInput: readonly ErrorCode[] = Object.keys(operation.input.shape).length > 0 ? ['INPUT_INVALID'] : [];
  const codes = new Set([...operation.errors, ...ofInput, ...(hasBody ? OF_BODIES : []), ...ALWAYS]);
  return [...Map.groupBy(codes, (code) => ERROR_CODES[code].http)].map(([status, some]) => [
    status,
    {
      description: some.map((code) => `${code}: ${ERROR_CODES[code].meaning}`).join('; '),
      content: { 'application/problem+json': { schema: ref('Problem') } },
    },
  ]);
}
