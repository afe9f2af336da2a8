/** Agencies and the press: who speaks, what is asked, given and written. See README.md. */
export { keepContact } from "./contacts/keep-contact.ts";
export { approveAnswer, takeInquiry, writeAnswer } from "./inquiries/act-on-inquiry.ts";
export { type InquiryForToday, inquiriesForToday } from "./inquiries/inquiries-for-today.ts";
export { sendInquiry } from "./inquiries/send-inquiry.ts";
export { forwardOpinion, publishOpinion } from "./opinions/forward-opinion.ts";
export { makeOutletAddress } from "./outlets/keep-address.ts";
export { decideFollowUp, writeFollowUp } from "./pieces/follow-up.ts";
export { type FollowUpForToday, followUpsForToday } from "./pieces/follow-ups-for-today.ts";
export { confirmPiece, logPiece } from "./pieces/log-piece.ts";
export type { Piece } from "./pieces/piece.ts";
export { listConfirmedPieces } from "./pieces/pieces.store.ts";
export { press } from "./routes.ts";
export { keepSpokesperson } from "./spokespersons/keep-spokesperson.ts";
export { nameOfSpokesperson, type Spokesperson } from "./spokespersons/spokesperson.ts";
export { spokespersonProposals } from "./spokespersons/spokesperson-proposals.ts";
export { spokespersonsOn } from "./spokespersons/spokespersons.store.ts";
