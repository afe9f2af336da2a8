/** Contests to get to know the reform: questions in rounds, ranked by rules everybody can check. See README.md. */
export { approveContest, draftContest, subjectOf as contestSubject } from "./keep-contest.ts";
export { contests } from "./routes.ts";
export { register } from "./take-part.ts";
