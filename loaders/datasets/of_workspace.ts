import {Failure} from "../../src/failure.js";
import type {Workspace} from "../../src/workspace.js";
import {headerText} from "../tables/header_text.js";
import {nearest} from "../tables/nearest.js";
import type {Dataset} from "./dataset.js";
import {findDataset} from "./datasets.js";
import {examScores} from "./exam_scores.js";
import {withSubjects} from "./with_subjects.js";

type Given = Pick<Workspace, "headers" | "bureau">;

/**
 * The dataset as a workspace reads it: the names of headers.yaml go before the accepted ones, its local indicators have their units, and its own subjects are known.
 * Throws Failure unknown_field, two_meanings where a name is given to one field and accepted for another, or what withSubjects throws.
 */
export function ofWorkspace(declared: Dataset, {headers, bureau}: Given): Dataset {
  const dataset = withSubjects(declared, bureau);
  const local = dataset.id === "indicator_values" ? bureau.indicators : [];
  const items = dataset.items === null ? null : {...dataset.items, units: new Map([...dataset.items.units, ...local.map(({id, unit}) => [id, unit.zh] as const)]), headers: new Map(dataset.items.headers)};
  const fields = new Map(dataset.fields);
  const given = Object.entries(headers[dataset.id] ?? {});
  const targets = [...fields.keys(), ...(items?.headers.keys() ?? []), ...local.map(({id}) => id)];
  const place = `headers.yaml › ${dataset.id}`;
  for (const [target, names] of given) {
    const more = [names].flat();
    const field = fields.get(target);
    refuseTwoMeanings(`${place}.${target}`, dataset, target, more, given);
    if (field !== undefined) {
      fields.set(target, {...field, headers: [...more, ...field.headers]});
    } else if (items !== null && targets.includes(target)) {
      items.headers.set(target, [...more, ...(items.headers.get(target) ?? [])]);
    } else {
      throw new Failure({code: "unknown_field", place, message: `${dataset.id} has no field or item "${target}"`, repair: `did you mean ${nearest(target, targets)?.candidate}? They are ${targets.join(", ")}`});
    }
  }
  return {...dataset, fields, items, ownHeaders: new Map(given.map(([target, names]) => [target, [names].flat()] as const))};
}

/** Every dataset that headers.yaml or the subjects of bureau.yaml speak of is read once, so that a mistake there is told even where no file of that dataset is loaded. */
export function refuseWrongHeaders(workspace: Given): void {
  withSubjects(examScores, workspace.bureau);
  for (const id of Object.keys(workspace.headers)) {
    ofWorkspace(findDataset(id, "headers.yaml"), workspace);
  }
}

function refuseTwoMeanings(place: string, {fields, items}: Dataset, target: string, names: readonly string[], given: readonly (readonly [string, string | readonly string[]])[]): void {
  const accepted = [...[...fields].map(([name, field]) => [name, field.headers] as const), ...(items?.headers ?? [])];
  const own = new Set(accepted.filter(([name]) => name === target).flatMap(([, headers]) => headers.map(headerText)));
  for (const name of names.map((each) => ({text: each, wanted: headerText(each)}))) {
    const other = [...accepted, ...given.map(([id, more]) => [id, [more].flat()] as const)].find(([id, headers]) => id !== target && headers.some((header) => headerText(header) === name.wanted));
    if (other !== undefined && !own.has(name.wanted)) {
      throw new Failure({code: "two_meanings", place, message: `"${name.text}" means ${other[0]} already`, repair: "take the name out, write the whole header path, or name the column in sources.yaml"});
    }
  }
}
