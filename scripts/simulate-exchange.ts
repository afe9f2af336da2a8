/**
 * A system that takes dossiers as the national portal did, on this machine, to try synchronisation against:
 *
 *   npm run -s simulate:exchange -- [--port 4501] [--loi "tooMany=10,lostAfterTaking=5"]
 *
 * Name "danbiet", secret "thu-nghiem". While it runs: GET /trang-thai says what it holds; POST /dieu-khien with
 * {"loi": "broken=20"}, {"phien": "het"} or {"dong": "xoa"} makes it fail, ends sessions, forgets everything.
 */
import { parseArgs } from "node:util";
import {
  MISDEEDS,
  misdeedsOf,
  startNationalSimulator,
} from "../src/modules/dossiers/exchange/testing/national-simulator.ts";

const { values } = parseArgs({ options: { port: { type: "string" }, loi: { type: "string" } } });
const simulator = await startNationalSimulator({
  port: Number(values.port ?? 4501),
  log: (line) => console.log(line),
});
if (values.loi) simulator.behave(misdeedsOf(values.loi));
console.log(`${simulator.url} (danbiet / thu-nghiem)`);
console.log(`--loi: ${MISDEEDS.join(", ")}`);
