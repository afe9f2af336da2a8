/** Official documents in the layout of Nghị định 30/2020/NĐ-CP. See README.md. */
export { authorityLines } from "./authority.ts";
export { formatDocumentNumber, placeAndDate } from "./document-number.ts";
export { DOCUMENT_TYPES } from "./document-types.ts";
export { agencyLines } from "./document-view.ts";
export { stateWords } from "./messages.vi.ts";
export type { Annex, Authority, Block, OfficialDocument, Table, TableColumn } from "./official-document.ts";
export { balanceLines } from "./text-width.ts";
export { toDocx } from "./to-docx.ts";
export { toPdf } from "./to-pdf.ts";
