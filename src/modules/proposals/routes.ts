import { get, type ModuleDefinition, mapError, post, type Rq } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { proposalListPage } from "./pages/staff/list-page.tsx";
import {
  approveProposalPage,
  proposalPage,
  returnProposalPage,
  withdrawProposalPage,
} from "./pages/staff/record-page.tsx";
import type { ProposalKind } from "./proposal.ts";
import { ProposalRefused } from "./proposals.errors.ts";

/** Changes of the local layer that wait for somebody else. `kinds` are the acts that modules let wait here. */
export function proposals(kinds: () => readonly ProposalKind[]): ModuleDefinition {
  const page = (handler: (rq: Rq, kinds: readonly ProposalKind[]) => ReturnType<typeof proposalPage>) => (rq: Rq) =>
    handler(rq, kinds());
  return {
    name: "proposals",
    routes: [
      get("/can-bo/cho-duyet", "proposals.read", page(proposalListPage)),
      get("/can-bo/cho-duyet/:id", "proposals.read", page(proposalPage)),
      post("/can-bo/cho-duyet/:id/duyet", "proposals.approve", page(approveProposalPage)),
      post("/can-bo/cho-duyet/:id/tra-lai", "proposals.approve", page(returnProposalPage)),
      post("/can-bo/cho-duyet/:id/rut", "proposals.read", page(withdrawProposalPage)),
    ],
    errors: [mapError(ProposalRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code])],
  };
}
