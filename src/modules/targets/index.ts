/** The board of targets: what units set themselves to reach in a year. See README.md. */
export { enterTargetValue, setTarget } from "./keep-target.ts";
export { targets } from "./routes.ts";
export { satisfactionTargets } from "./satisfaction-targets.ts";
export { targetProposals } from "./target-proposals.ts";
export { type TargetOnBoard, targetsForBoard } from "./targets-for-board.ts";
export { type TargetInPublic, targetsOfTopic } from "./targets-of-topic.ts";
