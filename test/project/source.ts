/** What the architecture test needs to know of a source file, read from its syntax tree. */
import ts from 'typescript';

export interface Import {
  readonly specifier: string;
  /** `type` loads nothing, `static` loads with the file, `dynamic` when its line runs. */
  readonly kind: 'type' | 'static' | 'dynamic';
  readonly line: number;
}

export interface Source {
  /** Below src/, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Whether it reads the global `process` or imports it. */
  readonly usesProcess: boolean;
  /** Whether it begins with a comment (after a `#!` line). */
  readonly hasOpening: boolean;
}

/** `path` is below src/. */
export function readSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const imports: Import[] = [];
  let usesProcess = false;
  const visit = (node: ts.Node): void => {
    const found = readImport(node);
    if (found) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      imports.push({ ...found, line: line + 1 });
      if (found.specifier === 'node:process') usesProcess = true;
    }
    if (ts.isIdentifier(node) && node.text === 'process' && isGlobal(node)) usesProcess = true;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    imports,
    usesProcess,
    hasOpening: /^(?:#!.*\n)?\/\*\*/.test(text),
  };
}

function readImport(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { specifier: node.moduleSpecifier.text, kind: isType ? 'type' : 'static' };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, kind: node.isTypeOnly ? 'type' : 'static' };
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    return { specifier: node.argument.literal.text, kind: 'type' };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return argument && ts.isStringLiteral(argument)
      ? { specifier: argument.text, kind: 'dynamic' }
      : undefined;
  }
  return undefined;
}

/** Whether the identifier refers to a global: not for a member, a key or a declared name; `globalThis.x` counts. */
function isGlobal(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return ts.isIdentifier(parent.expression) && parent.expression.text === 'globalThis';
  }
  const namesSomething =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent);
  return !(namesSomething && parent.name === node);
}
