/** The addresses of operations: the routes that each has, and in which order they are tried. */
import type { HttpAddress, Operation } from '../../contract/index.ts';

export interface Route {
  readonly operation: Operation;
  readonly address: HttpAddress;
  readonly method: 'get' | 'post';
  /** Id in the API's description; unique. */
  readonly id: string;
  /** False where a body that may be left out is left out. */
  readonly hasBody: boolean;
}

/** An operation whose body may be left out has two: with it POST, without it GET. Addresses that say more come first. */
export function routesOf(operations: readonly Operation[]): readonly Route[] {
  return operations.flatMap(routesOfOne).sort((a, b) => compareAddresses(a.address.path, b.address.path));
}

function routesOfOne(operation: Operation): readonly Route[] {
  const { http, name, body } = operation;
  if ('none' in http) return [];
  const own = { operation, address: http, method: http.method, id: name, hasBody: body !== null };
  const without = { ...own, method: 'get' as const, id: `${name}WithoutBody`, hasBody: false };
  return body?.optional === true ? [own, without] : [own];
}

/** Names of the members that stand in the path. */
export const pathMembers = ({ path }: HttpAddress): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, member]) => member ?? '');

/** The path as the router wants it: `/v1/lists/:list`. */
export const routerPath = ({ path }: HttpAddress): string => path.replace(/\{(\w+)\}/g, ':$1');

/** Whether a path is one that the address stands for. */
export function matchesAddress({ path: template }: HttpAddress, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith('{') || part === given[index]);
}

/** A fixed part goes before one that stands for anything: `/v1/law/diff` is no rule of the name "diff". */
function compareAddresses(a: string, b: string): number {
  const [left, right] = [a, b].map((path) => path.replaceAll('{', '~'));
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
}
