/** Weak points told to the people, with what is done about them. See README.md. */
export { decideUpdate, stampOf, tellProblem, updateProblem } from "./keep-problem.ts";
export { isOverdue, type Problem } from "./problem.ts";
export { listProblems, listPublicProblems, listSolvedBetween, listUpdates } from "./problems.store.ts";
export { type ProblemForToday, problemsForToday } from "./problems-for-today.ts";
export { problems } from "./routes.ts";
