export { countProposals } from "./proposal.store.ts";
export { type Approved, type ProposalKind, signedBy, type Told, type WrittenBy, writerOf } from "./proposal.ts";
export { countProposalsForToday } from "./proposals-for-today.ts";
export { proposals } from "./routes.ts";
export { propose, rehearse } from "./settle-proposal.ts";
