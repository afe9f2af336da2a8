/**
 * Own drawings on a 24 × 24 grid, stroke 2, round ends. An icon never stands without words, so all are hidden from
 * assistive technology.
 */
const PATHS = {
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.4 15.4 20.5 20.5",
  money: "M3 7h18v10H3zM12 14.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM6.2 12h.01M17.8 12h.01",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.2l3.4 2.1",
  place:
    "M12 21.2c4.4-4.6 6.6-8.3 6.6-11.3a6.6 6.6 0 1 0-13.2 0c0 3 2.2 6.7 6.6 11.3ZM12 12.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z",
  hand: "M4 13.5V21M4 14.5h4.2c1.2 0 2 .5 2.9 1.3h3.1a1.5 1.5 0 0 1 0 3h-3.4M14.4 18.2l4.3-2.7a1.5 1.5 0 0 1 1.7 2.5L15 21.2H4M8 3h8v7.5H8zM10.5 6h3",
  person: "M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 21c.4-4.4 3.3-7 7.5-7s7.1 2.6 7.5 7",
  people:
    "M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20.5c.3-4 2.6-6.2 6-6.2s5.7 2.2 6 6.2M15.5 4.3a3.5 3.5 0 0 1 0 6.5M17 14.6c2.6.6 4.2 2.7 4.5 5.9",
  phone:
    "M5 3.5h3.6l1.7 4.6-2.3 1.5c1 2.6 3.2 4.9 6 6.1l1.7-2.2 4.3 1.8v3.4c0 1-.8 1.8-1.9 1.8C10.3 20.5 3.5 13.5 3.2 5.4 3.2 4.4 4 3.5 5 3.5Z",
  mail: "M3 5.5h18v13H3zM3.5 6.5 12 13l8.5-6.5",
  print: "M7 8.5V3h10v5.5M7 17H3.5V8.5h17V17H17M7 14h10v7H7z",
  listen: "M4 9.5v5h3.6L13 19V5L7.6 9.5H4ZM16.5 9a4.2 4.2 0 0 1 0 6M19 6.5a7.8 7.8 0 0 1 0 11",
  download: "M12 3.5v11.5M7 10.5l5 5 5-5M4 20.5h16",
  document: "M6 2.5h8.5L19 7v14.5H6zM14 2.5V7.5h5M9 12h7M9 16h7",
  calendar: "M4 5.5h16v15H4zM4 10h16M8.5 3v4M15.5 3v4",
  megaphone: "M4 10v4l11.5 4.5v-13L4 10ZM7 15.2V20h3.5v-3.4M18.5 9.5a3.5 3.5 0 0 1 0 5",
  message: "M4 4.5h16v11.5h-8.5L7 20v-4H4z",
  home: "M3.5 11.5 12 4l8.5 7.5M6 9.5V20.5h12V9.5M10 20.5v-6h4v6",
  birth:
    "M12 6.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM5 12.5h14a7 7 0 0 1-14 0ZM8.5 18.5l-1.5 3M15.5 18.5l1.5 3M9 9.5h6",
  heart: "M12 20.5C6 16 3 12.7 3 9.2A4.7 4.7 0 0 1 12 7a4.7 4.7 0 0 1 9 2.2c0 3.5-3 6.8-9 11.3Z",
  land: "M3 20.5h18M5 20.5 9 9l4 5 2.5-3L20 20.5M17 7.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z",
  stamp: "M9 13c.8-2.6-.8-4-.8-6a3.8 3.8 0 0 1 7.6 0c0 2-1.6 3.4-.8 6h4v4H5v-4zM5 20.5h14",
  shop: "M4 10.5V20.5h16V10.5M3 7l2-3.5h14L21 7v1.5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM10 20.5v-5.5h4v5.5",
  copy: "M8.5 8.5h12v12h-12zM15.5 5V3.5h-12v12H5",
  check: "M4.5 12.5 9.5 17.5 19.5 7",
  external: "M13.5 4H20v6.5M20 4l-9 9M17 14v6H4V7h6",
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  globe: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c5 5.2 5 12.8 0 18M12 3c-5 5.2-5 12.8 0 18",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, large }: { name: IconName; large?: boolean }) {
  const size = large ? 32 : 22;
  return (
    <svg
      class={`db-icon${large ? " db-icon--large" : ""}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Two arcs of a bronze drum that are also the waves of a loudspeaker, over the drum's sun. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg class="db-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        class="db-mark__waves"
        d="M4.7 21.5a12.6 12.6 0 0 1 22.6 0M9 23a8 8 0 0 1 14 0"
        fill="none"
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linecap="round"
      />
      <path
        class="db-mark__sun"
        d="m16 19.8 1.15 2.65 2.78-.75-.75 2.78 2.65 1.15-2.65 1.15.75 2.78-2.78-.75L16 31.46l-1.15-2.65-2.78.75.75-2.78-2.65-1.15 2.65-1.15-.75-2.78 2.78.75z"
        fill="currentColor"
      />
      <path
        class="db-mark__dots"
        d="M16 4.3h.01M9.2 6h.01M22.8 6h.01M4.2 10.9h.01M27.8 10.9h.01"
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linecap="round"
      />
    </svg>
  );
}

const RAYS = 28;

/** Points around the drum's face, worked out once and rounded: it is ornament, and every page carries it. */
const DRUM_RAYS = Array.from({ length: RAYS }, (_, i) => {
  const at = (degrees: number, radius: number) => {
    const angle = (degrees * Math.PI) / 180;
    return `${Math.round(200 + radius * Math.cos(angle))} ${Math.round(200 + radius * Math.sin(angle))}`;
  };
  const middle = (360 / RAYS) * i;
  return `M${at(middle - 5, 128)} ${at(middle, 146)} ${at(middle + 5, 128)}`;
}).join("");

/** The face of a bronze drum, drawn large behind the masthead. Pure ornament. */
export function DrumOrnament() {
  return (
    <svg class="db-drum" width="400" height="400" viewBox="0 0 400 400" aria-hidden="true">
      <circle cx="200" cy="200" r="62" class="db-drum__dots" />
      <circle cx="200" cy="200" r="96" class="db-drum__dashes" />
      <circle cx="200" cy="200" r="176" class="db-drum__dots" />
      <path
        d={`${DRUM_RAYS}M156 200a44 44 0 1 0 88 0 44 44 0 1 0-88 0M120 200a80 80 0 1 0 160 0 80 80 0 1 0-160 0M88 200a112 112 0 1 0 224 0 112 112 0 1 0-224 0M40 200a160 160 0 1 0 320 0 160 160 0 1 0-320 0M8 200a192 192 0 1 0 384 0 192 192 0 1 0-384 0`}
      />
    </svg>
  );
}
