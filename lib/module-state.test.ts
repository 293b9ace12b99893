import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { PROCESS_STATE } from "./state/process-state";

const root = path.resolve(import.meta.dirname, "..");

const filesBelow = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));

const textByFile = new Map(
  [...["lib", "components", "app", "server"].flatMap(filesBelow), "instrumentation.ts", "proxy.ts"]
    .sort()
    .map((file) => [file, readFileSync(path.join(root, file), "utf8")]),
);

/** A name and why it may stay where it is. */
const ALLOWED: readonly string[] = [
  // The one place that all state is in.
  "lib/state/process-state.ts: shared",
  "lib/state/process-state.ts: globalThis",
  // A wiki for tests, which lists its words while this file is loaded and never again.
  "lib/content/canary-wiki.ts: canaries",
];

/** All other classes may have instances that change; collections are looked at one by one. */
const UNCHANGING = /^(?:RegExp|URL|TextEncoder|TextDecoder|Intl\.\w+|Map|Set)$/;
/** Methods that change an array, a map or a set. */
const CHANGE = /^(?:set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill)$/;
/** Methods of a regular expression that start where the last call ended, if it is global or sticky. */
const CONTINUE = /^(?:test|exec)$/;

/** Everything that is kept when a call ends, and that a later call may find changed: `file: name`. */
function findState(texts: ReadonlyMap<string, string>): string[] {
  const host = ts.createCompilerHost({});
  host.getSourceFile = (file, version) =>
    ts.createSourceFile(file, texts.get(file) ?? "", version, true);
  const program = ts.createProgram([...texts.keys()], { noResolve: true, noLib: true }, host);
  const sources = [...texts.keys()].flatMap((file) => program.getSourceFile(file) ?? []);
  const makers = new Set(sources.flatMap(listMakers));
  const checker = program.getTypeChecker();
  return sources.flatMap((source) => {
    const names = [...listMade(source), ...listChanged(source, checker, makers)];
    return [...new Set(names)].map((name) => `${source.fileName}: ${name}`);
  });
}

/** The lists of variables that a module declares, outside of its functions. */
const listDeclared = (source: ts.SourceFile) =>
  source.statements.filter(ts.isVariableStatement).map(({ declarationList }) => declarationList);

/** Variables that can be assigned, and objects that are made to be changed. */
function listMade(source: ts.SourceFile): string[] {
  return listDeclared(source).flatMap((list) =>
    list.declarations
      .filter((one) => !(list.flags & ts.NodeFlags.Const) || isMadeToChange(one))
      .map(({ name }) => name.getText()),
  );
}

function isMadeToChange({ initializer: value, type }: ts.VariableDeclaration): boolean {
  if (!value || /^(?:Readonly|readonly )/.test(type?.getText() ?? "")) return false;
  if (ts.isArrayLiteralExpression(value)) return value.elements.length === 0;
  if (ts.isObjectLiteralExpression(value)) return value.properties.length === 0;
  if (!ts.isNewExpression(value)) return false;
  const isEmpty = (value.arguments?.length ?? 0) === 0;
  const name = value.expression.getText();
  return !UNCHANGING.test(name) || (/^(?:Map|Set)$/.test(name) && isEmpty);
}

/** The functions whose results a module keeps: what these remember is kept too. */
function listMakers(source: ts.SourceFile): string[] {
  const names: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isCallExpression(node)) names.push(node.expression.getText());
    node.forEachChild(look);
  };
  for (const list of listDeclared(source)) look(list);
  return names;
}

/** What a function changes that is declared in the module, in another one, or in a maker around it. */
function listChanged(
  source: ts.SourceFile,
  checker: ts.TypeChecker,
  makers: ReadonlySet<string>,
): string[] {
  const names: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === "globalThis") names.push(node.text);
    const base = baseOf(changedBy(node));
    const declared = base && checker.getSymbolAtLocation(base)?.declarations?.[0];
    const user = base && functionAround(base);
    if (declared && user) {
      const maker = functionAround(declared);
      const isKept = maker && returnsFunction(maker) && makers.has(nameOf(maker));
      if (!maker || (isKept && maker !== user)) names.push(base.text);
    }
    node.forEachChild(look);
  };
  look(source);
  return names;
}

