/**
 * Finds where a plain object is read or written under a key that is only known when the program runs: `TABLE[word]`, `word in TABLE`.
 * A key from input may be spelt like a member of every object (`constructor`), so such a table has to be a Map.
 */
import ts from 'typescript';

export interface KeyedAccess {
  /** Path from the root of the repository, and line. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** The accesses in the files of a program, in order of the files; `fileOf` names a file, undefined where it is not looked at. */
export function keyedAccesses(
  program: ts.Program,
  fileOf: (path: string) => string | undefined,
): readonly KeyedAccess[] {
  const checker = program.getTypeChecker();
  return program.getSourceFiles().flatMap((source) => {
    const file = source.isDeclarationFile ? undefined : fileOf(source.fileName);
    if (file === undefined) return [];
    return nodesOf(source)
      .filter((node) => isKeyed(node, checker))
      .map((node) => ({ file, line: lineOf(node, source), text: node.getText(source) }));
  });
}

function nodesOf(root: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    node.forEachChild(visit);
  };
  visit(root);
  return found;
}

const lineOf = (node: ts.Node, source: ts.SourceFile): number =>
  source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

function isKeyed(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isElementAccessExpression(node)) return isOpenKey(node.argumentExpression, checker);
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
    !ts.isPrivateIdentifier(node.left) &&
    isOpenKey(node.left, checker)
  );
}

/** Whether a key may be any text: neither a number, nor one of the words that its type names. */
function isOpenKey(key: ts.Expression, checker: ts.TypeChecker): boolean {
  const given = checker.getTypeAtLocation(key);
  const type = checker.getBaseConstraintOfType(given) ?? given;
  const kinds = type.isUnion() ? type.types : [type];
  const closed = ts.TypeFlags.NumberLike | ts.TypeFlags.StringLiteral | ts.TypeFlags.ESSymbolLike;
  return !kinds.every(({ flags }) => (flags & closed) !== 0);
}
