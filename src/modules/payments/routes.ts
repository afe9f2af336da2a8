import { api, type ModuleDefinition } from "../../platform/http/index.ts";
import { VietQrAnswer, VietQrBody, vietQrApi } from "./api/vietqr.ts";

/** How money is asked for and recognised. */
export const payments: ModuleDefinition = {
  name: "payments",
  routes: [
    api(
      "POST",
      "/api/v1/tools/vietqr",
      "public",
      { summary: "Reads a VietQR code strictly, or builds one", body: VietQrBody, response: VietQrAnswer },
      vietQrApi,
      { perMinute: 6_000 },
    ),
  ],
};
