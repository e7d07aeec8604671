import {expect, test} from "vitest";
import {hiddenPageLines} from "../../../loaders/formats/hidden_page_lines.js";

test("the lines of each table, those that the page does not show among them", () => {
  const page = `<table><tr><td>1</td></tr><TR style="color:red; DISPLAY : none"><td>2</td></TR></table><p hidden><table class=x><tr hidden><td>3</td></tr><tr class="hidden-xs"><td>4</td></tr></table>`;
  expect(hiddenPageLines(page).map((lines) => lines.map(({hidden}) => hidden))).toEqual([[false, true], [true, false]]);
  expect(hiddenPageLines("<p>no table</p>")).toEqual([]);
});
