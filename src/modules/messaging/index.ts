/** Messages to single people. See README.md. */
export { approveRun, submitRun, writeRun } from "./act-on-run.ts";
export { keepProvider } from "./keep-provider.ts";
export { listMessageEnds, type MessageEnd } from "./message.store.ts";
export type { Medium } from "./message.ts";
export { queueMessage } from "./queue-message.ts";
export { messaging } from "./routes.ts";
export { listWaitingRuns, type WaitingRun } from "./run.store.ts";
export { subscribersOf } from "./run-recipients.ts";
export { type RunForToday, runsForToday } from "./runs-for-today.ts";
export { confirmSubscription, subscribe } from "./subscriptions/subscribe.ts";
export { checkMessages } from "./watch/check-messages.ts";
