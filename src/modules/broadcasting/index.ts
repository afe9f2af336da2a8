/** Loudspeakers and electronic notice boards. See README.md. */
export { showNotice } from "./boards/keep-notices.ts";
export { type BroadcastForToday, broadcastsForToday } from "./broadcasts-for-today.ts";
export { saveHealth } from "./devices/device.store.ts";
export { makePairingCode, pairDevice } from "./devices/pair-device.ts";
export { importLog } from "./exchange/import-log.ts";
export { keepSystem } from "./exchange/push/keep-system.ts";
export { planPush, savePush } from "./exchange/push/source-system.store.ts";
export { SourceSettings } from "./exchange/push/source-system.ts";
export { recordReports } from "./plays/record-reports.ts";
export { addSlot } from "./programmes/keep-slots.ts";
export { orderItem } from "./programmes/order-item.ts";
export { listRunningOrders, whoEndedOrder } from "./programmes/programme.store.ts";
export { broadcasting } from "./routes.ts";
export { addStation, switchStation } from "./stations/keep-station.ts";
