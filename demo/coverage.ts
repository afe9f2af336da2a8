import { type Need, setFreshness, setNeed, setPrices } from "../src/modules/coverage/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** Who is to be told, said by the province for all and by the communes where Khmer is spoken. Numbers of people are invented. */
const NEEDS: ({ unit: string } & Need)[] = [
  { unit: "ca-mau", audience: "residents", language: "vi", everyMonths: 3, people: null },
  { unit: "ca-mau", audience: "businesses", language: "vi", everyMonths: 6, people: null },
  { unit: "ca-mau", audience: "ethnicCommunities", language: "km", everyMonths: 0, people: null },
  ...(
    [
      ["phuong-bac-lieu", 900],
      ["phuong-hiep-thanh", 1_400],
      ["xa-hong-dan", 1_900],
      ["xa-hung-hoi", 4_200],
      ["phuong-gia-rai", 600],
      ["xa-ho-thi-ky", 1_150],
    ] as const
  ).map(([unit, people]) => ({
    unit,
    audience: "ethnicCommunities" as const,
    language: "km" as const,
    everyMonths: 3,
    people,
  })),
];

export async function loadCoverageNeeds(
  tx: Tx,
  { system, unitOf, at }: { system: Actor; unitOf: (key: string) => string; at: Date },
): Promise<void> {
  for (const { unit, ...need } of NEEDS) await setNeed(tx, system, { ...need, unitId: unitOf(unit), at });
  for (const expected of [
    { kind: "channel", name: "loudspeaker", days: 60 },
    { kind: "outlet", name: "Báo và Phát thanh, Truyền hình Cà Mau", days: 45 },
  ] as const)
    await setFreshness(tx, system, { ...expected, unitId: unitOf("ca-mau"), at });
  await setPrices(tx, system, {
    unitId: unitOf("ca-mau"),
    prices: new Map([
      ["loudspeaker", { once: 350_000, perCommune: 0 }],
      ["hamletMeeting", { once: 600_000, perCommune: 900_000 }],
      ["leaflet", { once: 1_500_000, perCommune: 400_000 }],
    ]),
    at,
  });
}
