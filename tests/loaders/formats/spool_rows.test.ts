import {expect, test} from "vitest";
import {Spool} from "../../../loaders/formats/spool.js";
import {spoolRows, type Formats} from "../../../loaders/formats/spool_rows.js";
import {spooledRows} from "../../../loaders/formats/spooled_rows.js";
import type {SheetValue} from "../../../loaders/formats/sheet_rows.js";

const write = (values: SheetValue[][], lines: Formats = [], columns: Formats = []) => {
  const {spooled, ...told} = spoolRows(new Spool("none", 1e6, 1e6), values, lines, columns);
  return {...told, rows: [...spooledRows(spooled)].map(({row, cells, numbers}) => [row, [...cells], [...(numbers ?? [])]])};
};

test("the filled lines of a sheet, each up to its last filled cell, with their numbers", () => {
  expect(write([["甲", "", ""], [], ["", 7, ""], [""], []])).toEqual({lines: 3, filled: 2, hiddenParts: {rows: [], columns: []}, rows: [[1, ["甲"], []], [2, [], []], [3, ["", "7"], [1]]]});
  expect(write([])).toEqual({lines: 0, filled: 0, hiddenParts: {rows: [], columns: []}, rows: []});
});
test("hidden lines are told where they hold something, hidden columns always, runs of them as one", () => {
  const hidden = {hidden: true};
  expect(write([["甲"], ["乙"], [""], ["丙"]], [hidden, hidden, hidden, hidden, hidden], [undefined, hidden, hidden, {hidden: false}, hidden]).hiddenParts).toEqual({rows: [{from: 1, to: 2}, {from: 4, to: 4}], columns: [{from: 1, to: 2}, {from: 4, to: 4}]});
});
