import {expect, test} from "vitest";
import {closedCells} from "../../../loaders/formats/closed_cells.js";

test.each([
  ["<table><tr><td>1<td>2<tr><th>3</table>", "<table><tr><td>1</td><td>2</td><tr><th>3</th></table>"],
  ["<table><tr><td>1</td><TD>2</tr></table>", "<table><tr><td>1</td><TD>2</td></tr></table>"],
  ["<td>1<table><tr><td>2<td>3</table>4</td>", "<td>1<table><tr><td>2</td><td>3</td></table>4</td>"],
  ["<table><tr><td/><td>1</td></tr></table>", "<table><tr><td/><td>1</td></tr></table>"],
  ["<td>1", "<td>1</td>"], ["</table><td>1</td>", "</table><td>1</td>"], ["", ""],
])("%s is read as %s", (page, closed) => {
  expect(closedCells(page)).toBe(closed);
});
