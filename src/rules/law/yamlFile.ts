/** Reads one YAML file strictly: its data, its problems, and the line of any place in it. */
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ErrorDetail } from '../../kit/errors.ts';
import { protoKeys } from '../../kit/ownMember.ts';

export type DataPath = readonly PropertyKey[];

export interface YamlFile {
  readonly path: string;
  readonly data: unknown;
  /** `path:line` of the deepest node on the way to a place. */
  readonly at: (place: DataPath) => string;
  readonly problems: readonly ErrorDetail[];
}

export function lawProblem(where: string, what: string, more: Partial<ErrorDetail> = {}): ErrorDetail {
  return { code: 'LAW_INVALID', what, where, ...more };
}

/** YAML 1.2 with unique keys; aliases, tags and further documents are refused. */
export function readYaml(path: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true, prettyErrors: false });
  const lineAt = (offset: number): string => `${path}:${lines.linePos(offset).line}`;
  const problems = [...document.errors, ...document.warnings].map((error) =>
    lawProblem(lineAt(error.pos[0]), `not readable as YAML: ${error.message.split('\n')[0]}`, {
      hint: 'see law/README.md; quote texts that hold : # { } [ ] or begin with a sign',
    }),
  );
  const at = (place: DataPath): string => lineAt(offsetOf(document.contents, place));
  if (problems.length > 0) return { path, data: undefined, at, problems };
  try {
    return { path, data: document.toJS({ maxAliasCount: 0 }), at, problems };
  } catch (cause) {
    const what = `aliases and anchors are not used in law files (${cause instanceof Error ? cause.message : cause})`;
    return { path, data: undefined, at, problems: [lawProblem(`${path}:1`, what)] };
  }
}

function offsetOf(root: Node | null, place: DataPath): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of place) {
    const next = stepInto(node, key);
    if (!next) return offset;
    offset = next.offset;
    node = next.node;
  }
  return offset;
}

function stepInto(node: Node | null, key: PropertyKey): { node: Node | null; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (!pair || !isScalar(pair.key)) return undefined;
    return { node: isNode(pair.value) ? pair.value : null, offset: pair.key.range?.[0] ?? 0 };
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : undefined;
  }
  return undefined;
}

/** Reads data by schema; every issue becomes a problem with its line. */
export function readBySchema<T>(
  file: YamlFile,
  schema: z.ZodType<T, unknown>,
): { value?: T; problems: readonly ErrorDetail[] } {
  const result = schema.safeParse(file.data);
  const hidden = result.success ? protoKeys(file.data) : [];
  if (hidden.length > 0)
    return { problems: hidden.map((place) => lawProblem(file.at(place), 'unknown key "__proto__"')) };
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(file, issue)) };
}

function problemsOf(file: YamlFile, issue: z.core.$ZodIssue): readonly ErrorDetail[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      lawProblem(file.at([...issue.path, key]), `unknown key "${key}" in ${name(issue.path)}`),
    );
  const nested = issue.code === 'invalid_union' ? issue.errors.flat().map((inner) => inner.message) : [];
  const message =
    nested.length > 0 ? `none of the allowed forms fits: ${[...new Set(nested)].join('; or ')}` : issue.message;
  return [lawProblem(file.at(issue.path), `${name(issue.path)}: ${message}`)];
}

export function name(path: DataPath): string {
  return path.length === 0 ? 'the file' : path.map(String).join('.');
}
