import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {stringify} from "yaml";
import {loadSources} from "../../../loaders/load.js";
import {buildWarehouse} from "../../../loaders/warehouse.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";
import {buildModels} from "../../../src/models/build.js";
import {openWorkspace} from "../../../src/workspace.js";
import {gb18030} from "../../simulate/gb18030.js";
import {random, type Random} from "../../simulate/random.js";
import {fuzzRegister} from "../desk.js";
import {interrupt, temporaryOf, type Action} from "./interrupt.js";

const lines = 1000;

/**
 * A workspace with an exam in three files, one of which changes before every load. Each load is interrupted, reading all files or only the changed one; then
 * the last warehouse must be there to the byte, or the new one whole, and the next load must bring what an undisturbed one does.
 * @returns how many of the loads were interrupted before they were done
 */
export class LoadKills {
  readonly dir = mkdtempSync(join(tmpdir(), "junheng-kill-"));
  /** State of the changing file → what the warehouse then holds. */
  readonly undisturbed = new Map<number, string>();
  state = 0;
  killed = 0;
  within = 0;

  constructor(readonly child: string, readonly dice: Random, readonly models: boolean) {
    mkdirSync(join(this.dir, "raw", "exam"), {recursive: true});
    mkdirSync(temporaryOf(this.dir));
    writeFileSync(join(this.dir, "raw", "schools.csv"), fuzzRegister);
    writeFileSync(join(this.dir, "bureau.yaml"), stringify({id: "kill", name: "测试教育局", area: "测试县", levels: {area: "县", district: "学区", school: "学校"}, stages: ["primary", "junior"], defaultStage: "junior", standard: "2017"}));
    const source = {year: 2013, origin: "simulated", publisher: "测试", licence: "MIT", received: "2013-09-01"};
    writeFileSync(join(this.dir, "sources.yaml"), stringify({sources: [
      {id: "schools", file: "raw/schools.csv", dataset: "schools", ...source},
      {id: "exam", file: "raw/exam/*.csv", dataset: "exam_scores", ...source, constants: {exam_id: "e", kind: "中考", stage: "初中"}},
    ]}));
    [0, 1, 2].forEach((part) => this.#write(part, part === 1 ? "state 0" : ""));
  }

  async prepare(): Promise<void> {
    this.#change(1);
    await this.#load();
    this.undisturbed.set(1, await this.#held());
    this.#change(0);
    // How long a process of its own takes to read all files says within what time to interrupt.
    this.within = (await interrupt(this.child, this.#action("full"), this.dir, null, this.dice)).milliseconds;
    this.undisturbed.set(0, await this.#held());
  }

  async kill(action: "full" | "load"): Promise<void> {
    const before = readFileSync(this.#warehouse);
    this.#change(1 - this.state);
    const {killed, how} = await interrupt(this.child, this.#action(action), this.dir, this.within * (action === "full" ? 1 : 0.7), this.dice);
    this.killed += killed ? 1 : 0;
    const same = readFileSync(this.#warehouse).equals(before);
    if (same ? !killed : (await this.#held()) !== this.undisturbed.get(this.state)) {
      throw new Error(`${how}: ${same ? "done, and the warehouse is the last one" : "neither the last warehouse nor the next one"}`);
    }
    const read = await this.#load();
    if (read !== (same ? 1 : 0) || (same && (await this.#held()) !== this.undisturbed.get(this.state))) {
      throw new Error(`${how}: the next load reads ${read} files, or brings something else than an undisturbed one`);
    }
  }

  /** A last load, in a process that starts anew, leaves nothing beside its warehouse. */
  async end(): Promise<void> {
    await interrupt(this.child, this.#action("load"), this.dir, null, this.dice);
    const left = [...readdirSync(join(this.dir, "warehouse")).filter((name) => name !== "junheng.duckdb"), ...readdirSync(this.dir).filter((name) => name.endsWith(".new")), ...readdirSync(temporaryOf(this.dir)).filter((name) => name.startsWith("junheng-"))];
    if (left.length > 0) {
      throw new Error(`left after the last load: ${left.join(", ")}`);
    }
  }

  remove(): void {
    rmSync(this.dir, {recursive: true, force: true});
  }

  #action(reading: "full" | "load"): Action {
    return this.models ? `${reading} models` : reading;
  }

  get #warehouse(): string {
    return join(this.dir, "warehouse", "junheng.duckdb");
  }

  #change(state: number): void {
    this.state = state;
    this.#write(1, `state ${state}`);
  }

  #write(part: number, seed: string): void {
    const dice = random(`exam ${part} ${seed}`);
    const exam = Array.from({length: lines}, (_, i) => `3000000003,${20_130_000 + part * lines + i},学生${i % 97},${dice.uniform() < 0.03 ? "8O" : dice.whole(0, 100)},${dice.uniform() < 0.03 ? "缺考" : dice.whole(0, 100)}\n`);
    writeFileSync(join(this.dir, "raw", "exam", `${part}.csv`), gb18030(`学校代码,考号,姓名,语文,数学\n${exam.join("")}`));
  }

  /** Undisturbed, in this process; how many files it read. */
  async #load(): Promise<number> {
    const workspace = openWorkspace(this.dir);
    return (await buildWarehouse(workspace.warehouse, async (connection) => {
      const reconciliation = await loadSources(connection, workspace, {nativeFrom: 0, last: workspace.warehouse});
      if (this.models) {
        await buildModels(connection, workspace.bureau);
      }
      return reconciliation;
    })).read;
  }

  /** Every table of the schemas raw and marts as one text: how many rows, and the sum of their hashes, whatever their order. */
  async #held(): Promise<string> {
    const {connection, close} = await openDuckdb(this.#warehouse, "read");
    try {
      const tables = await rows<{name: string}>(connection, "SELECT table_schema || '.' || table_name AS name FROM information_schema.tables WHERE table_schema IN ('raw', 'marts') AND table_type = 'BASE TABLE' ORDER BY 1");
      return JSON.stringify(await rows(connection, tables.map(({name}) => `SELECT '${name}' AS name, count(*) AS n, CAST(sum(hash(t)) AS VARCHAR) AS hash FROM ${name} AS t`).join(" UNION ALL ")));
    } finally {
      close();
    }
  }
}
