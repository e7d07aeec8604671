import {expect, test} from "vitest";
import {shownPage} from "../../../loaders/formats/shown_page.js";

test.each([
  ["<td>500<sup>1</sup></td>", "500"], ["<td>500<SUB class=x>注</SUB></td>", "500"], ["<td><s>250</s>300</td>", "300"], ["<td><strike>250</strike><del>260</del>300</td>", "300"],
  ["<td>（m<sup>2</sup>）</td>", "（m2）"], ["<td>M<sup>3</sup>1<sup>2</sup></td>", "M31"], ["<td>1<s>2</td><td>3</td>", "13"], ["<td>1<s>2", "1"], ["<td><span>5</span><strong>6</strong></td>", "56"],
  ["a<!-- <table><td>1</td></table> -->b", "ab"], ["a<!--[if mso]>x<![endif]-->b<!-- open", "ab"], ["<script>var a = '<table>9</table>'</script>1<style><!-- td{} --></style>2", "12"],
  ["&#31532;&#x7B2C;一", "第第一"], ["&#60;td&#62;&#38;&#160;", "&lt;td&gt;&amp;&nbsp;"], ["&#0;&#9999999;", "&#0;&#9999999;"],
])("%s shows %s", (page, shown) => {
  expect(shownPage(page).replaceAll(/<[^<>]*>/g, "")).toBe(shown);
});
