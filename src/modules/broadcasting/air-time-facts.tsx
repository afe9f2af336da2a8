import { StatTiles } from "../../platform/html/index.ts";
import type { vi } from "./messages.vi.ts";
import type { AirTime } from "./plays/play.store.ts";

/** Declared and proven side by side, each leading to its rows. `href` is the register of plays, filtered to what is told of. */
export function AirTimeFacts({ words, airTime, href }: { words: typeof vi; airTime: AirTime; href: string }) {
  const said = words.airTime;
  const rows = (standing: string): string => `${href}${href.includes("?") ? "&" : "?"}nguon=${standing}`;
  return (
    <StatTiles
      label={said.label}
      tiles={[
        { label: said.proven, value: said.minutes(airTime.proven), note: said.provenNote, href: rows("proven") },
        {
          label: said.declared,
          value: said.minutes(airTime.declared),
          note: said.declaredNote,
          href: rows("declared"),
        },
        { label: said.plays, value: said.count(airTime.plays), note: said.failed(airTime.failed), href },
      ]}
    />
  );
}
