import type { Question, Result, Tree, TreeNode } from "./journey.ts";

/** One answer given on the way, with the address that leads back to its question. */
export interface Step {
  question: Question;
  answer: string;
  /** Answers given before this question. */
  before: number[];
}

export function nodeOf(tree: Tree, key: string): TreeNode | undefined {
  return tree.nodes.find((node) => node.key === key);
}

/** "2.1" as the numbers of the answers chosen, from the first question on; null for anything else. */
export function readPath(text: string | undefined): number[] | null {
  if (text === undefined || text === "") return [];
  return /^\d{1,2}(\.\d{1,2}){0,40}$/.test(text) ? text.split(".").map(Number) : null;
}

export const writePath = (path: readonly number[]): string => path.join(".");

/**
 * The questions answered on the way to a node. A path that does not lead there (the questions were changed since, or the
 * address was cut) is replaced by the only one that does; where several do, nothing is claimed.
 */
export function wayTo(tree: Tree, key: string, path: readonly number[] | null): Step[] | null {
  const walked = path === null ? null : walk(tree, path);
  if (walked && walked.end === key) return walked.steps;
  const ways = waysTo(tree, key, 2);
  return ways.length === 1 ? (walk(tree, ways[0] as number[])?.steps ?? null) : null;
}

function walk(tree: Tree, path: readonly number[]): { steps: Step[]; end: string } | null {
  let at = nodeOf(tree, tree.start);
  const steps: Step[] = [];
  for (const [n, number] of path.entries()) {
    if (at?.kind !== "question") return null;
    const answer = at.answers[number - 1];
    if (!answer) return null;
    steps.push({ question: at, answer: answer.text, before: path.slice(0, n) });
    at = nodeOf(tree, answer.to);
  }
  return at ? { steps, end: at.key } : null;
}

/** Up to `most` ways from the start to a node, as answer numbers. The tree has no loops; the checker saw to that. */
function waysTo(tree: Tree, key: string, most: number): number[][] {
  const found: number[][] = [];
  const visit = (at: TreeNode | undefined, path: number[]): void => {
    if (!at || found.length >= most || path.length > tree.nodes.length) return;
    if (at.key === key) {
      found.push(path);
      return;
    }
    if (at.kind !== "question") return;
    for (const [n, answer] of at.answers.entries()) visit(nodeOf(tree, answer.to), [...path, n + 1]);
  };
  visit(nodeOf(tree, tree.start), []);
  return found;
}

/** Most questions still to come from a node, itself included. */
export function questionsLeft(tree: Tree, key: string): number {
  const known = new Map<string, number>();
  const count = (at: string, depth: number): number => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const node = nodeOf(tree, at);
    if (node?.kind !== "question" || depth > tree.nodes.length) return 0;
    const left = 1 + Math.max(0, ...node.answers.map((answer) => count(answer.to, depth + 1)));
    known.set(at, left);
    return left;
  };
  return count(key, 0);
}

export function resultsOf(tree: Tree): Result[] {
  return tree.nodes.filter((node) => node.kind === "result");
}
