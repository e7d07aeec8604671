import {spawn} from "node:child_process";
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {stringify} from "yaml";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {gb18030} from "../simulate/gb18030.js";
import {random} from "../simulate/random.js";
import {fuzzRegister} from "./desk.js";

const lines = 60_000;

/**
 * Kills loads of one workspace at seeded moments, each in a process of its own, and looks at what each leaves.
 * Throws an error where the last warehouse is not the same to the byte, or not readable, or where the next load does not clear up.
 * @returns how many were killed while they loaded; the others were done before
 */
export async function runKills(kills: number, seed: string): Promise<number> {
  const dice = random(seed);
  const dir = mkdtempSync(join(tmpdir(), "junheng-kill-"));
  try {
    writeWorkspace(dir);
    const {duration} = await load(dir, null);
    let last = await intact(dir, "the first load");
    let killed = 0;
    for (let n = 1; n <= kills; n++) {
      const moment = dice.uniform() * duration;
      const ended = await load(dir, moment);
      killed += ended.killed ? 1 : 0;
      const now = await intact(dir, `kill ${n} after ${Math.round(moment)} ms`);
      // Another warehouse is right only where the new one had taken its place before the kill.
      if (ended.killed && !now.equals(last) && readdirSync(join(dir, "warehouse")).some((name) => name.endsWith(".new"))) {
        throw new Error(`kill ${n} after ${Math.round(moment)} ms: the last warehouse changed`);
      }
      last = now;
    }
    await load(dir, null);
    await intact(dir, "the last load");
    const left = [...readdirSync(join(dir, "warehouse")).filter((name) => name !== "x.duckdb"), ...readdirSync(dir).filter((name) => name.endsWith(".new")), ...readdirSync(join(dir, "tmp")).filter((name) => name.startsWith("junheng-"))];
    if (left.length > 0) {
      throw new Error(`left after the last load: ${left.join(", ")}`);
    }
    return killed;
  } finally {
    rmSync(dir, {recursive: true, force: true});
  }
}

/** The bytes of the warehouse, which must hold every line of the file and a sources.yaml that can be read. */
async function intact(dir: string, when: string): Promise<Buffer> {
  const path = join(dir, "warehouse", "x.duckdb");
  const bytes = readFileSync(path);
  const {connection, close} = await openDuckdb(path, "read");
  try {
    const [found] = await rows<{records: number}>(connection, "SELECT (SELECT count(*) FROM raw.exam_scores) + (SELECT count(*) FROM raw.rejects) AS records");
    if (found?.records !== lines * 2) {
      throw new Error(`${when}: the warehouse holds ${found?.records} records of ${lines * 2}`);
    }
  } finally {
    close();
  }
  return bytes;
}

/** A load in a process of its own, killed so many milliseconds after it began. */
async function load(dir: string, moment: number | null): Promise<{killed: boolean; duration: number}> {
  const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL("kill_child.ts", import.meta.url)), dir], {cwd: fileURLToPath(new URL("../..", import.meta.url)), stdio: ["ignore", "pipe", "pipe"], env: {...process.env, TMPDIR: join(dir, "tmp"), TEMP: join(dir, "tmp")}});
  let said = "";
  let complaint = "";
  let begun = 0;
  let duration = 0;
  child.stderr.on("data", (bytes: Buffer) => { complaint += bytes.toString(); });
  child.stdout.on("data", (bytes: Buffer) => {
    said += bytes.toString();
    if (begun === 0 && said.includes("begin")) {
      begun = performance.now();
      if (moment !== null) {
        setTimeout(() => child.kill("SIGKILL"), moment);
      }
    }
    if (said.includes("done")) {
      duration = performance.now() - begun;
    }
  });
  const {code, signal} = await new Promise<{code: number | null; signal: string | null}>((resolve) => child.once("close", (c, s) => resolve({code: c, signal: s})));
  if (code !== 0 && signal !== "SIGKILL") {
    throw new Error(`a load ended with ${code}: ${complaint}`);
  }
  return {killed: signal === "SIGKILL", duration};
}

function writeWorkspace(dir: string): void {
  mkdirSync(join(dir, "raw"));
  mkdirSync(join(dir, "tmp"));
  const dice = random("kill exam");
  const exam = Array.from({length: lines}, (_, i) => `3000000003,${20_130_000 + i},学生${i % 97},${dice.uniform() < 0.03 ? "8O" : dice.whole(0, 100)},${dice.uniform() < 0.03 ? "缺考" : dice.whole(0, 100)}\n`);
  writeFileSync(join(dir, "raw", "exam.csv"), gb18030(`学校代码,考号,姓名,语文,数学\n${exam.join("")}`));
  writeFileSync(join(dir, "raw", "schools.csv"), fuzzRegister);
  writeFileSync(join(dir, "bureau.yaml"), stringify({id: "kill", name: "测试教育局", area: "测试县", levels: {area: "县", district: "学区", school: "学校"}, stages: ["primary", "junior"], defaultStage: "junior", standard: "2017"}));
  const source = {year: 2013, origin: "simulated", publisher: "fuzz", licence: "MIT", received: "2013-09-01"};
  writeFileSync(join(dir, "sources.yaml"), stringify({sources: [
    {id: "schools", file: "raw/schools.csv", dataset: "schools", ...source},
    {id: "exam", file: "raw/exam.csv", dataset: "exam_scores", ...source, constants: {exam_id: "e", kind: "中考", stage: "初中"}},
  ]}));
}
