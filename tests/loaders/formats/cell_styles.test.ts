import {expect, test} from "vitest";
import {unitOfFormat} from "../../../loaders/formats/cell_styles.js";

test.each([
  ['0.0"万元"', "万元"], ['#,##0.00"万元";[Red]-#,##0.00"万元"', "万元"], ["0.0万元", "万元"], ['[$-804]0"千册"', "千册"], ['0" 万"', "万"], ['0.00_ "百万元"', "百万元"], ["0!万!元", "万元"], ["[Red]0.0\\万\\元_ ", "万元"],
  ['0"元"', ""], ['0"人"', ""], ['0.00"%"', ""], ['0.0,"千"', ""], ['0!.0,"万"', ""], ['0!.0000"万元"', ""], ['[>=10000]0.0,"万";0', ""], ['[>9]0"万";0', ""], ['yyyy"年"m"月"', ""], ["General", ""], ["@", ""], ["", ""], ['0"万"0', ""],
])("a format %s writes the unit \"%s\" behind the number", (format, unit) => {
  expect(unitOfFormat(format)).toBe(unit);
});
