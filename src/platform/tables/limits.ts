/**
 * What a table file may cost us. Everything is counted while reading, so a file that lies about its size is stopped at the
 * limit and not after it. Callers with a bigger honest need pass their own figures.
 */
export type TableLimits = {
  /** The file as it came in. */
  fileBytes: number;
  /** Parts inside an .xlsx archive. */
  entries: number;
  /** All parts of the archive unpacked. */
  unpackedBytes: number;
  /** Unpacked size over packed size of one part, looked at above 1 MB. Honest sheets stay below 100. */
  ratio: number;
  sheets: number;
  /** Highest row number with something in it, over all sheets together. */
  rows: number;
  columns: number;
  cells: number;
  /** Characters in one cell. Excel itself stops at 32,767. */
  cellLength: number;
  /** Characters in all cells; a short file can point at one long shared text a million times. */
  textLength: number;
};

export const TABLE_LIMITS: TableLimits = {
  fileBytes: 64 * 1024 * 1024,
  entries: 2_000,
  unpackedBytes: 256 * 1024 * 1024,
  ratio: 300,
  sheets: 200,
  rows: 200_000,
  columns: 1_000,
  cells: 5_000_000,
  cellLength: 100_000,
  textLength: 200_000_000,
};
