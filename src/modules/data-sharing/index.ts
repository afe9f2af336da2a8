/** Who reads what with a key, and by which agreement. See README.md. */
export { agreementProposals } from "./agreement-proposals.ts";
export { keepAgreement } from "./keep-agreement.ts";
export { dataSharing } from "./routes.ts";
export { addSharing } from "./sharing.store.ts";
