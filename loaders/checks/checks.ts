import type {ScreeningCheck} from "./check.js";
import {aliasesUnambiguous} from "./aliases_unambiguous.js";
import {codeOneName} from "./code_one_name.js";
import {codesTenDigits} from "./codes_ten_digits.js";
import {districtKnown} from "./district_known.js";
import {jumpAgainstLastYear} from "./jump_against_last_year.js";
import {keysUnique} from "./keys_unique.js";
import {nameAsRegistered} from "./name_as_registered.js";
import {nameOneCode} from "./name_one_code.js";
import {nothingHidden} from "./nothing_hidden.js";
import {numeratorWithinDenominator} from "./numerator_within_denominator.js";
import {partsWithinWhole} from "./parts_within_whole.js";
import {personsOrTimes} from "./persons_or_times.js";
import {pupilFlow} from "./pupil_flow.js";
import {pupilsFitClasses} from "./pupils_fit_classes.js";
import {rateAsStated} from "./rate_as_stated.js";
import {recordsPresent} from "./records_present.js";
import {renameKeepsCode} from "./rename_keeps_code.js";
import {requiredCells} from "./required_cells.js";
import {requiredColumns} from "./required_columns.js";
import {resourcesPlausible} from "./resources_plausible.js";
import {schoolOrSum} from "./school_or_sum.js";
import {schoolSuccession} from "./school_succession.js";
import {schoolsIdentified} from "./schools_identified.js";
import {successionInTime} from "./succession_in_time.js";
import {successionOneStep} from "./succession_one_step.js";
import {successionOrder} from "./succession_order.js";
import {successionSides} from "./succession_sides.js";
import {sharedBlank} from "./shared_blank.js";
import {sharedItems} from "./shared_items.js";
import {sharedNeedsType} from "./shared_needs_type.js";
import {stageAsSheet} from "./stage_as_sheet.js";
import {totalsAgree} from "./totals_agree.js";
import {unitsHundred} from "./units_hundred.js";
import {unitsTenThousand} from "./units_ten_thousand.js";
import {valuesPossible} from "./values_possible.js";
import {valuesReadable} from "./values_readable.js";

/** Every screening check, in the order in which they are told: the file itself, its cells, its sums, its neighbours. */
export const screeningChecks: readonly ScreeningCheck[] = [
  recordsPresent, nothingHidden, requiredColumns, requiredCells, keysUnique, schoolsIdentified, codesTenDigits, codeOneName, nameOneCode, aliasesUnambiguous, nameAsRegistered, districtKnown,
  valuesReadable, valuesPossible, numeratorWithinDenominator, rateAsStated, partsWithinWhole, stageAsSheet, sharedItems, sharedBlank, sharedNeedsType, pupilsFitClasses, totalsAgree, schoolOrSum,
  personsOrTimes, unitsTenThousand, unitsHundred, resourcesPlausible, jumpAgainstLastYear, pupilFlow, schoolSuccession,
  successionSides, renameKeepsCode, successionOrder, successionOneStep, successionInTime,
];