/** `a.b = 1`, `a.b++`, `delete a.b`, `a.b.push(1)`, `Object.assign(a.b, c)` → `a.b`. */
function changedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const { FirstAssignment, LastAssignment } = ts.SyntaxKind;
    return kind >= FirstAssignment && kind <= LastAssignment ? node.left : undefined;
  }
  if (ts.isPostfixUnaryExpression(node)) return node.operand;
  if (ts.isPrefixUnaryExpression(node) && /^(?:\+\+|--)/.test(node.getText())) return node.operand;
  if (ts.isDeleteExpression(node)) return node.expression;
  if (!ts.isCallExpression(node)) return undefined;
  if (node.expression.getText() === "Object.assign") return node.arguments[0];
  if (!ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { name, expression } = node.expression;
  const isChanged = CHANGE.test(name.text) || (CONTINUE.test(name.text) && isContinued(expression));
  return isChanged ? expression : undefined;
}

/** Whether a name is declared in this file as a global or sticky regular expression. */
function isContinued(expression: ts.Node): boolean {
  const declared = new RegExp(
    `^(?:export )?const ${expression.getText()} = /.*/[a-z]*[gy][a-z]*;$`,
    "m",
  );
  return ts.isIdentifier(expression) && declared.test(expression.getSourceFile().text);
}

/** `a.b[0].c` → `a`. */
function baseOf(node: ts.Node | undefined): ts.Identifier | undefined {
  if (!node || ts.isIdentifier(node)) return node;
  const isPart = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  return isPart || ts.isNonNullExpression(node) ? baseOf(node.expression) : undefined;
}

const functionAround = (node: ts.Node): ts.Node | undefined =>
  node.parent && (ts.isFunctionLike(node.parent) ? node.parent : functionAround(node.parent));

function returnsFunction(maker: ts.Node): boolean {
  const isFunction = (node: ts.Node | undefined) =>
    node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
  if (ts.isArrowFunction(maker) && isFunction(maker.body)) return true;
  const { body } = maker as ts.FunctionLikeDeclaration;
  if (!body || !ts.isBlock(body)) return false;
  return body.statements.some((one) => ts.isReturnStatement(one) && isFunction(one.expression));
}

function nameOf(node: ts.Node): string {
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? "";
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "";
}

test("state is found however it is written", () => {
  const examples = [
    "let a = 0;",
    "const a = new Map();",
    "const a: string[] = [];",
    "const a = new WeakMap<object, string>();",
    "export const a = new Cache();",
    "const a = { count: 0 }; function f() { a.count++; }",
    "const a = [1]; const f = () => a.push(2);",
    "const a = { b: { c: 1 } }; function f() { delete a.b.c; }",
    'import { a } from "./a"; function f() { a.count = 1; }',
    "const a = /x/g;\nconst f = (text: string) => a.test(text);",
    "function m() { let a = 0; return () => a++; } const n = m();",
    "const m = (a = [1]) => () => Object.assign(a, [2]); const n = { n: m() };",
  ];
  for (const text of examples)
    expect(findState(new Map([["x.ts", text]])), text).toEqual(["x.ts: a"]);
  const fine = [
    "const a = new Map([[1, 2]]); const f = () => a.get(1);",
    "const a: readonly string[] = [];",
    "function f() { const a = []; a.push(1); let b = 0; b++; return a; }",
    "const a = /x/; const b = /x/g; const f = (text: string) => a.test(text.replace(b, text));",
    "const a = { count: 0 }; function f(a: { count: number }) { a.count++; }",
  ];
  for (const text of fine) expect(findState(new Map([["x.ts", text]])), text).toEqual([]);
});

test("all state of the process is in lib/state/process-state.ts", () => {
  expect(textByFile.size).toBeGreaterThan(500);
  expect(findState(textByFile).filter((one) => !ALLOWED.includes(one))).toEqual([]);
});

test("each piece of state has the owner that is listed, and no other", () => {
  const owners = [...textByFile].flatMap(([file, text]) =>
    [...text.matchAll(/processState\(\s*"(\w+)"/g)].map(([, name]) => `${name}: ${file}`),
  );
  const listed = Object.entries(PROCESS_STATE).map(([name, { owner }]) => `${name}: ${owner}`);
  expect(owners.sort()).toEqual(listed.sort());
});

test("a promise is stored only by functions that remove it when it fails", () => {
  const storing = [...textByFile].filter(
    ([file, text]) =>
      /\?: Promise<|(?:Map|Record)<\w+, Promise</.test(text) && !file.startsWith("lib/state/"),
  );
  // The page store and the written pages remove each promise when it is settled.
  const safe = /keepUnlessFailed\(|memoizeByKey\(|#(?:flights|writing)\.delete/;
  expect(storing.filter(([, text]) => !safe.test(text)).map(([file]) => file)).toEqual([]);
});
