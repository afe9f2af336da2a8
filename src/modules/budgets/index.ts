/** Budgets before the public. See README.md. */
export { budgetProposals } from "./budget-proposals.ts";
export { unitsWithBudgets } from "./disclosure.store.ts";
export { keepDisclosure } from "./keep-disclosure.ts";
export { readBudgetTable } from "./read-table.ts";
export { budgets } from "./routes.ts";
