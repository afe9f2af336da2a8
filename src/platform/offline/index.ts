export { newPairingCode, PAIRING_MINUTES, plainPairingCode } from "./pairing-code.ts";
