import type { JourneyContent } from "../journey.ts";
import { nodeOf, readPath, wayTo } from "../tree.ts";
import type { StepCount } from "./step.store.ts";

/** A page of a guided form as it was asked for. */
export interface SeenStep {
  slug: string;
  node: string;
  /** Numbers of the answers given before, as they stand in the address. */
  path: string;
  times: number;
}

/**
 * How often each question was shown, and how often somebody went on from it: whoever is at a node with the answers that lead there has gone
 * on from the question before. What no tree knows is left out.
 */
export function countSteps(seen: readonly SeenStep[], journeys: ReadonlyMap<string, JourneyContent>): StepCount[] {
  const counts = new Map<string, StepCount>();
  const countOf = (slug: string, node: string): StepCount => {
    const key = `${slug} ${node}`;
    const one = counts.get(key) ?? { slug, node, seen: 0, wentOn: 0 };
    counts.set(key, one);
    return one;
  };
  for (const { slug, node, path, times } of seen) {
    const tree = journeys.get(slug)?.tree;
    const here = tree && nodeOf(tree, node);
    if (!tree || !here) continue;
    if (here.kind === "question") countOf(slug, node).seen += times;
    // The first question has nothing before it; of several ways without answers in the address none is claimed.
    const before = wayTo(tree, node, readPath(path))?.at(-1);
    if (before) countOf(slug, before.question.key).wentOn += times;
  }
  return [...counts.values()];
}

/** A question that still leads to more procedures than this is about none of them. */
const MOST_CODES = 5;

export interface LeftOnTheWay {
  code: string;
  seen: number;
  left: number;
}

/** Of each procedure: how often a question that leads to it was shown, and how often people went no further. */
export function leftByProcedure(
  counts: readonly StepCount[],
  journeys: ReadonlyMap<string, JourneyContent>,
): LeftOnTheWay[] {
  const found = new Map<string, LeftOnTheWay>();
  for (const { slug, node, seen, wentOn } of counts) {
    const content = journeys.get(slug);
    const codes = content ? codesBehind(content, node) : [];
    if (codes.length > MOST_CODES) continue;
    for (const code of codes) {
      const one = found.get(code) ?? { code, seen: 0, left: 0 };
      one.seen += seen;
      // Going back and forth may lead on more often than the question was shown.
      one.left += Math.max(0, seen - wentOn);
      found.set(code, one);
    }
  }
  return [...found.values()];
}

function codesBehind({ tree, stages }: JourneyContent, from: string): string[] {
  const codes = new Set<string>();
  const visited = new Set<string>();
  const visit = (key: string): void => {
    const node = tree && nodeOf(tree, key);
    if (!node || visited.has(key)) return;
    visited.add(key);
    if (node.kind === "question") for (const answer of node.answers) visit(answer.to);
    else
      for (const pick of node.picks)
        for (const code of pick.codes ??
          stages.find((stage) => stage.key === pick.stage)?.procedures.map((one) => one.code) ??
          [])
          codes.add(code);
  };
  visit(from);
  return [...codes];
}
