export {
  type AddJob,
  type AnyJob,
  addJob,
  defineJob,
  type JobContext,
  type JobDefinition,
  startWorker, taskListOf,
  type Worker,
} from "./jobs.ts";
