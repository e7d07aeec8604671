/** An option of a command, as parsed and as its help shows it. */
export interface Option {
  /** What the value is, as help names it; absent: the option is a switch. */
  value?: string;
  help: string;
}

/** What a command is called with, and where it may write. */
export interface Call {
  /** Operands, in order; as many as `operands` names. */
  operands: string[];
  text: (option: string) => string | undefined;
  /** A whole number. @throws Failure (exit 2) where it is not one */
  whole: (option: string) => number | undefined;
  on: (option: string) => boolean;
  /** The bureau's folder: --workspace, or data/hongta of this project, wherever the command is called from. */
  workspace: string;
  /** A line of the result, on stdout. */
  print: (line: string) => void;
  /** A line about progress, on stderr. */
  say: (line: string) => void;
}

/** One command of the command line. `run` returns the exit code and imports what it needs itself. */
export interface Command {
  name: string;
  summary: string;
  /** Names of required operands, e.g. ["FILE"]. */
  operands: readonly string[];
  options: Readonly<Record<string, Option>>;
  /** More lines for the command's help, e.g. examples. */
  notes?: readonly string[];
  run: (call: Call) => Promise<number>;
}

