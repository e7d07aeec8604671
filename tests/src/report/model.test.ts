import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import type {Manifest} from "../../../src/publish/manifest.js";
import {reportModel} from "../../../src/report/model.js";
import {readRelease} from "../../../src/report/release.js";
import {smallManifest, smallTables} from "./small_release.js";
import {writeRelease, type Tables} from "./write_release.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-model-"));
afterAll(() => rmSync(folder, {recursive: true}));
let made = 0;

const model = (tables: Tables, manifest: Partial<Manifest> = {}, language: "zh" | "en" = "zh") =>
  reportModel(readRelease(writeRelease(join(folder, String(made++)), smallManifest(manifest), tables)), language).document;
const table = (document: ReturnType<typeof model>, kicker: string) => {
  const found = document.sections.find((section) => section.kicker === kicker)?.blocks.find((block) => block.kind === "table");
  return found?.kind === "table" ? found.rows.map((row) => row.cells) : [];
};

describe("reportModel", () => {
  it("opens with what failed, by how much, and where the differences lie", () => {
    const [first] = model(smallTables()).findings.items;
    expect(first).toMatchObject({tone: "fail", headline: "初中骨干教师的差异系数 0.50，超出限值 0.45"});
    expect(first?.text).toContain("60% 在学区之内，40% 在学区之间");
  });

  it("shows as many digits as it takes to tell a coefficient from its limit", () => {
    expect(model(smallTables(undefined, 0.4512)).findings.items[0]?.headline).toBe("初中骨干教师的差异系数 0.451，超出限值 0.450");
  });

  it("writes 缺失 for a missing value and never a figure", () => {
    const row = table(model(smallTables()), "初中 · 各学校").find((cells) => cells[0]?.text === "乙校");
    expect(row?.map((cell) => cell.text)).toEqual(["乙校", "1,000", "缺失", "0", "待填报"]);
  });

  it("never lets a value under the standard read as equal to it", () => {
    const row = table(model(smallTables()), "初中 · 各学校").find((cells) => cells[0]?.text === "丙校");
    expect(row?.[2]).toMatchObject({text: "0.998", tone: "fail"});
    expect(row?.at(-1)?.after).toBe("最低 99%");
  });

  it("marks roles: the lead school filled, cooperating ones hollow", () => {
    const marks = table(model(smallTables()), "初中 · 各学校").flatMap((cells) => cells[0]?.mark ?? []);
    expect(marks).toEqual(["lead", "cooperating", "cooperating"]);
  });

  it("labels simulated data on the cover and in the running head of every page", () => {
    const document = model(smallTables(), {simulated: {any: true, datasets: ["resources"]}});
    expect(document.running.simulated).toBe("含模拟数据");
    expect(document.cover.notices.map(({text}) => text).join("")).toContain("模拟数据：本报告的教师与校舍设备数据由程序模拟生成");
  });

  it("says nothing of simulation where nothing is simulated", () => {
    expect(JSON.stringify(model(smallTables()))).not.toContain("模拟");
  });

  it("labels years before the standard as looked back on", () => {
    expect(model(smallTables()).cover.notices.map(({text}) => text).join("")).toContain("按 2017 标准回溯");
  });

  it("gives no verdict where no standard applies, and says why", () => {
    const document = model(smallTables(), {standard: null, whyNone: "原因在此。"});
    expect(document.cover.title[0]).toBe("示例区教育均衡");
    expect(document.cover.notices).toContainEqual({tone: "soft", text: "原因在此。"});
    expect(document.sections.find(({kicker}) => kicker === "初中 · 各学校")?.title).toBe("初中 3 所学校，不作综合判定");
  });

  it("holds a release with no table at all: notes and method remain", () => {
    const document = model({});
    expect(document.sections.map(({kicker}) => kicker)).toEqual(["数据说明", "方法与口径"]);
  });

  it("prints each source with the start of its sha256", () => {
    expect(JSON.stringify(model({}).sections)).toContain("sha256 0123456789ab…");
  });

  it("can be written in English from the same data", () => {
    expect(model(smallTables(), {}, "en").findings.items[0]?.headline).toBe("Junior: 骨干教师 has a coefficient of 0.50, beyond the limit of 0.45");
  });
});
