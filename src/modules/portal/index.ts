export { type HomeTask, saveHomeTasks } from "./home-task.store.ts";
export { portal } from "./routes.ts";
export { createShell, type Shell } from "./shell.ts";
