/**
 * How much and how long fetching a source over the network may take, unless sources.yaml says otherwise for it (`limits`). None of these is a rule of a
 * standard: a county's largest exam file has some 100 MB, and whoever waits for a load wants to know within minutes that a server does not answer.
 */
export const transfer = {
  /** Bytes of a fetched file, unpacked, or of a query's snapshot, in millions. */
  megabytes: 500,
  /** Rows of a query's result. */
  rows: 10_000_000,
  /** Until the connection stands. */
  connectSeconds: 10,
  /** From the first byte that is sent to the last that is received. */
  seconds: 600,
  /** Redirects of an address, each within its own origin. */
  redirects: 5,
} as const;
