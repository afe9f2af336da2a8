import { api, type ModuleDefinition } from "../../platform/http/index.ts";
import { CardAnswer, CardBody, idQrApi } from "./api/id-qr.ts";

/** Cards and numbers by which people are known to the state. */
export const identity: ModuleDefinition = {
  name: "identity",
  routes: [
    api(
      "POST",
      "/api/v1/tools/id-qr",
      "public",
      {
        summary: "What the QR code of an identity card says, and what in it contradicts itself",
        body: CardBody,
        response: CardAnswer,
      },
      idQrApi,
      { perMinute: 6_000 },
    ),
  ],
};
