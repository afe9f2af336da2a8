/**
 * Drawings for empty states, one style: two line weights, ink and rice gold, nothing that pretends to be a person.
 */
const DRAWINGS = {
  board: (
    <>
      <path class="db-drawing__fill" d="M18 26h84v52H18z" />
      <path d="M18 26h84v52H18zM10 26h100M60 14v12M34 78v30M86 78v30M26 108h16M78 108h16" />
      <path class="db-drawing__gold" d="M30 38h26v28H30zM66 40h24M66 50h24M66 60h14" />
    </>
  ),
  inbox: (
    <>
      <path class="db-drawing__fill" d="M20 62h22l6 12h24l6-12h22v36H20z" />
      <path d="M20 62 32 34h56l12 28v36H20V62h22l6 12h24l6-12h22" />
      <path class="db-drawing__gold" d="M60 12v26M50 29l10 10 10-10" />
    </>
  ),
  search: (
    <>
      <path class="db-drawing__fill" d="M28 18h46l14 14v64H28z" />
      <path d="M74 18v14h14M28 18h46l14 14v30M60 96H28V18M40 40h28M40 52h20" />
      <path class="db-drawing__gold" d="M76 92a14 14 0 1 0 0-28 14 14 0 0 0 0 28ZM86 88l14 14" />
    </>
  ),
  loudspeaker: (
    <>
      <path class="db-drawing__fill" d="M34 46v22l36 18V28z" />
      <path d="M34 46v22l36 18V28zM34 48H24v18h10M46 74v34M38 108h16" />
      <path class="db-drawing__gold" d="M80 44a18 18 0 0 1 0 26M90 34a32 32 0 0 1 0 46" />
    </>
  ),
  done: (
    <>
      <path class="db-drawing__fill" d="M24 40c24 8 48 8 72 0v52c-24 8-48 8-72 0z" />
      <path d="M24 40c24 8 48 8 72 0v52c-24 8-48 8-72 0zM24 40c24-8 48-8 72 0" />
      <path class="db-drawing__gold" d="M44 66l12 12 22-24M60 10v12M40 14l5 10M80 14l-5 10" />
    </>
  ),
  calendar: (
    <>
      <path class="db-drawing__fill" d="M20 28h80v70H20z" />
      <path d="M20 28h80v70H20zM20 46h80M40 18v18M80 18v18" />
      <path class="db-drawing__gold" d="M36 60h10M56 60h10M76 60h10M36 78h10M56 78h10" />
    </>
  ),
} as const;

export type DrawingName = keyof typeof DRAWINGS;

export function EmptyDrawing({ name }: { name: DrawingName }) {
  return (
    <svg class="db-drawing" width="120" height="120" viewBox="0 0 120 120" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
