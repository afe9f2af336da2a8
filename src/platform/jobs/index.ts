export {
  type AddJob,
  type AnyJob,
  addJob,
  defineJob,
  type JobContext,
  type JobDefinition,
  startWorker,
  type Worker,
} from "./jobs.ts";
