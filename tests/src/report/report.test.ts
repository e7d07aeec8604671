import {execFile} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {report} from "../../../src/report/report.js";
import {readRelease, type Release} from "../../../src/report/release.js";
import {published} from "../../published.js";
import {pdfText} from "./pdf_text.js";

const out = mkdtempSync(join(tmpdir(), "junheng-report-"));
afterAll(() => rmSync(out, {recursive: true}));

async function printed(name: "hongta" | "xiquan" | "california"): Promise<{path: string; pages: string[]; all: string; count: number; release: Release; dir: string}> {
  const {workspace, release} = await published(name);
  const {path, pages} = await report(workspace, {out: join(out, name)});
  const text = await pdfText(readFileSync(path));
  return {path, pages: text, all: text.join(""), count: pages, release: readRelease(release), dir: workspace.dir};
}

describe("report of hongta", () => {
  let hongta: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    hongta = await printed("hongta");
  });

  it("is one PDF under 2 MB with a file name that says area, kind and release", () => {
    expect(basename(hongta.path)).toBe("红塔区义务教育优质均衡发展年度报告_2013.1.pdf");
    expect(readdirSync(join(out, "hongta"))).toEqual([basename(hongta.path)]);
    expect(readFileSync(hongta.path).length).toBeLessThan(2_000_000);
    expect(hongta.pages).toHaveLength(hongta.count);
  });

  it("carries release, data date, page n of N and the simulated mark on every page", () => {
    for (const [i, page] of hongta.pages.entries()) {
      expect(page).toContain("发布2013.1·数据截至2013-09-01");
      expect(page).toContain(`第${i + 1}页，共${hongta.count}页`);
      expect(page).toContain("含模拟数据");
    }
  });

  it("opens with title, year, standard, and that the standard looks back", () => {
    expect(hongta.pages[0]).toContain("2013红塔区义务教育优质均衡发展年度报告");
    expect(hongta.pages[0]).toContain("教督〔2017〕6号第六条");
    expect(hongta.pages[0]).toContain("按2017标准回溯");
    expect(hongta.pages[1]).toContain("结论");
  });

  it("prints the published promotion rates with the release's numerators and denominators", () => {
    const rates = hongta.release.rows("rates").filter((row) => row.scope === "area");
    expect(rates.map((row) => row.stated_percent)).toEqual([93.73, null, 96.4]);
    const page = hongta.pages.find((text) => text.includes("初中升学率各年情况")) ?? "";
    for (const row of rates) {
      expect(page).toContain(`${row.year}${row.numerator?.toLocaleString("en-US")}${row.denominator?.toLocaleString("en-US")}`);
    }
    expect(page).toContain("2013年初中升学率96.40%，比2011年提高2.67个百分点");
    expect(page).toContain("93.73%");
  });

  it("prints every indicator's mean and coefficient of both stages as the release has them", () => {
    const names = new Map(hongta.release.manifest.catalogue.indicators.map((entry) => [entry.id, entry]));
    for (const stage of ["小学", "初中"]) {
      const page = hongta.pages.find((text) => text.includes(`${stage}·校际差异`) && text.includes("差异系数与限值")) ?? "";
      const rows = hongta.release.rows("balance").filter((row) => row.year === 2013 && row.stage === (stage === "小学" ? "primary" : "junior"));
      expect(rows).toHaveLength(7);
      for (const row of rows) {
        const {short, decimals} = names.get(row.indicator_id)!;
        const mean = row.mean!.toLocaleString("en-US", {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
        expect(page).toContain(short.zh);
        expect(page).toContain(`${mean}/${row.threshold!.toLocaleString("en-US", {minimumFractionDigits: decimals, maximumFractionDigits: decimals})}`);
        expect(page).toContain(row.cv!.toFixed(2));
      }
    }
  });

  it("lists every school of the year once in its stage's table", () => {
    const schools = hongta.release.rows("school_years").filter((row) => row.year === 2013);
    expect(schools.map((row) => row.stage).filter((stage) => stage === "junior")).toHaveLength(15);
    for (const row of schools) {
      expect(hongta.pages[row.stage === "primary" ? 3 : 5]).toContain(`${row.school_name}${row.pupils?.toLocaleString("en-US")}`);
    }
  });

  it("prints the training total and that it agrees with the published one", () => {
    expect(hongta.all).toContain("2013年教师培训4,833人次");
    expect(hongta.all).toContain("与公布的“教学业务培训”4,833人次一致");
  });

  it("names no school in the exam section", () => {
    const page = hongta.pages.find((text) => text.includes("考试质量") && text.includes("参考率")) ?? "";
    expect(page).toContain("校际差异率");
    for (const {school_name: name} of hongta.release.rows("school_years")) {
      expect(page).not.toContain(name);
    }
  });

  it("gives the same bytes in another process", async () => {
    const again = join(out, "again");
    await promisify(execFile)(process.execPath, ["src/junheng.mjs", "report", "--year", "2013", "--out", again, "--workspace", hongta.dir]);
    expect(readFileSync(join(again, basename(hongta.path))).equals(readFileSync(hongta.path))).toBe(true);
  });
});

describe("report of xiquan", () => {
  it("says what does not apply, prints the 180 人次, and nothing of simulation", async () => {
    const {all, path} = await printed("xiquan");
    expect(basename(path)).toBe("喜泉学区教育均衡年度报告_2013.1.pdf");
    expect(all).toContain("不适用国家标准");
    expect(all).toContain("校际差异和达标判定不适用");
    expect(all).toContain("2013年教师培训180人次");
    expect(all).not.toContain("含模拟数据");
  });
});

describe("report of california", () => {
  it("judges by the local limit and summarises 4,421 schools by district, the largest first", async () => {
    const {all, count, release} = await printed("california");
    expect(count).toBeLessThan(15);
    expect(all).toContain("小学API分数的差异系数0.21，超出限值0.20");
    expect(all).toContain("小学4,421所学校，不作综合判定");
    expect(all).toContain("共679个学区，其中235个只有一所学校");
    const largest = release.rows("districts").filter((row) => row.year === 2000).sort((a, b) => b.schools - a.schools)[0];
    expect(all).toContain(`${largest?.district_name}${largest?.parent_name}${largest?.schools}`.replaceAll(" ", ""));
  });
});

describe("report", () => {
  it("names a folder that cannot be written, and how to go on", async () => {
    const {workspace} = await published("xiquan");
    const file = join(workspace.dir, "bureau.yaml");
    await expect(report(workspace, {out: file})).rejects.toMatchObject({code: "unwritable", repair: expect.stringContaining("--out")});
  });

  it("asks for a publish where the year has no release", async () => {
    const {workspace} = await published("xiquan");
    await expect(report(workspace, {year: 1999, out})).rejects.toMatchObject({code: "no_release", repair: "run `npx junheng publish --year 1999` first"});
  });
});
