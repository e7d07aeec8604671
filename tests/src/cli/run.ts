import {main} from "../../../src/cli.js";

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line in this process and keeps what it writes. */
export async function run(...argv: string[]): Promise<Ran> {
  const written = {stdout: "", stderr: ""};
  const stream = (name: "stdout" | "stderr") => ({write: (text: string) => {
    written[name] += text;
  }});
  const code = await main(argv, {stdout: stream("stdout"), stderr: stream("stderr")});
  return {code, ...written};
}
