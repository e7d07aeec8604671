import {spawn} from "node:child_process";
import {mkdirSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Random} from "../../simulate/random.js";

export interface Interrupted {
  /** false: it was done before. */
  killed: boolean;
  /** How long it took, from `begin`, where it came to its end. */
  milliseconds: number;
  /** In words: which signal, after how long. */
  how: string;
}

/** What is interrupted: a load that reads all files or only those that changed, with its models or without, or a publish. */
export type Action = "full" | "load" | "full models" | "load models" | "publish";

/** The temporary folder of what runs in a workspace: its own, so that what is left there can be told. */
export function temporaryOf(dir: string): string {
  return join(dir, "tmp");
}

/**
 * Runs the bundled child in a workspace, and ends it at a seeded moment within so many milliseconds, mostly with SIGKILL, at times with SIGINT or SIGTERM.
 * @param within null: it may come to its end
 * Throws where it ends otherwise, or leaves pupils' rows behind after a signal that it could answer.
 */
export async function interrupt(child: string, action: Action, dir: string, within: number | null, dice: Random): Promise<Interrupted> {
  const signal = dice.pick(["SIGKILL", "SIGKILL", "SIGKILL", "SIGINT", "SIGTERM"] as const);
  const moment = within === null ? null : Math.round(dice.uniform() * within);
  const temporary = temporaryOf(dir);
  mkdirSync(temporary, {recursive: true});
  const running = spawn(process.execPath, [child, action, dir], {stdio: ["ignore", "pipe", "pipe"], env: {...process.env, TMPDIR: temporary, TEMP: temporary}});
  let said = "", complaint = "", begun = 0, milliseconds = 0;
  running.stderr.on("data", (bytes: Buffer) => { complaint += bytes.toString(); });
  running.stdout.on("data", (bytes: Buffer) => {
    said += bytes.toString();
    if (begun === 0 && said.includes("begin")) {
      begun = performance.now();
      if (moment !== null) {
        setTimeout(() => running.kill(signal), moment);
      }
    }
    milliseconds = performance.now() - begun;
  });
  const [code, ended] = await new Promise<[number | null, string | null]>((resolve) => running.once("close", (...end) => resolve(end)));
  const how = moment === null ? action : `${action}, ${signal} after ${moment} ms`;
  // With 130 and 143 it has cleared up by itself (loaders/formats/temporary.ts).
  const killed = moment !== null && (ended === signal || code === 130 || code === 143);
  if (code !== 0 && !killed) {
    throw new Error(`${how}: ended with ${code ?? ended}: ${complaint}`);
  }
  const left = killed && signal !== "SIGKILL" ? readdirSync(temporary).filter((name) => name.startsWith(`junheng-cells-${running.pid}-`)) : [];
  if (left.length > 0) {
    throw new Error(`${how}: left ${left.join(", ")} in the temporary folder`);
  }
  return {killed, milliseconds, how};
}
