import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INDEX_FILE, indexSource } from '../../../scripts/operations/indexSource.ts';
import { ERROR_CODES } from '../errorCodes.ts';
import type { HttpAddress, Operation } from '../operation.ts';
import { argsOfInput, inputOfArgs } from '../operationArgs.ts';
import { parseWith } from '../parse.ts';
import { PERMISSIONS } from '../permissions.ts';
import { readInput } from '../readInput.ts';
import { OPERATIONS } from './index.ts';

const ALL: readonly Operation[] = OPERATIONS;
const addresses = (operations: readonly Operation[]) =>
  operations.flatMap((operation) => ('none' in operation.http ? [] : [{ ...operation.http, operation }]));
const membersInPath = ({ path }: HttpAddress) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const exampleOf = ({ example }: Operation) => example.input as Readonly<Record<string, unknown>>;

describe('the operations', () => {
  it('are those of the folder (else: npm run operations)', () => {
    expect(readFileSync(INDEX_FILE, 'utf8')).toBe(indexSource());
  });

  it('have one name each', () => {
    const names = ALL.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it.each(ALL.map((operation) => [operation.name, operation] as const))(
    '%s has a summary, a permission, codes of the table, and an address or why not',
    (_name, { summary, permission, errors, http, cli, kind, output, audit }) => {
      expect(summary.length).toBeGreaterThan(10);
      expect(PERMISSIONS[permission]?.length).toBeGreaterThan(0);
      expect(errors.filter((code) => !(code in ERROR_CODES))).toEqual([]);
      if ('none' in http) expect(http.none.length).toBeGreaterThan(10);
      else expect(http.path).toMatch(/^\/(v1\/|healthz$)/);
      expect(cli.filter((command) => command.trim() === '')).toEqual([]);
      expect(kind === 'document').toBe(output.mediaType !== undefined);
      if (kind === 'query') expect(audit).toEqual([]);
    },
  );

  it.each(ALL.map((operation) => [operation.name, operation] as const))(
    '%s has an example that its schemas read',
    (_name, operation) => {
      const { body, output, example } = operation;
      const read = readInput(operation, exampleOf(operation));
      if (body) parseWith(body.schema, read[body.member]);
      if (body?.envelope) parseWith(body.envelope, { [body.member]: read[body.member] });
      output.schema.parse(example.output);
    },
  );

  it('name every member of their input once among the arguments, and nothing else', () => {
    for (const { name, args, input, body, progress, kind } of ALL) {
      const members = [...Object.keys(input.shape), ...(body ? [body.member] : [])];
      const watched = [...(progress ? ['onProgress'] : []), ...(kind === 'stream' ? ['signal'] : [])];
      const named = args.filter((arg) => arg !== '...');
      expect([name, named.filter((arg) => ![...members, ...watched].includes(arg))]).toEqual([name, []]);
      const left = [...members, ...watched].filter((member) => !named.includes(member));
      expect([name, args.includes('...')]).toEqual([name, left.length > 0]);
      expect([name, members.filter((member) => ['signal', 'onProgress', '...'].includes(member))]).toEqual([name, []]);
    }
  });

  it('get by name what was given by position, and back', () => {
    for (const operation of ALL) {
      const input = exampleOf(operation);
      const given = inputOfArgs(operation, argsOfInput(operation, input)).input;
      expect(given).toEqual(input);
    }
  });

  it('take from the path only members of their input, and bodies with POST alone', () => {
    for (const { operation, ...address } of addresses(ALL)) {
      expect(membersInPath(address).filter((member) => !(member in operation.input.shape))).toEqual([]);
      expect([operation.name, address.method]).toEqual([operation.name, operation.body ? 'post' : 'get']);
    }
  });

  it('share no address, whatever stands for a member', () => {
    const forms = addresses(ALL).map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(forms).toEqual([...new Set(forms)]);
  });

  it('call a schema by one name of the API, and a name by one schema', () => {
    const bySchema = new Map<unknown, string>();
    const byName = new Map<string, unknown>();
    for (const { output } of ALL) {
      expect(bySchema.get(output.schema) ?? output.component).toBe(output.component);
      expect(byName.get(output.component) ?? output.schema).toBe(output.schema);
      bySchema.set(output.schema, output.component);
      byName.set(output.component, output.schema);
    }
  });
});

describe('an input', () => {
  const screen = OPERATIONS.find(({ name }) => name === 'screen');
  if (!screen) throw new Error('there is no operation screen');

  it('is refused with what, where and what was expected', () => {
    expect(() => readInput(screen, { query: 'NSO', limit: 0 })).toThrow(/INPUT_INVALID.*screen \/limit/);
    expect(() => readInput(screen, { query: 'NSO', date: '2021-02-30' })).toThrow(/DATE_INVALID.*expected YYYY-MM-DD/);
    expect(() => readInput(screen, { query: 'NSO', limt: 3 })).toThrow(/unknown field "limt"/);
  });

  it('is refused where options are no object', () => {
    const { input } = inputOfArgs(screen, ['NSO', 'us-csl']);
    expect(() => readInput(screen, input)).toThrow(/INPUT_INVALID/);
  });

  it('keeps its body as it was given', () => {
    const query = { name: 'NSO', anything: [1] };
    expect(readInput(screen, { query, limit: undefined })).toEqual({ query, save: false });
  });
});
