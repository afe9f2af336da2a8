/** What stands at the places of a unit and tells people something. See README.md. */
export { premises } from "./routes.ts";
export { keepWifi } from "./wifi/keep-wifi.ts";
export { addOpens } from "./wifi/wifi.store.ts";
export { wifiProposals } from "./wifi/wifi-proposals.ts";
