import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {utils, write} from "@e965/xlsx";
import {afterAll, describe, expect, it} from "vitest";
import {openDuckdb} from "../../../src/duckdb.js";
import {run} from "../cli/run.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-measure-"));
const california = fileURLToPath(new URL("../../../data/california/raw/apipop_elementary.csv", import.meta.url));
afterAll(() => rmSync(folder, {recursive: true}));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function json(...argv: string[]): Promise<{by: string | null; n: number; cv_weighted: number; reasons: Record<string, string>}[]> {
  const {code, stdout, stderr} = await run("measure", ...argv, "--json");
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout);
}

/** The worked example of 教督〔2012〕3号: books per pupil, weighted by pupils, has CV 0.515256630. */
const pupils = [45, 37, 89, 76, 55];
const books = [279, 137, 935, 160, 402];
const worked = pupils.map((count, i) => `学校${i + 1},${books[i]! / count},${count}`);

describe("measure", () => {
  it("gives the official worked example of 差异系数, from UTF-8 with BOM, GB18030 and a workbook with a title line", async () => {
    const text = ["学校,生均图书,在校生数", ...worked, ""].join("\r\n");
    const utf8 = file("图书.csv", `\uFEFF${text}`);
    expect((await json(utf8, "--value", "生均图书", "--weight", "在校生数"))[0]?.cv_weighted).toBeCloseTo(0.51525663, 9);
    const gb = file("gb.csv", Buffer.concat([Buffer.from([0xd1, 0xa7, 0xd0, 0xa3, 0x2c]), Buffer.from(text.replace("学校,生均图书,在校生数", "x,w").replaceAll(/学校(\d)/g, "$1"))]));
    expect((await json(gb, "--value", "x", "--weight", "w"))[0]?.cv_weighted).toBeCloseTo(0.51525663, 9);
    const sheet = utils.aoa_to_sheet([["某县小学图书情况"], [], ["学校", "生均图书", "在校生数"], ...pupils.map((count, i) => [`学校${i + 1}`, books[i]! / count, count])]);
    // A percentage is measured as what is stored.
    (sheet["B4"] as {z: string}).z = "0.00%";
    const workbook = file("图书.xlsx", write({SheetNames: ["图书"], Sheets: {图书: sheet}}, {type: "buffer", bookType: "xlsx"}) as Uint8Array);
    expect((await json(workbook, "--value", "生均图书", "--weight", "在校生数"))[0]?.cv_weighted).toBeCloseTo(0.51525663, 9);
  });

  it("gives California's weighted CV, 0.205861505, from csv and from parquet", async () => {
    expect((await json(california, "--value", "api00", "--weight", "enroll"))[0]?.cv_weighted).toBeCloseTo(0.205861505, 9);
    const parquet = join(folder, "api.parquet");
    const {connection, close} = await openDuckdb(":memory:");
    await connection.run(`COPY (SELECT * FROM read_csv('${california}', nullstr = ['', 'NA'])) TO '${parquet}'`);
    close();
    expect((await json(parquet, "--value", "api00", "--weight", "enroll"))[0]?.cv_weighted).toBeCloseTo(0.205861505, 9);
  });

  it("measures each value of --by on its own, in order, as text", async () => {
    const years = file("years.csv", "year,x\n2013,1\n2012,2\n2012,2\n2013,3\n");
    expect((await json(years, "--value", "x", "--by", "year")).map(({by, n, cv_weighted}) => [by, n, cv_weighted])).toEqual([["2012", 2, 0], ["2013", 2, 0.5]]);
  });

  it("leaves out and counts rows without a value of --by, and prints no 0 for what is none", async () => {
    const text = file("tiny.csv", "year,x\n2013,0.0000000001\n2013,0.0000000003\n暂无,5\n,7\n");
    const {stdout, stderr} = await run("measure", text, "--value", "x", "--by", "year");
    expect(stderr).toContain("left out: 2 行没有 rows without year");
    expect(stdout).toMatch(/^mean +2\.000e-10$/m);
    expect(JSON.parse((await run("measure", text, "--value", "x", "--by", "year", "--json")).stdout)).toMatchObject([{by: "2013", n: 2, rows_without_by: 2}]);
  });

  it("follows the units of --unit over --by: β in parts, in words, and why there is none", async () => {
    const lines = (year: number, value: (i: number) => number) => Array.from({length: 12}, (_, i) => `${year},s${i},${value(i)}`);
    const years = file("followed.csv", ["year,school,x", ...lines(2020, (i) => 2 ** i), ...lines(2021, (i) => 2 ** (i / 2)), ...lines(2022, (i) => 2 ** (((5 * i) % 12) / 2)), "2023,s1,4", ""].join("\n"));
    const results = await json(years, "--value", "x", "--by", "year", "--unit", "school") as unknown as {convergence?: {from: string; beta: number; larger_part: string} | null; reasons: object}[];
    expect(results.map(({convergence}) => convergence && [convergence.from, convergence.larger_part])).toEqual([undefined, ["2020", "spread"], ["2021", "noise"], null]);
    expect(results[1]?.convergence?.beta).toBeCloseTo(-0.5, 12);
    expect(results[3]?.reasons).toMatchObject({convergence: "few_units"});
    const {stdout} = await run("measure", years, "--value", "x", "--by", "year", "--unit", "school");
    expect(stdout).toContain("2020 → 2021: 差距缩小 differences narrowed，β = -0.5 (se 0) = 回归均值 0 + 离散程度变化 -0.5；β主要来自离散程度的真实变化");
    expect(stdout).toContain("2021 → 2022: 差距未变 differences unchanged");
    expect(stdout).toContain("β主要是回归均值，不能作为靠拢的证据");
    const twice = await run("measure", file("twice.csv", "year,school,x\n2020,a,1\n2020,a,2\n"), "--value", "x", "--by", "year", "--unit", "school");
    expect([twice.code, twice.stderr]).toEqual([1, expect.stringContaining('column school › a: it stands 2 times in "2020"')]);
    expect(await run("measure", years, "--value", "x", "--unit", "school")).toMatchObject({code: 2, stderr: expect.stringContaining("write --by COL too")});
    expect(await run("measure", years, "--value", "x", "--by", "year", "--unit", "nobody")).toMatchObject({code: 2});
  });

  it("splits by two columns joined, and gives null with a reason where there is no group", async () => {
    const groups = file("groups.csv", "a,b,x\n1,2,10\n1,2,10\n12,,5\n");
    const [result] = await json(groups, "--value", "x", "--group", "a,b") as unknown as {variance_weighted: object}[];
    expect(result?.variance_weighted).toMatchObject({within: 0});
    expect((await json(groups, "--value", "x"))[0]?.reasons).toMatchObject({"variance_weighted.between": "no_group"});
  });

  it("prints a table without --json, a null with its reason", async () => {
    const {code, stdout} = await run("measure", file("one.csv", "x\n5\n"), "--value", "x");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^cv +0$/m);
    expect(stdout).toMatch(/^cv_sample +— fewer_than_two$/m);
    expect(stdout).toMatch(/^theil_t\.within +— no_group$/m);
    expect(stdout).toMatch(/^cv_weighted_interval\.low +— fewer_than_30$/m);
    expect(stdout.indexOf("差异系数")).toBeLessThan(stdout.indexOf("泰尔指数"));
  });

  it.each([
    ["bad.csv", "学校,x\n一,5\n\n二,8O\n", "bad.csv › B4: \"8O\" is not a number."],
    ["negative.csv", "w,x\n-1,5\n", "negative.csv › A2: the weight \"-1\" is negative."],
  ])("names the cell that is wrong in %s", async (name, content, message) => {
    const {code, stderr} = await run("measure", file(name, content), "--value", "x", ...(name === "negative.csv" ? ["--weight", "w"] : []));
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });

  it("reads a unit that every number has, and refuses one that some have, with the cell", async () => {
    const {code, stdout} = await run("measure", file("shared.csv", "x,w\n\"1,000元\",70%\n3000元,30%\n缺,100%\n"), "--value", "x", "--weight", "w", "--json");
    expect([code, JSON.parse(stdout)[0]]).toMatchObject([0, {n: 2, mean: 2000, mean_weighted: 1600}]);
    expect(await run("measure", file("mixed.csv", "x\n0.93\n93%\n"), "--value", "x")).toMatchObject({code: 1, stderr: expect.stringMatching(/mixed\.csv › A3: "93%" is not a number.*the same unit, or %, in every cell/s)});
  });

  it("suggests the nearest column, and lists them where none is near", async () => {
    const table = file("columns.csv", "学校,生均面积\n一,5\n");
    expect(await run("measure", table, "--value", "生均面积数")).toMatchObject({code: 2, stderr: expect.stringContaining('did you mean "生均面积"?')});
    expect(await run("measure", table, "--value", "x")).toMatchObject({code: 2, stderr: expect.stringContaining("use one of 学校, 生均面积")});
  });

  it("needs --value, and a file that it can read", async () => {
    expect(await run("measure", california)).toMatchObject({code: 2, stderr: expect.stringContaining("write --value COL")});
    expect(await run("measure", file("empty.csv", ""), "--value", "x")).toMatchObject({code: 1, stderr: expect.stringContaining("the file is empty")});
    expect(await run("measure", file("no.parquet", "PAR1 broken"), "--value", "x")).toMatchObject({code: 1, stderr: expect.stringContaining("no Parquet file that can be read")});
  });
});
