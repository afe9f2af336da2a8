export { countJobs, type JobRow, type JobState, listJobs, retryJob } from "./job.store.ts";
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
