/**
 * ItemScope: which codes does a control-list row, exception or rule cover? The grammar is our own: `all`, `.a`, `.a, .b.5`, `.a
 * to .d`, `.b except .b.5`, `all except (.y, .z)`, `.a for (5A001.j)`, `.a where key < 457`, `.a where key has "7A103"`, `(.a,
 * .c) where ...`, `9A001 to 9A004`, `.a if "text no machine decides"`. Scopes are parsed once when law is loaded; a condition in
 * prose becomes a question and is never dropped.
 */
import { type Tri, triAnd, triNot, triOr } from '../kit/tri.ts';
import type { ItemCode } from './itemCode.ts';
import type { FactValue } from './transaction.ts';

/** `has`: a list of texts holds the value. */
export const COMPARISONS = ['<', '<=', '>', '>=', '=', 'has'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export type ItemScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'path'; readonly base: string; readonly path: readonly string[] }
  | {
      readonly kind: 'range';
      readonly base: string;
      readonly prefix: readonly string[];
      readonly from: string;
      readonly to: string;
    }
  /** Whole entries from one to another of one product group: 9A001 to 9A004. */
  | { readonly kind: 'entries'; readonly from: string; readonly to: string }
  | { readonly kind: 'any'; readonly parts: readonly ItemScope[] }
  | { readonly kind: 'except'; readonly scope: ItemScope; readonly but: ItemScope }
  | { readonly kind: 'related'; readonly scope: ItemScope; readonly to: ItemScope }
  | {
      readonly kind: 'where';
      readonly scope: ItemScope;
      readonly fact: string;
      readonly test: Comparison;
      readonly value: number | string | boolean;
    }
  | { readonly kind: 'prose'; readonly scope: ItemScope; readonly text: string };

/** What a scope could not decide without being told. */
export type ScopeQuestion =
  | { readonly kind: 'paragraph'; readonly base: string }
  | { readonly kind: 'related'; readonly base: string }
  | { readonly kind: 'fact'; readonly key: string }
  | { readonly kind: 'prose'; readonly text: string };

export interface ScopeContext {
  readonly fact: (key: string) => FactValue | undefined;
  /** Called for each thing that was missing; a decided answer may have asked too. */
  readonly ask: (question: ScopeQuestion) => void;
}

/**
 * Whether a code lies in a scope. A code less specific than the scope (5A001 against 5A001.j) is `unknown`: which paragraph it
 * is was not said. The entry itself is the caller's to compare when the scope is `all`.
 */
export function inScope(scope: ItemScope, code: ItemCode, context: ScopeContext): Tri {
  switch (scope.kind) {
    case 'all':
      return 'true';
    case 'path':
      return code.base === scope.base ? comparePath(scope.path, code, context) : 'false';
    case 'range':
      return code.base === scope.base ? compareRange(scope, code, context) : 'false';
    case 'entries':
      return scope.from <= code.base && code.base <= scope.to && code.base.length === scope.from.length
        ? 'true'
        : 'false';
    case 'any':
      return triOr(scope.parts.map((part) => inScope(part, code, context)));
    case 'except':
      return triAnd([inScope(scope.scope, code, context), triNot(inScope(scope.but, code, context))]);
    case 'related':
      return both(inScope(scope.scope, code, context), () => relatedIn(scope.to, code, context));
    case 'where':
      return both(inScope(scope.scope, code, context), () => compareFact(scope, context));
    case 'prose':
      return both(inScope(scope.scope, code, context), () => {
        context.ask({ kind: 'prose', text: scope.text });
        return 'unknown';
      });
  }
}

/** Asks the second question only when the first does not rule the code out. */
function both(first: Tri, second: () => Tri): Tri {
  return first === 'false' ? 'false' : triAnd([first, second()]);
}

function comparePath(path: readonly string[], code: ItemCode, context: ScopeContext): Tri {
  for (const [index, segment] of path.entries()) {
    const given = code.path[index];
    if (given === undefined) {
      context.ask({ kind: 'paragraph', base: code.base });
      return 'unknown';
    }
    if (given !== segment) return 'false';
  }
  return 'true';
}

