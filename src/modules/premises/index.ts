/** What stands at the places of a unit and tells people something. See README.md. */
export { camerasOn } from "./cameras/camera.store.ts";
export { cameraProposals } from "./cameras/camera-proposals.ts";
export { endCamera, keepCamera, recordNotice } from "./cameras/keep-camera.ts";
export { decideFootage, enterFootageRequest, handOverFootage } from "./footage/act-on-footage.ts";
export { type FootageForToday, footageForToday } from "./footage/footage-for-today.ts";
export { premises } from "./routes.ts";
export { keepWifi } from "./wifi/keep-wifi.ts";
export { addOpens } from "./wifi/wifi.store.ts";
export { wifiProposals } from "./wifi/wifi-proposals.ts";
