export {
  countFailedSince,
  countJobs,
  countLostJobs,
  forgetDoneJobs,
  type JobRow,
  type JobState,
  listJobs,
  oldestDueJob,
  retryFailedJobs,
  retryJob,
} from "./job.store.ts";
export {
  type AddJob,
  type AnyJob,
  addJob,
  defineJob,
  isQueued,
  type JobContext,
  type JobDefinition,
  startWorker,
  taskListOf,
  type Worker,
} from "./jobs.ts";
