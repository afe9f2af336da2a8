/** Columns as readers have them. See README.md. */
export type { ColumnFacts } from "./column.ts";
export { columnProposals } from "./column-proposals.ts";
export { keepColumn } from "./keep-column.ts";
export { columns } from "./routes.ts";
