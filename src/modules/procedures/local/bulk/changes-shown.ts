/** Changes a preview names one by one; the rest is counted. */
export const CHANGES_SHOWN = 100;
