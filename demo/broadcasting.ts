import { addStation, switchStation } from "../src/modules/broadcasting/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";
import { demoBoards, demoHamlets, demoLoudspeakers } from "./boards.ts";

interface Stage {
  admin: Actor;
  unitOf(key: string): string;
  /** When the register was drawn up. */
  at: Date;
}

/** Clusters of loudspeakers by hamlet and the screens of one-stop offices. All invented, as the hamlets are. */
export async function loadBroadcasting(tx: Tx, { admin, unitOf, at }: Stage): Promise<void> {
  const hamlets = new Map(demoHamlets.map((hamlet) => [hamlet.key, hamlet.name]));
  const usual = { vendorCode: null, latitude: null, longitude: null, keeper: null, note: null, volume: 80, at };
  for (const cluster of demoLoudspeakers) {
    const hamlet = hamlets.get(cluster.hamlet) ?? null;
    const stationId = await addStation(tx, admin, {
      ...usual,
      unitId: unitOf(cluster.commune),
      medium: "loudspeaker",
      kind: cluster.commune === "phuong-gia-rai" ? "player" : "manual",
      name: cluster.name,
      hamlet,
      place: `Cột loa trước Nhà văn hóa ${hamlet ?? ""}`.trim(),
      languages: cluster.languages.includes("km") ? ["vi", "km"] : ["vi"],
    });
    if (cluster.state === "repair")
      await switchStation(tx, admin, { stationId, off: { reason: "Loa hỏng, đang sửa" }, at });
  }
  for (const screen of demoBoards.filter((board) => board.format === "screen"))
    await addStation(tx, admin, {
      ...usual,
      unitId: unitOf(screen.commune),
      medium: "screen",
      kind: "player",
      name: "Màn hình Trung tâm Phục vụ hành chính công",
      hamlet: null,
      place: screen.place,
      languages: ["vi"],
    });
}
