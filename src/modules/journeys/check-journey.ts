import { type JourneyContent, RESERVED_KEYS, type Stage, type Tree, type TreeNode } from "./journey.ts";

export type FaultCode =
  | "stageKeyTwice"
  | "afterUnknown"
  | "afterLoop"
  | "codeTwice"
  | "codeUnknown"
  | "eventMissing"
  | "startMissing"
  | "nodeKeyTwice"
  | "nodeKeyReserved"
  | "answerNowhere"
  | "deadEnd"
  | "oneAnswer"
  | "answersAlike"
  | "loop"
  | "unreachable"
  | "resultEmpty"
  | "pickStageUnknown"
  | "pickTwice"
  | "pickCodeNotThere"
  | "noStages";

/** What is wrong and where: `at` is the place in the content ("stages.2.after", "tree.nodes.4.answers.1"). */
export interface Fault {
  at: string;
  code: FaultCode;
  /** The word that is wrong: a key, a code, an answer. */
  given: string;
  /** The stage or node it stands in. */
  in: string;
}

/**
 * Everything that would send a reader nowhere, in circles, or to a procedure nobody knows. Pure: `isKnown` answers for the
 * catalogue. An empty list means every way through the questions ends at a result, and every node is on some way.
 */
export function checkJourney(content: JourneyContent, isKnown: (code: string) => boolean): Fault[] {
  return [...checkStages(content, isKnown), ...(content.tree ? checkTree(content.tree, content.stages) : [])];
}

/** What a draft may lack and a published journey may not. */
export function missingForPublication(content: JourneyContent): Fault[] {
  return content.stages.length === 0 ? [{ at: "stages", code: "noStages", given: "", in: "" }] : [];
}

function checkStages(content: JourneyContent, isKnown: (code: string) => boolean): Fault[] {
  const faults: Fault[] = [];
  const { stages } = content;
  const keys = new Set(stages.map((stage) => stage.key));
  const seen = new Set<string>();
  stages.forEach((stage, n) => {
    const at = `stages.${n}`;
    const fault = (place: string, code: FaultCode, given: string): void => {
      faults.push({ at: `${at}.${place}`, code, given, in: stage.title });
    };
    if (seen.has(stage.key)) fault("key", "stageKeyTwice", stage.key);
    seen.add(stage.key);
    stage.after.forEach((key, i) => {
      if (!keys.has(key)) fault(`after.${i}`, "afterUnknown", key);
    });
    const codes = new Set<string>();
    stage.procedures.forEach((one, i) => {
      if (codes.has(one.code)) fault(`procedures.${i}.code`, "codeTwice", one.code);
      codes.add(one.code);
      if (!isKnown(one.code)) fault(`procedures.${i}.code`, "codeUnknown", one.code);
    });
    const joint = stage.oneVisit?.code;
    if (joint && codes.has(joint)) fault("oneVisit.code", "codeTwice", joint);
    if (joint && !isKnown(joint)) fault("oneVisit.code", "codeUnknown", joint);
    stage.deadlines.forEach((deadline, i) => {
      if (deadline.fromEvent && content.event === null) fault(`deadlines.${i}.fromEvent`, "eventMissing", "");
    });
  });
  const looping = new Set(onLoops(stages.map((stage) => [stage.key, stage.after])));
  stages.forEach((stage, n) => {
    if (looping.has(stage.key)) faults.push({ at: `stages.${n}.after`, code: "afterLoop", given: "", in: stage.title });
  });
  return faults;
}

function checkTree(tree: Tree, stages: readonly Stage[]): Fault[] {
  const faults: Fault[] = [];
  const nodes = new Map<string, TreeNode>();
  tree.nodes.forEach((node, n) => {
    const fault = (place: string, code: FaultCode, given: string): void => {
      faults.push({ at: `tree.nodes.${n}.${place}`, code, given, in: nameOf(node) });
    };
    if (nodes.has(node.key)) fault("key", "nodeKeyTwice", node.key);
    else nodes.set(node.key, node);
    if (RESERVED_KEYS.includes(node.key)) fault("key", "nodeKeyReserved", node.key);
  });
  tree.nodes.forEach((node, n) => {
    const fault = (place: string, code: FaultCode, given: string): void => {
      faults.push({ at: `tree.nodes.${n}${place === "" ? "" : `.${place}`}`, code, given, in: nameOf(node) });
    };
    if (node.kind === "question") {
      if (node.answers.length === 0) fault("answers", "deadEnd", "");
      if (node.answers.length === 1) fault("answers", "oneAnswer", node.answers[0]?.text ?? "");
      const said = new Set<string>();
      node.answers.forEach((answer, i) => {
        if (!nodes.has(answer.to)) fault(`answers.${i}.to`, "answerNowhere", answer.to);
        const words = folded(answer.text);
        if (said.has(words)) fault(`answers.${i}.text`, "answersAlike", answer.text);
        said.add(words);
      });
    } else {
      if (node.picks.length === 0 && node.text === null) fault("", "resultEmpty", "");
      const picked = new Set<string>();
      node.picks.forEach((pick, i) => {
        const stage = stages.find((one) => one.key === pick.stage);
        if (!stage) fault(`picks.${i}.stage`, "pickStageUnknown", pick.stage);
        if (picked.has(pick.stage)) fault(`picks.${i}.stage`, "pickTwice", pick.stage);
        picked.add(pick.stage);
        const there = new Set([...(stage?.procedures.map((one) => one.code) ?? []), stage?.oneVisit?.code]);
        pick.codes?.forEach((code, at) => {
          if (stage && !there.has(code)) fault(`picks.${i}.codes.${at}`, "pickCodeNotThere", code);
        });
      });
    }
  });
  if (!nodes.has(tree.start)) faults.push({ at: "tree.start", code: "startMissing", given: tree.start, in: "" });

  const ways = (node: TreeNode): string[] => (node.kind === "question" ? node.answers.map((answer) => answer.to) : []);
  const looping = new Set(onLoops([...nodes.values()].map((node) => [node.key, ways(node)])));
  const reached = new Set<string>();
  const queue = [tree.start];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const node = nodes.get(key);
    if (!node || reached.has(key)) continue;
    reached.add(key);
    queue.push(...ways(node));
  }
  tree.nodes.forEach((node, n) => {
    const at = `tree.nodes.${n}`;
    if (looping.has(node.key)) faults.push({ at, code: "loop", given: node.key, in: nameOf(node) });
    if (nodes.has(tree.start) && !reached.has(node.key))
      faults.push({ at, code: "unreachable", given: node.key, in: nameOf(node) });
  });
  return faults;
}

/** Keys from which one comes back to themselves. */
function onLoops(edges: readonly (readonly [string, readonly string[]])[]): string[] {
  const ways = new Map(edges.map(([from, to]) => [from, to]));
  return [...ways.keys()].filter((from) => {
    const seen = new Set<string>();
    const queue = [...(ways.get(from) ?? [])];
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      if (key === from) return true;
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(...(ways.get(key) ?? []));
    }
    return false;
  });
}

const nameOf = (node: TreeNode): string => (node.kind === "question" ? node.text : node.title);

const folded = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s.,;:!?…]+/g, " ")
    .trim();