function compareRange(scope: Extract<ItemScope, { kind: 'range' }>, code: ItemCode, context: ScopeContext): Tri {
  const inside = comparePath(scope.prefix, code, context);
  if (inside !== 'true') return inside;
  const given = code.path[scope.prefix.length];
  if (given === undefined) {
    context.ask({ kind: 'paragraph', base: code.base });
    return 'unknown';
  }
  return compareSegments(scope.from, given) <= 0 && compareSegments(given, scope.to) <= 0 ? 'true' : 'false';
}

/** Order of paragraphs: numbers by value, letters a..z then aa..zz; a number and a letter are not in one range. */
function compareSegments(left: string, right: string): number {
  const [a, b] = [Number(left), Number(right)];
  if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  if (Number.isNaN(a) !== Number.isNaN(b)) return Number.NaN;
  return left.length - right.length || (left < right ? -1 : Number(left > right));
}

function relatedIn(to: ItemScope, code: ItemCode, context: ScopeContext): Tri {
  if (code.relatedTo.length > 0) return triOr(code.relatedTo.map((target) => inScope(to, target, context)));
  context.ask({ kind: 'related', base: code.base });
  return 'unknown';
}

function compareFact(scope: Extract<ItemScope, { kind: 'where' }>, context: ScopeContext): Tri {
  const given = context.fact(scope.fact);
  if (given === undefined) {
    context.ask({ kind: 'fact', key: scope.fact });
    return 'unknown';
  }
  if (scope.test === '=') return given === scope.value ? 'true' : 'false';
  if (scope.test === 'has')
    return Array.isArray(given) && given.some((entry) => entry === scope.value) ? 'true' : 'false';
  if (typeof given !== 'number' || typeof scope.value !== 'number') return 'unknown';
  const holds = {
    '<': given < scope.value,
    '<=': given <= scope.value,
    '>': given > scope.value,
    '>=': given >= scope.value,
  }[scope.test];
  return holds ? 'true' : 'false';
}

/** True if the answer depends on nothing but the code. */
export function dependsOnCodeAlone(scope: ItemScope): boolean {
  switch (scope.kind) {
    case 'all':
    case 'path':
    case 'range':
    case 'entries':
      return true;
    case 'any':
      return scope.parts.every(dependsOnCodeAlone);
    case 'except':
      return dependsOnCodeAlone(scope.scope) && dependsOnCodeAlone(scope.but);
    case 'related':
      return dependsOnCodeAlone(scope.scope) && dependsOnCodeAlone(scope.to);
    case 'where':
    case 'prose':
      return false;
  }
}

/** Every code and fact a scope names, for checking references. */
export function scopeReferences(scope: ItemScope): {
  readonly codes: readonly string[];
  readonly facts: readonly string[];
} {
  const codes: string[] = [];
  const facts: string[] = [];
  collect(scope, codes, facts);
  return { codes, facts };
}

function collect(scope: ItemScope, codes: string[], facts: string[]): void {
  switch (scope.kind) {
    case 'all':
      return;
    case 'path':
      codes.push([scope.base, ...scope.path].join('.'));
      return;
    case 'range':
      codes.push([scope.base, ...scope.prefix, scope.from].join('.'));
      return;
    case 'entries':
      codes.push(scope.from, scope.to);
      return;
    case 'any':
      for (const part of scope.parts) collect(part, codes, facts);
      return;
    case 'except':
      collect(scope.scope, codes, facts);
      collect(scope.but, codes, facts);
      return;
    case 'related':
      collect(scope.scope, codes, facts);
      collect(scope.to, codes, facts);
      return;
    case 'where':
      facts.push(scope.fact);
      collect(scope.scope, codes, facts);
      return;
    case 'prose':
      collect(scope.scope, codes, facts);
  }
}
