// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {sortRows, table, type Column} from "../../../../src/site/components/table.js";

interface Row {name: string; value: number | null}
const rows: Row[] = [{name: "乙", value: 2}, {name: "甲", value: null}, {name: "丙", value: 10}, {name: "丁", value: 2}];
const columns: Column<Row>[] = [
  {label: "学校", cell: (row) => row.name, sort: (row) => row.name},
  {label: "值", cell: (row) => row.value ?? "缺失", sort: (row) => row.value, numeric: true},
];
const names = (element: HTMLElement) => [...element.querySelectorAll("tbody th")].map((cell) => cell.textContent);

describe("sortRows", () => {
  it("sorts numbers as numbers, keeps ties in order and puts null last both ways", () => {
    expect(sortRows(rows, (row) => row.value, false).map((row) => row.name)).toEqual(["乙", "丁", "丙", "甲"]);
    expect(sortRows(rows, (row) => row.value, true).map((row) => row.name)).toEqual(["丙", "乙", "丁", "甲"]);
  });

  it("leaves the rows it was given alone", () => {
    const given = [...rows];
    sortRows(given, (row) => row.value, true);
    expect(given).toEqual(rows);
  });
});

describe("table", () => {
  it("sorts by its headers and says so", () => {
    const element = table(rows, columns, {caption: "学校"});
    const [, value] = element.querySelectorAll("thead button");
    (value as HTMLElement).click();
    expect(names(element)[0]).toBe("丙");
    expect(element.querySelectorAll("thead th")[1]?.getAttribute("aria-sort")).toBe("descending");
    (value as HTMLElement).click();
    expect(names(element)).toEqual(["乙", "丁", "丙", "甲"]);
  });

  it("has a caption, row headers and labelled cells", () => {
    const element = table(rows, columns, {caption: "各校"});
    expect(element.querySelector("caption")?.textContent).toBe("各校");
    expect(element.querySelector("tbody th")?.getAttribute("scope")).toBe("row");
    expect(element.querySelector("tbody td")?.getAttribute("data-label")).toBe("值");
    expect(element.querySelector("tbody td")?.className).toBe("num");
  });

  it("shows the first rows, and the rest when asked", () => {
    const element = table(rows, columns, {caption: "各校", first: 3});
    expect(names(element)).toHaveLength(3);
    const more = element.querySelector<HTMLButtonElement>("button.quiet");
    expect(more?.textContent).toBe("显示其余 1 行");
    more?.click();
    expect(names(element)).toHaveLength(4);
    expect(more?.hidden).toBe(true);
  });

  it("is an empty table for no rows, and writes text, not markup", () => {
    expect(table([], columns, {caption: "无"}).querySelectorAll("tbody tr")).toHaveLength(0);
    expect(table([{name: "<b>甲</b>", value: 1}], columns, {caption: "x"}).querySelector("b")).toBeNull();
  });
});
