/**
 * What the template is fed: the whole document as data. Every figure is already formatted text, so the template
 * only sets type; numbers stand beside their text only where something is drawn to scale.
 * Text goes in as JSON and is never read as markup.
 */
export type Tone = "pass" | "fail" | "wait" | "soft" | "faint" | "plain";

export interface Cell {
  text: string;
  tone?: Tone;
  bold?: boolean;
  /** A second, smaller line. */
  under?: string;
  /** Smaller, on the same line. */
  after?: string;
  /** Role of a school: lead filled, cooperating hollow. */
  mark?: "lead" | "cooperating" | "member";
  /** A bar to scale, 0–1, with the text after it. */
  bar?: number;
  /** A drawing by name, in place of text, which then says what it shows. */
  image?: string;
}

export interface Column {
  head: string;
  align: "left" | "right" | "center";
  /** Share of the free width; absent: as wide as the text. */
  width?: number;
}

export interface TableRow {
  /** `group`: one cell across the table; `reference`: the standard or the area, set apart. */
  kind: "row" | "group" | "reference";
  cells: Cell[];
}

/** One indicator of the verdict board. */
export interface BoardRow {
  name: string;
  per: string;
  mean: string;
  threshold: string;
  /** Drawings by name; absent where there is nothing to draw. */
  track?: string;
  cv: string;
  splitBar?: string;
  split: string;
  dots?: string;
  schools: string;
  verdict: Cell;
}

export type Block =
  | {kind: "text"; text: string; tone?: Tone}
  | {kind: "heading"; text: string; sub?: string}
  | {kind: "notice"; text: string; tone: Tone}
  | {kind: "table"; columns: Column[]; rows: TableRow[]; note?: string; small?: boolean}
  | {kind: "board"; heads: string[]; rows: BoardRow[]; key: {mark: "within" | "between" | "met" | "unmet" | "pending"; text: string}[]; note: string}
  | {kind: "points"; items: readonly string[]}
  | {kind: "chart"; file: string; alt: string; note?: string}
  | {kind: "terms"; items: {term: string; text: string; under?: string}[]};

export interface Finding {
  tone: Tone;
  kicker: string;
  headline: string;
  text: string;
}

export interface Section {
  /** Short: begins under the section before it where there is room. */
  follows?: boolean;
  kicker: string;
  title: string;
  lede: string;
  blocks: Block[];
}

export interface Document {
  language: "zh" | "en";
  title: string;
  author: string;
  /** Year, month, day of the data: the only date in the file, so that the same release gives the same bytes. */
  date: [number, number, number];
  /** `page` holds {n} and {all}, which only the template knows. */
  running: {left: string; release: string; simulated: string | null; page: string};
  cover: {bureau: string; area: string; title: [string, string]; year: string; verdicts: {name: string; verdicts: Tone[]; words: string}[]; facts: {label: string; text: string}[]; notices: {text: string; tone: Tone}[]; edition: string};
  contents: {title: string};
  findings: {kicker: string; title: string; lede: string; items: Finding[]};
  sections: Section[];
}
