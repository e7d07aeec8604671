import {execFile} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {report} from "../../../src/report/report.js";
import {readRelease, type Release} from "../../../src/report/release.js";
import {published} from "../../published.js";
import {bare, pdfText} from "./pdf_text.js";

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
      const page = hongta.pages.find((text) => text.includes(`${row.stage === "primary" ? "小学" : "初中"}各学校指标`));
      expect(page).toContain(`${row.school_name}${row.pupils?.toLocaleString("en-US")}`);
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

  it("lists every requirement of the standard once a stage, and those that nobody reported as pending", () => {
    const page = hongta.pages.find((text) => text.includes("标准各部分") && text.includes("政府保障程度")) ?? "";
    const overall = hongta.release.rows("standard_parts").find((row) => row.year === 2013 && row.part === "overall");
    const items = hongta.release.rows("standard_items").filter((row) => row.year === 2013);
    expect(page).toContain(`${overall?.items}项要求：${overall?.items_pass}项达标，${overall?.items_fail}项未达标，${overall?.items_pending}项待填报`);
    expect(page.match(/(?:全部|小学|初中)—待填报/g)).toHaveLength(items.filter((row) => row.verdict === "pending" && row.value === null).length);
    for (const item of hongta.release.manifest.catalogue.lists["standardItems"] ?? []) {
      expect(page).toContain(bare((item["text"] as {zh: string}).zh));
    }
  });

  it("says in words why a stage, a school and an indicator fail, and how little would pass", () => {
    const stage = hongta.release.rows("verdicts").find((row) => row.year === 2013 && row.kind === "stage" && row.stage === "junior");
    const page = hongta.pages.find((text) => text.includes("初中·判定依据") && text.includes("差异系数核算")) ?? "";
    expect(page).toContain(bare(stage!.text_zh).slice(0, -1));
    for (const row of hongta.release.rows("verdicts").filter((entry) => entry.year === 2013 && entry.stage === "junior" && entry.verdict === "fail" && entry.kind !== "school_indicator" && entry.kind !== "stage")) {
      expect(page).toContain(bare(row.text_zh));
    }
    const lowest = hongta.release.rows("audit_remedies").find((row) => row.year === 2013 && row.stage === "junior" && row.remedy === "add_lowest" && row.state === "ok");
    expect(page).toContain(`最低的${lowest?.schools_up}所${lowest?.amount}名${lowest?.cv_after?.toFixed(4)}`);
  });

  it("annexes the lines of every coefficient over or near its limit, and their sum is S²", () => {
    const near = hongta.release.rows("audit_sheets").filter((row) => row.year === 2013 && row.near_limit === true);
    expect(near.map((row) => `${row.stage} ${row.indicator_id}`).toSorted()).toEqual(["junior teachers_backbone_per_100", "primary teachers_backbone_per_100"]);
    const annex = hongta.all.slice(hongta.all.indexOf("差异系数逐校核算表（2项）"));
    for (const row of hongta.release.rows("audit_lines").filter((line) => line.year === 2013 && near.some((sheet) => sheet.stage === line.stage && sheet.indicator_id === line.indicator_id))) {
      expect(annex).toContain(`${row.pupils.toLocaleString("en-US")}${row.resource}${row.value.toFixed(4)}${(row.share_0_1 * 100).toFixed(2)}%`);
    }
    for (const sheet of near) {
      expect(annex).toContain(`合计${sheet.pupils?.toLocaleString("en-US")}${sheet.resource}${sheet.mean?.toFixed(4)}100%${(sheet.sd! ** 2).toFixed(sheet.sd! ** 2 < 1 ? 6 : 3)}100%`);
    }
  });

  it("counts value added in three bands, with its caveat, and names no school there", () => {
    const page = hongta.pages.find((text) => text.includes("学校增值") && text.includes("与上年同档")) ?? "";
    const total = hongta.release.rows("value_added_models").find((row) => row.year === 2013 && row.subject === "total");
    expect(page).toContain(`总分增值：${total?.schools}所学校中${total?.schools_not_distinguishable}所分不开，${total?.schools_above}所高于、${total?.schools_below}所低于预期`);
    expect(page).toContain("少于10人的学校参与建模但不给结果，少于10所学校不建模");
    for (const {school_name: name} of hongta.release.rows("school_years")) {
      expect(page).not.toContain(name);
    }
  });

  it("says why each coefficient changed, part by part, and whether schools converge", () => {
    const page = hongta.pages.find((text) => text.includes("初中·与往年相比") && text.includes("学生变动")) ?? "";
    const signed = (value: number, digits: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(digits)}`;
    const of = (component: string) => hongta.release.rows("balance_changes").find((row) => row.year === 2013 && row.stage === "junior" && row.indicator_id === "teachers_backbone_per_100" && row.component === component);
    const total = of("total");
    expect(page).toContain(`骨干教师${total?.cv_before?.toFixed(3)}${total?.cv_after?.toFixed(3)}${signed(total!.cv_change!, 3)}${signed(of("resources")!.cv_change!, 3)}${signed(of("pupils")!.cv_change!, 3)}`);
    const course = hongta.release.rows("convergence").find((row) => row.year === 2013 && row.from_year === 2011 && row.stage === "junior" && row.indicator_id === "teachers_backbone_per_100");
    expect(page).toContain(`骨干教师${course?.schools}${course?.sigma_before?.toFixed(3)}${course?.sigma_after?.toFixed(3)}${signed(course!.beta!, 2)}（${course?.beta_se?.toFixed(2)}）${signed(course!.beta_from_noise!, 2)}`);
    expect(page).toContain("不是因果");
    expect(page).toContain("各校数据为模拟数据");
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
    expect(all).toContain("所学校缺在校生数，补报后才能判定；已报学校差异系数0.21，超过限值0.20，补报的学生合计至少");
    expect(all).toContain("小学4,421所学校，不作综合判定");
    expect(all).toContain("口径决定结论：按在校生数加权为0.21，不加权为0.195");
    expect(all).toContain("列出占差异最多的20所学校，合计行含全部；其余4,377所见发布文件audit_lines.csv");
    expect(all).not.toContain("政府保障程度");
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
